// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

namespace hulp {

/// A folder that goes with the test.
class Tijdelijkemap {
  public:
    Tijdelijkemap() {
        std::string sjabloon = (std::filesystem::temp_directory_path() / "overlegtafel-test-XXXXXX").string();
        pad_ = ::mkdtemp(sjabloon.data());
    }
    ~Tijdelijkemap() {
        std::error_code geen;
        std::filesystem::remove_all(pad_, geen);
    }
    Tijdelijkemap(const Tijdelijkemap&) = delete;
    Tijdelijkemap& operator=(const Tijdelijkemap&) = delete;
    const std::string& pad() const { return pad_; }

  private:
    std::string pad_;
};

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "hulp/proefmap.hpp"

namespace hulp {

/// A folder that goes with the test.
class Tijdelijkemap {
  public:
    ~Tijdelijkemap() {
        std::error_code geen;
        std::filesystem::remove_all(pad_, geen);
    }
    Tijdelijkemap() = default;
    Tijdelijkemap(const Tijdelijkemap&) = delete;
    Tijdelijkemap& operator=(const Tijdelijkemap&) = delete;
    const std::string& pad() const { return pad_; }

  private:
    std::string pad_ = nieuwe_proefmap();
};

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace app {

/// A folder for an installation that nobody keeps; in memory where the system has such a place.
class Wegwerpmap {
  public:
    Wegwerpmap() {
        const std::filesystem::path geheugen = "/dev/shm";
        const auto waar = std::filesystem::is_directory(geheugen) ? geheugen : std::filesystem::temp_directory_path();
        std::string sjabloon = (waar / "overlegtafel-XXXXXX").string();
        if (!::mkdtemp(sjabloon.data())) throw std::runtime_error("Er is geen tijdelijke map te maken.");
        pad_ = sjabloon;
    }
    ~Wegwerpmap() {
        std::error_code geen;
        std::filesystem::remove_all(pad_, geen);
    }
    Wegwerpmap(const Wegwerpmap&) = delete;
    Wegwerpmap& operator=(const Wegwerpmap&) = delete;
    const std::string& pad() const { return pad_; }

  private:
    std::string pad_;
};

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <stdlib.h>

#include <filesystem>
#include <string>

namespace hulp {

/// A new folder for the data of one test; in memory where the system has that, because a test waits for no disk.
inline std::filesystem::path nieuwe_proefmap() {
    const std::filesystem::path geheugen = "/dev/shm";
    const auto boven = std::filesystem::is_directory(geheugen) ? geheugen : std::filesystem::temp_directory_path();
    std::string sjabloon = (boven / "overlegtafel-proef-XXXXXX").string();
    return ::mkdtemp(sjabloon.data());
}

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <stdlib.h>

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

namespace hulp {

/// A new folder for the data of one test; in memory where the system has room for that, because a test waits for no disk.
inline std::filesystem::path nieuwe_proefmap() {
    constexpr std::uintmax_t kRuim = 2ULL << 30U;
    const std::filesystem::path geheugen = "/dev/shm";
    std::error_code geen;
    const auto ruimte = std::filesystem::space(geheugen, geen);
    const auto boven = !geen && ruimte.available > kRuim ? geheugen : std::filesystem::temp_directory_path();
    std::string sjabloon = (boven / "overlegtafel-proef-XXXXXX").string();
    if (!::mkdtemp(sjabloon.data())) throw std::runtime_error("geen tijdelijke map");
    return sjabloon;
}

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#include "app/geheim.hpp"

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>

namespace app {

bool leesbaar_voor_anderen(const std::string& bestand) {
    if (const char* map = std::getenv("CREDENTIALS_DIRECTORY"); map && binnen(bestand, map)) return false;
    struct stat st {};
    return ::stat(bestand.c_str(), &st) == 0 && (st.st_mode & 077) != 0;
}

bool binnen(const std::string& bestand, const std::string& map) {
    std::error_code niet_erg;
    const auto a = std::filesystem::weakly_canonical(bestand, niet_erg), b = std::filesystem::weakly_canonical(map, niet_erg);
    return a.string().rfind(b.string() + "/", 0) == 0;
}

}  // namespace app

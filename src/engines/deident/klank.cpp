// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/klank.hpp"

#include <algorithm>

extern "C" const std::int8_t deident_klanken[];

namespace deident::klank {

std::uint8_t van(std::string_view vouw) {
    int som = 0;
    voor_drietallen(vouw, [&](std::size_t, std::size_t drietal) { som += deident_klanken[drietal]; });
    constexpr int kStappen = 16;
    return static_cast<std::uint8_t>(std::clamp(kStappen / 2 + som / kSchaal, 0, kStappen - 1));
}

}  // namespace deident::klank

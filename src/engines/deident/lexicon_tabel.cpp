// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/lexicon_tabel.hpp"

#include <algorithm>

namespace deident::lexicon {

std::vector<std::uint8_t> bouw_zeven(const std::vector<Ingang>& ingangen) {
    std::vector<std::uint8_t> uit((kZeefWoord + kZeefVaak) / 8, 0);
    const auto zet = [&](std::size_t bit) { uit[bit / 8] = static_cast<std::uint8_t>(uit[bit / 8] | 1U << bit % 8); };
    for (const Ingang& in : ingangen) {
        if ((in.klassen & kWoord) != 0) zet(bit_in_zeef(in.hash, kZeefWoord));
        if ((in.klassen & (kGangbaar | kVaak)) != 0) zet(kZeefWoord + bit_in_zeef(in.hash, kZeefVaak));
    }
    return uit;
}

std::vector<Bak> bouw_tabel(std::vector<Ingang> ingangen) {
    // The same words give the same bytes, in whatever order they come.
    std::sort(ingangen.begin(), ingangen.end(), [](const Ingang& a, const Ingang& b) { return a.hash < b.hash; });
    std::size_t aantal = 1;
    while (aantal * Bak::kPlaatsen * 3 / 4 < ingangen.size()) aantal *= 2;
    std::vector<Bak> bakken(aantal, Bak{});
    for (const Ingang& in : ingangen) {
        std::size_t b = in.hash & (aantal - 1);
        while (bakken[b].klassen[Bak::kPlaatsen - 1] != 0) b = (b + 1) & (aantal - 1);
        std::size_t vrij = 0;
        while (bakken[b].klassen[vrij] != 0) ++vrij;
        bakken[b].vinger[vrij] = vinger_van(in.hash);
        bakken[b].klassen[vrij] = in.klassen;
    }
    return bakken;
}

}  // namespace deident::lexicon

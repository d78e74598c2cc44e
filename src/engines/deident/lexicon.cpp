// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/lexicon.hpp"

#include "engines/deident/lexicon_tabel.hpp"

extern "C" const std::uint8_t deident_lexicon[];
extern "C" const std::uint8_t deident_lexicon_eind[];

namespace deident::lexicon {

Klassen zoek(std::uint64_t hash) {
    const auto* bakken = reinterpret_cast<const Bak*>(deident_lexicon);
    static const std::size_t masker = static_cast<std::size_t>(deident_lexicon_eind - deident_lexicon) / sizeof(Bak) - 1;
    const std::uint16_t vinger = vinger_van(hash);
    for (std::size_t b = hash & masker;; b = (b + 1) & masker) {
        const Bak& bak = bakken[b];
        // Without leaving the loop, so that the compiler compares all places at once.
        Klassen gevonden = 0;
        for (std::size_t n = 0; n < Bak::kPlaatsen; ++n) gevonden |= bak.vinger[n] == vinger ? bak.klassen[n] : Klassen{0};
        if (gevonden != 0) return gevonden;
        if (bak.klassen[Bak::kPlaatsen - 1] == 0) return 0;
    }
}

}  // namespace deident::lexicon

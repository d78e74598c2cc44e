// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/lexicon.hpp"

#include "engines/deident/lexicon_tabel.hpp"

extern "C" const std::uint8_t deident_lexicon[];
extern "C" const std::uint8_t deident_lexicon_eind[];
extern "C" const std::uint8_t deident_zeven[];

namespace deident::lexicon {

namespace {
const Bak* tabel() { return reinterpret_cast<const Bak*>(deident_lexicon); }
std::size_t masker_van_tabel() { return static_cast<std::size_t>(deident_lexicon_eind - deident_lexicon) / sizeof(Bak) - 1; }
}  // namespace

void haal_vast(std::uint64_t hash) { __builtin_prefetch(&tabel()[hash & masker_van_tabel()]); }

Klassen zoek(std::uint64_t hash) {
    const Bak* bakken = tabel();
    const std::size_t masker = masker_van_tabel();
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

bool is_gewoon_woord(std::uint64_t hash) { return zeef_laat_door(deident_zeven, kZeefWoord, hash) && (zoek(hash) & kWoord) != 0; }
bool is_vaak_gebruikt(std::uint64_t hash) {
    return zeef_laat_door(deident_zeven + kZeefWoord / 8, kZeefVaak, hash) && (zoek(hash) & (kGangbaar | kVaak)) != 0;
}

}  // namespace deident::lexicon

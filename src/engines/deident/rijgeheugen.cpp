// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/rijgeheugen.hpp"

#include <algorithm>
#include <cstring>

extern "C" const std::uint8_t deident_gewichten[];

namespace deident {
namespace {
using Smalle = std::int8_t __attribute__((vector_size(kLanen)));

const gewichten::Bestand& bestand() { return *reinterpret_cast<const gewichten::Bestand*>(deident_gewichten); }
const gewichten::Bak& bak_van(std::uint32_t kenmerk) { return bestand().bakken[gewichten::bak_van(kenmerk)]; }

/// What stands in the lanes beyond kMerken nobody reads.
void tel_op(Rij& som, const std::int8_t* gewicht) {
    Smalle smal;
    std::memcpy(&smal, gewicht, sizeof smal);
    som += __builtin_convertvector(smal, Rij);
}
void tel_op(Scores& som, const Rij& rij) {
    Rij oud;
    std::memcpy(&oud, som.data(), sizeof oud);
    oud += rij;
    std::memcpy(som.data(), &oud, sizeof oud);
}

/// The weights of one feature. Without a branch: whether a feature is known, no processor can guess.
const std::int8_t* gewicht_van(std::uint32_t kenmerk) {
    static constexpr std::int8_t kNiets[kLanen] = {};
    const gewichten::Bak& bak = bak_van(kenmerk);
    std::size_t plek = 0;
    bool bekend = false;
    for (std::size_t n = 0; n < gewichten::Bak::kPlaatsen; ++n) {
        const bool deze = bak.kenmerk[n] == kenmerk;
        plek |= deze ? n : 0;
        bekend |= deze;
    }
    return bekend ? bak.gewicht[plek] : kNiets;
}

constexpr std::uint64_t kMeng = 0x9E3779B97F4A7C15ULL;
}  // namespace

Rijgeheugen& Rijgeheugen::van_deze_draad() {
    thread_local Rijgeheugen geheugen;
    return geheugen;
}

Rijgeheugen::Vak& Rijgeheugen::vak_van(std::size_t groep, const Beelden::Sleutel& s) {
    return vakken_[(groep << kBits) + (((s[0] * kMeng ^ s[1]) * kMeng) >> (64 - kBits))];
}
Rijgeheugen::Buurvak& Rijgeheugen::buurvak_van(std::uint32_t woord) { return buurvakken_[(woord * kMeng) >> (64 - kBuurBits)]; }

void Rijgeheugen::leer(Vak& vak, const Beelden& beelden, std::size_t i, Kenmerkgroep groep, const Beelden::Sleutel& sleutel) {
    std::uint32_t kenmerken[Beelden::kMeestInGroep];
    const std::size_t aantal = beelden.kenmerken(groep, i, kenmerken);
    for (std::size_t n = 0; n < aantal; ++n) __builtin_prefetch(&bak_van(kenmerken[n]));
    Rij som{};
    for (std::size_t n = 0; n < aantal; ++n) tel_op(som, gewicht_van(kenmerken[n]));
    vak.sleutel = sleutel;
    std::memcpy(vak.rij, &som, sizeof som);
}

void Rijgeheugen::leer_buur(Buurvak& vak, std::uint32_t woord) {
    const auto kenmerken = Beelden::van_buur(woord);
    for (std::size_t n = 0; n < Beelden::kBuren; ++n) std::memcpy(vak.rijen[n], gewicht_van(kenmerken[n]), kMerken);
    vak.woord = woord;
    vak.bekend = true;
}

/// Each word, also the nothing around the text, gives to the tokens beside it.
void Rijgeheugen::tel_buren(const Beelden& beelden, std::vector<Scores>& uit) {
    constexpr std::ptrdiff_t kNaar[Beelden::kBuren] = {1, -1, 2, -2}, kVooruit = 8;
    const auto aantal = static_cast<std::ptrdiff_t>(uit.size());
    for (std::ptrdiff_t i = -2; i < aantal + 2; ++i) {
        if (i + kVooruit < aantal) __builtin_prefetch(&buurvak_van(beelden.woord(i + kVooruit)));
        const std::uint32_t woord = beelden.woord(i);
        Buurvak& vak = buurvak_van(woord);
        if (!vak.bekend || vak.woord != woord) leer_buur(vak, woord);
        for (std::size_t n = 0; n < Beelden::kBuren; ++n) {
            const std::ptrdiff_t j = i + kNaar[n];
            if (j < 0 || j >= aantal) continue;
            Rij rij{};
            tel_op(rij, vak.rijen[n]);
            tel_op(uit[static_cast<std::size_t>(j)], rij);
        }
    }
}

void Rijgeheugen::haal_vast(const Beelden& beelden, std::size_t i, Vooruit& v) {
    for (std::size_t g = 0; g < kKenmerkgroepen; ++g) {
        v.sleutels[g] = beelden.sleutel(static_cast<Kenmerkgroep>(g), i);
        v.vakken[g] = &vak_van(g, v.sleutels[g]);
        __builtin_prefetch(v.vakken[g]);
    }
    beelden.losse(i, v.losse);
    for (const std::uint32_t kenmerk : v.losse) __builtin_prefetch(&bak_van(kenmerk));
}

void Rijgeheugen::tel(const Beelden& beelden, std::vector<Scores>& uit) {
    tel_buren(beelden, uit);
    // Some tokens ahead: while one is added up, what the next ones need comes from memory.
    constexpr std::size_t kVooruit = 8;
    Vooruit vooruit[kVooruit];
    for (std::size_t i = 0; i < std::min(kVooruit, uit.size()); ++i) haal_vast(beelden, i, vooruit[i]);
    for (std::size_t i = 0; i < uit.size(); ++i) {
        Vooruit& v = vooruit[i % kVooruit];
        Rij som{};
        for (std::size_t g = 0; g < kKenmerkgroepen; ++g) {
            Vak& vak = *v.vakken[g];
            if (vak.sleutel != v.sleutels[g]) leer(vak, beelden, i, static_cast<Kenmerkgroep>(g), v.sleutels[g]);
            Rij rij;
            std::memcpy(&rij, vak.rij, sizeof rij);
            som += rij;
        }
        for (const std::uint32_t kenmerk : v.losse) tel_op(som, gewicht_van(kenmerk));
        tel_op(uit[i], som);
        if (i + kVooruit < uit.size()) haal_vast(beelden, i + kVooruit, v);
    }
}

}  // namespace deident

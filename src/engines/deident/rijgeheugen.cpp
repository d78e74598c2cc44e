// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/rijgeheugen.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

extern "C" const std::uint8_t deident_gewichten[];
extern "C" const std::uint8_t deident_gewichten_eind[];

namespace deident {
namespace {
using Smalle = std::int8_t __attribute__((vector_size(kLanen)));
using gewichten::Bak;

/// The weights of the program, copied once to where they are found faster.
const Bak* bakken() {
    static const std::vector<Bak, GrootGeheugen<Bak>> kopie = [] {
        if (deident_gewichten_eind - deident_gewichten != sizeof(gewichten::Bestand))
            throw std::logic_error("gewichten.bin is of a model of another size");
        const Bak* van = reinterpret_cast<const gewichten::Bestand*>(deident_gewichten)->bakken;
        return std::vector<Bak, GrootGeheugen<Bak>>(van, van + gewichten::kBakken);
    }();
    return kopie.data();
}

/// Adds a row of weights. What comes to stand in the lanes beyond kMerken nobody reads; tel() puts kZekerLaan there.
void tel_op(Rij& som, const std::int8_t* gewicht) {
    Smalle smal;
    std::memcpy(&smal, gewicht, sizeof smal);
    som += __builtin_convertvector(smal, Rij);
}

/// In which places of the bucket this feature stands: one bit, or none.
unsigned plaatsen_van(const Bak& bak, std::uint32_t kenmerk) {
#ifdef __SSE2__
    const __m128i gelijk =
        _mm_cmpeq_epi32(_mm_load_si128(reinterpret_cast<const __m128i*>(bak.kenmerk)), _mm_set1_epi32(static_cast<int>(kenmerk)));
    return static_cast<unsigned>(_mm_movemask_ps(_mm_castsi128_ps(gelijk)));
#else
    unsigned uit = 0;
    for (unsigned n = 0; n < Bak::kPlaatsen; ++n) uit |= static_cast<unsigned>(bak.kenmerk[n] == kenmerk) << n;
    return uit;
#endif
}

/// The weights of one feature. Without a branch: whether a feature is known, no processor can guess.
const std::int8_t* gewicht_van(const Bak* bakken, std::uint32_t kenmerk) {
    static constexpr std::int8_t kNiets[kLanen] = {};
    static constexpr std::uint8_t kEersteBit[1 << Bak::kPlaatsen] = {0, 0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0};
    const Bak& bak = bakken[gewichten::bak_van(kenmerk)];
    const unsigned plaatsen = plaatsen_van(bak, kenmerk);
    const std::int8_t* const gewicht = &bak.gewicht[0][0] + kEersteBit[plaatsen] * kMerken;
    return plaatsen != 0 ? gewicht : kNiets;
}

constexpr std::uint64_t kMeng = 0x9E3779B97F4A7C15ULL;
}  // namespace

Rijgeheugen::Rijgeheugen() : bakken_(bakken()), vakken_(kKenmerkgroepen << kBits), buurvakken_(std::size_t{1} << kBuurBits) {}

Rijgeheugen::Buurvak& Rijgeheugen::buurvak_van(std::uint32_t woord) { return buurvakken_[(woord * kMeng) >> (64 - kBuurBits)]; }

/// A copy, because the next words may need this place.
void Rijgeheugen::zet_buur(std::uint32_t woord, Buurvak& uit) {
    Buurvak& vak = buurvak_van(woord);
    if (!vak.bekend || vak.woord != woord) {
        const auto kenmerken = Beelden::van_buur(woord);
        for (std::size_t n = 0; n < Beelden::kBuren; ++n) std::memcpy(vak.rijen[n], gewicht_van(bakken_, kenmerken[n]), kMerken);
        vak.woord = woord;
        vak.bekend = true;
    }
    uit = vak;
}

void Rijgeheugen::haal_vast(const Beelden& beelden, std::size_t i, Vooruit& v) {
    beelden.sleutels(i, v.sleutels);
    Vak* vakken = vakken_.data();
    for (std::size_t g = 0; g < kKenmerkgroepen; ++g, vakken += std::size_t{1} << kBits) {
        const Beelden::Sleutel& s = v.sleutels[g];
        v.vakken[g] = vakken + (((s.a * kMeng ^ s.b) * kMeng) >> (64 - kBits));
        __builtin_prefetch(v.vakken[g]);
    }
    __builtin_prefetch(&buurvak_van(beelden.woord(static_cast<std::ptrdiff_t>(i))));
}

/// What is remembered of its groups; of the rest memory is asked for the weights.
void Rijgeheugen::herinner(const Beelden& beelden, std::size_t i, Vooruit& v) {
    Rij som{};
    bool alle_groepen = true;
    for (std::size_t g = 0; g < kKenmerkgroepen; ++g) {
        const Vak& vak = *v.vakken[g];
        v.vergeten[g] = 0;
        if (vak.sleutel == v.sleutels[g]) {
            Rij rij;
            std::memcpy(&rij, vak.rij, sizeof rij);
            som += rij;
            continue;
        }
        alle_groepen = false;
        v.vergeten[g] = beelden.kenmerken(static_cast<Kenmerkgroep>(g), i, v.kenmerken[g]);
        for (std::size_t n = 0; n < v.vergeten[g]; ++n) __builtin_prefetch(&bakken_[gewichten::bak_van(v.kenmerken[g][n])]);
    }
    std::memcpy(v.som.data(), &som, sizeof som);
    v.zeker = alle_groepen && zeker_gewoon(som) && !beelden.genoemd(i);
    if (v.zeker) return;
    beelden.losse(i, v.losse);
    for (const std::uint32_t kenmerk : v.losse) __builtin_prefetch(&bakken_[gewichten::bak_van(kenmerk)]);
}

void Rijgeheugen::tel_vergeten(const Vooruit& v, Rij& som) {
    for (std::size_t g = 0; g < kKenmerkgroepen; ++g) {
        if (v.vergeten[g] == 0) continue;
        Rij rij{};
        for (std::size_t n = 0; n < v.vergeten[g]; ++n) tel_op(rij, gewicht_van(bakken_, v.kenmerken[g][n]));
        Vak& vak = *v.vakken[g];
        vak.sleutel = v.sleutels[g];
        std::memcpy(vak.rij, &rij, sizeof rij);
        som += rij;
    }
}

void Rijgeheugen::tel(const Beelden& beelden, std::vector<Scores>& uit) {
    const std::size_t aantal = uit.size();
    // Some tokens ahead: while one is added up, what the next ones need comes from memory.
    Vooruit vooruit[kVooruit];
    for (std::size_t i = 0; i < std::min(kVooruit - 2, aantal); ++i) haal_vast(beelden, i, vooruit[i]);
    for (std::size_t i = 0; i < std::min(kHerinner, aantal); ++i) herinner(beelden, i, vooruit[i]);
    const auto buur_van = [&](std::size_t i) -> Buurvak& { return vooruit[i % kVooruit].buur; };
    // Also the nothing around the text is a neighbour.
    for (std::ptrdiff_t i = -2; i < 2; ++i) zet_buur(beelden.woord(i), buur_van(static_cast<std::size_t>(i)));
    for (std::size_t i = 0; i < aantal; ++i) {
        const std::size_t nieuw = i + kVooruit - 2;
        if (nieuw < aantal) haal_vast(beelden, nieuw, vooruit[nieuw % kVooruit]);
        if (i + kHerinner < aantal) herinner(beelden, i + kHerinner, vooruit[(i + kHerinner) % kVooruit]);
        zet_buur(beelden.woord(static_cast<std::ptrdiff_t>(i) + 2), buur_van(i + 2));
        const Vooruit& v = vooruit[i % kVooruit];
        Rij som;
        std::memcpy(&som, v.som.data(), sizeof som);
        bool zeker = v.zeker;
        if (!zeker) {
            tel_vergeten(v, som);
            zeker = zeker_gewoon(som) && !beelden.genoemd(i);
        }
        // Half of all tokens: whatever else stands around them, they are nothing.
        if (!zeker) {
            tel_op(som, buur_van(i - 1).rijen[0]);
            tel_op(som, buur_van(i + 1).rijen[1]);
            tel_op(som, buur_van(i - 2).rijen[2]);
            tel_op(som, buur_van(i + 2).rijen[3]);
            for (const std::uint32_t kenmerk : v.losse) tel_op(som, gewicht_van(bakken_, kenmerk));
            zeker = zeker_gewoon(som);
        }
        std::memcpy(uit[i].data(), &som, sizeof som);
        uit[i][kZekerLaan] = zeker;
    }
}

}  // namespace deident

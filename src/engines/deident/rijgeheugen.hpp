// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <vector>

#include "engines/deident/groot_geheugen.hpp"
#include "engines/deident/reeksmodel.hpp"

namespace deident {

/// What the weights of features add up to that came together before. Sums are the same whether they are remembered or not: whole numbers,
/// by all that the features look at. Of fixed size; for one thread at a time.
class Rijgeheugen {
  public:
    Rijgeheugen();
    /// What each token says by itself.
    void tel(const Beelden&, std::vector<Scores>&);

  private:
    static constexpr int kBits = 16, kBuurBits = 16;
    /// One cache line.
    struct alignas(64) Vak {
        Beelden::Sleutel sleutel;  // zeros: nothing is remembered here
        std::int16_t rij[kLanen];
    };
    static_assert(sizeof(Vak) == 64);
    /// One cache line: what a word says about each of its neighbours.
    struct alignas(64) Buurvak {
        std::int8_t rijen[Beelden::kBuren][kMerken];  // first, so that a row may be read to the full width of kLanen
        std::uint32_t woord;
        bool bekend;
    };
    static_assert(sizeof(Buurvak) == 64);
    /// What is known of a token before its turn comes, while memory brings the rest.
    struct Vooruit {
        Beelden::Sleutels sleutels;
        Vak* vakken[kKenmerkgroepen];
        std::uint32_t losse[Beelden::kLosse];   // not when the groups alone make it certain
        Scores som;                             // of the groups that are remembered
        bool zeker;                             // these are all, and make it nothing for sure
        std::size_t vergeten[kKenmerkgroepen];  // of each group that is not: how many features
        std::uint32_t kenmerken[kKenmerkgroepen][Beelden::kMeestInGroep];
        Buurvak buur;  // what this token says about its neighbours
    };
    static constexpr std::size_t kVooruit = 16, kHerinner = 5;  // tokens

    Buurvak& buurvak_van(std::uint32_t woord);
    void haal_vast(const Beelden&, std::size_t i, Vooruit&);
    void zet_buur(std::uint32_t woord, Buurvak&);
    void herinner(const Beelden&, std::size_t i, Vooruit&);
    void tel_vergeten(const Vooruit&, Rij&);

    const gewichten::Bak* bakken_;
    std::vector<Vak, GrootGeheugen<Vak>> vakken_;
    std::vector<Buurvak, GrootGeheugen<Buurvak>> buurvakken_;
};

}  // namespace deident

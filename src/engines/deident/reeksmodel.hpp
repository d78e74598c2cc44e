// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engines/deident/beeld.hpp"

/// A linear-chain conditional random field over the tokens: which are (part of) a person, a place, an institution or an age. Trained by
/// model/main.cpp on the corpus; its weights travel in the program.
namespace deident {

/// First and further tokens of a span.
enum class Merk : std::uint8_t {
    buiten,
    persoon,
    persoon_vervolg,
    plaats,
    plaats_vervolg,
    instelling,
    instelling_vervolg,
    datum,
    datum_vervolg,
    id,
    id_vervolg,
    leeftijd
};
inline constexpr std::size_t kMerken = 12;
/// The mark of the first token of such a span; nothing for what only rules find.
std::optional<Merk> merk_van(Label);
Label label_van(Merk);
inline bool is_vervolg(Merk m) { return m != Merk::leeftijd && m != Merk::buiten && static_cast<int>(m) % 2 == 0; }
/// The mark of the next token of the same span.
inline Merk vervolg_van(Merk m) { return is_vervolg(m) || m == Merk::leeftijd ? m : static_cast<Merk>(static_cast<int>(m) + 1); }
/// The first token from i on that is anything; how many there are when none is. Nearly all are nothing: looks at eight at a time.
std::size_t volgende_gemerkte(const std::vector<Merk>&, std::size_t i);
/// One score per Merk, in sixteenths; padded, so that a processor adds a whole row at once. Behind those of the marks stands, in one lane,
/// whether the token is nothing for sure.
inline constexpr std::size_t kLanen = 16, kZekerLaan = kMerken;
using Scores = std::array<std::int16_t, kLanen>;
inline constexpr int kSchaal = 16;

/// A row of scores as the compiler's own vector: the additions of one token then are a handful of instructions.
using Rij = std::int16_t __attribute__((vector_size(kLanen * sizeof(std::int16_t))));
/// "Nothing" leads by seven nats: nearly always more than what stands around it could make up for.
inline bool zeker_gewoon(const Rij& s) {
    static constexpr Rij kAndere = {0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    return s[0] - __builtin_reduce_max((s & kAndere) | (~kAndere & INT16_MIN)) > 7 * kSchaal;
}

/// How the weights lie in memory and in model/gewichten.bin.
namespace gewichten {
/// One cache line of four features.
struct alignas(64) Bak {
    static constexpr std::size_t kPlaatsen = 4;
    std::int8_t gewicht[kPlaatsen][kMerken];  // first, so that a row may be read to the full width of kLanen
    std::uint32_t kenmerk[kPlaatsen];         // 0: empty
};
static_assert(sizeof(Bak) == 64);
inline constexpr std::size_t kBakken = 1 << 16;
inline std::size_t bak_van(std::uint32_t kenmerk) { return kenmerk & (kBakken - 1); }
struct Bestand {
    alignas(64) std::int16_t overgang[kMerken][kLanen];  // [from][to]
    Bak bakken[kBakken];
};
}  // namespace gewichten

class Reeksmodel {
  public:
    /// What each token says by itself.
    static std::vector<Scores> scores(const Tekst&, const Beelden&);
    /// As if nothing could be found here.
    static void zet_gewoon(Scores&);
    /// Evidence from elsewhere that this is (part of) a person, in nats.
    static void steun_persoon(Scores&, int nats);
    /// The best sequence. Linear in the number of tokens.
    static std::vector<Merk> beste(const std::vector<Scores>&);
    /// The best sequence, from the best one before the scores of these tokens (in order) changed in favour of a person.
    static void verbeter(const std::vector<Scores>&, const std::vector<std::size_t>& veranderd, std::vector<Merk>&);
};

}  // namespace deident

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engines/deident/deident.hpp"
#include "engines/deident/token.hpp"
#include "engines/deident/zoekers.hpp"

/// What the sequence model sees of each token: itself, its shape, the lists it stands in, and what stands around it. The trainer and the
/// program look through the same eyes.
namespace deident {

/// Half a cache line, in eights of bytes that are compared as a whole.
struct Beeld {
    std::uint32_t woord = 0;    // the folded word, "#DATUM" where a rule found something, the value or length of a number
    std::uint16_t vorm = 0;     // kind, case, length, begin of a sentence, how the text uses capitals; never 0 of a token
    std::uint16_t klassen = 0;  // of the lexicon

    std::uint32_t na4 = 0;       // last four letters, the last one highest; three of them are what remains without the lowest
    std::uint16_t voor = 0;      // first two letters
    std::uint8_t groep : 4 = 0;  // what klassen says, coarse
    std::uint8_t wenk : 4 = 0;   // what the less certain rules say: an age, a street
    std::uint8_t klank = 0;      // of a word: like a name or like a word

    std::uint32_t plek = 0;      // white space in front, and the sign in front of that
    std::uint8_t elders = 0;     // how the same word is written elsewhere in the text
    std::uint8_t regelplek = 0;  // how long the line is, and whether it begins or ends here
    std::uint16_t genoemd = 0;   // 1: the form names somebody so; no feature, but reason to look at all of them

    std::uint32_t regel = 0;         // the first word of this line
    std::uint32_t vorige_regel = 0;  // the first word of the line before, for the first token of a line

    std::uint32_t na3() const { return na4 >> 8; }
    /// What it says to its neighbours, in 24 bits.
    std::uint64_t trekken() const { return vorm | static_cast<std::uint64_t>(groep | wenk << 4) << 16; }
};
static_assert(sizeof(Beeld) == 32);

/// Features that look at the same few things: what their weights add up to comes back often, and is then remembered (rijgeheugen.hpp).
enum class Kenmerkgroep : std::uint8_t { woord, plek, omgeving };
inline constexpr std::size_t kKenmerkgroepen = 3;

class Beelden {
  public:
    /// How many features each token has; of these in one group at most, and in none: those come last.
    static constexpr std::size_t kKenmerken = 36, kMeestInGroep = 11, kLosse = 10;
    /// What a word says about the token behind it, in front of it, and one further.
    static constexpr std::size_t kBuren = 4;
    /// All that the features of a group look at, and no less; `a` is never zero.
    struct Sleutel {
        std::uint64_t a, b;
        bool operator==(const Sleutel&) const = default;
    };
    using Sleutels = std::array<Sleutel, kKenmerkgroepen>;
    /// `dekking`: per token the label that a rule gave, if any. `wenken`: what less certain rules say (zoek_wenken).
    Beelden(const Tekst&, const std::vector<std::optional<Label>>& dekking, const Vlekken& wenken);
    void noem(std::size_t i) { beelden_[i + kRand].genoemd = 1; }
    bool genoemd(std::size_t i) const { return beelden_[i + kRand].genoemd != 0; }
    std::size_t aantal() const { return beelden_.size() - 2 * kRand; }
    /// The features of token i as hashes: those of all groups, of its neighbours, and the others.
    void kenmerken(std::size_t i, std::uint32_t (&uit)[kKenmerken]) const;

    void sleutels(std::size_t i, Sleutels& uit) const;
    /// How many these are.
    std::size_t kenmerken(Kenmerkgroep, std::size_t i, std::uint32_t (&uit)[kMeestInGroep]) const;
    void losse(std::size_t i, std::uint32_t (&uit)[kLosse]) const;
    /// The word at i, also just outside the text.
    std::uint32_t woord(std::ptrdiff_t i) const { return beelden_[static_cast<std::size_t>(i + std::ptrdiff_t{kRand})].woord; }
    static std::array<std::uint32_t, kBuren> van_buur(std::uint32_t woord);

  private:
    static constexpr std::size_t kRand = 3;
    std::vector<Beeld> beelden_;  // with empty ones around, so that nobody needs to look whether there is a neighbour
};

}  // namespace deident

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engines/deident/lexicon.hpp"

/// How the lexicon lies in memory: written by lijsten/main.cpp, read by lexicon.cpp.
namespace deident::lexicon {

/// One cache line: what a word needs to be found lies in it, or in the next one when this one is full.
struct alignas(64) Bak {
    static constexpr std::size_t kPlaatsen = 16;
    std::uint16_t vinger[kPlaatsen];
    Klassen klassen[kPlaatsen];  // 0: empty
};
static_assert(sizeof(Bak) == 64);

/// Never the bits that choose the bucket.
inline std::uint16_t vinger_van(std::uint64_t hash) { return static_cast<std::uint16_t>(hash >> 48); }

/// A word by its hash.
struct Ingang {
    std::uint64_t hash;
    Klassen klassen;
};
/// Sieves of so many bits, one behind the other: all words of the dictionary, and those that are used often.
inline constexpr std::size_t kZeefWoord = std::size_t{1} << 22, kZeefVaak = std::size_t{1} << 19;
inline std::size_t bit_in_zeef(std::uint64_t hash, std::size_t bits) { return (hash >> 20) & (bits - 1); }
/// False: certainly not there.
inline bool zeef_laat_door(const std::uint8_t* zeef, std::size_t bits, std::uint64_t hash) {
    const std::size_t bit = bit_in_zeef(hash, bits);
    return (zeef[bit / 8] >> (bit % 8) & 1) != 0;
}
std::vector<std::uint8_t> bouw_zeven(const std::vector<Ingang>&);
/// A power of two of buckets, at most three quarters full.
std::vector<Bak> bouw_tabel(std::vector<Ingang>);

}  // namespace deident::lexicon

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace deident {

/// A sieve of hashes that stays in the nearest cache: what it stops is certainly not in the set behind it.
class Zeefje {
  public:
    void neem(std::uint64_t hash) { bits_[hash / 64 % bits_.size()] |= bit(hash); }
    bool laat_door(std::uint64_t hash) const { return (bits_[hash / 64 % bits_.size()] & bit(hash)) != 0; }

  private:
    static constexpr std::size_t kBits = 8192;
    static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << hash % 64; }
    std::array<std::uint64_t, kBits / 64> bits_{};
};

}  // namespace deident

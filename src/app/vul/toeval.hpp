// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace app::vul {

/// Chance that is the same for the same seed on every machine and in every release: SplitMix64. The distributions of the standard
/// library promise that nowhere.
class Toeval {
  public:
    explicit Toeval(std::uint64_t zaad) : stand_(zaad) {}

    std::uint64_t volgende() {
        stand_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = stand_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// Below `grens`; the bias of the remainder is far below what a load of casussen can show.
    std::size_t onder(std::size_t grens) { return static_cast<std::size_t>(volgende() % grens); }

    template <class Lijst>
    const auto& uit(const Lijst& lijst) {
        return lijst[onder(std::size(lijst))];
    }
    template <class Lijst>
    void schud(Lijst& lijst) {
        for (std::size_t i = std::size(lijst); i > 1; --i) std::swap(lijst[i - 1], lijst[onder(i)]);
    }

  private:
    std::uint64_t stand_;
};

}  // namespace app::vul

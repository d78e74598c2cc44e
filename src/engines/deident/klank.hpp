// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

/// How a word sounds: by its letters, three at a time, rather like a name or rather like a word of the dictionary. So that also a name
/// that no list has, and a word that nobody ever spelt like this, look like what they are.
namespace deident::klank {

/// The end of a word, a to z, and all others.
inline constexpr std::size_t kLetters = 28;
inline constexpr std::size_t kDrietallen = kLetters * kLetters * kLetters;
/// In the table: sixteenths of a nat, for a name above zero.
inline constexpr int kSchaal = 16;

/// neem(pair of letters, the pair with the next letter) for each letter of a folded word and for its end.
template <class Neem>
void voor_drietallen(std::string_view vouw, Neem neem) {
    std::size_t paar = 0;
    const auto verder = [&](std::size_t letter) {
        neem(paar, paar * kLetters + letter);
        paar = paar % kLetters * kLetters + letter;
    };
    for (const char c : vouw) verder(c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a' + 1) : kLetters - 1);
    verder(0);
}

/// 0 (a word for sure) to 15 (a name for sure), a step per nat and 8 for what could be either.
std::uint8_t van(std::string_view vouw);

}  // namespace deident::klank

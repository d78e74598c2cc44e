// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// One character at a time, for the tokenizer and the builder of the lexicon.
namespace deident {

enum class Klasse : std::uint8_t { letter, cijfer, wit, onzichtbaar, teken };

struct Teken {
    char32_t c = 0;
    std::size_t eind = 0;  // the byte after it
    Klasse klasse = Klasse::teken;
};
/// The character that begins at byte i; U+FFFD where the bytes are no UTF-8.
Teken lees_teken(std::string_view tekst, std::size_t i);
/// Lower case without accents, curly quotes as ', dashes as -, digits of any script as 0 to 9; nothing is left of an accent that
/// stands alone. Lives as long as `ruimte`.
std::string_view gevouwen(char32_t, std::array<char, 4>& ruimte);
bool is_hoofdletter(char32_t);
/// Counts as a letter of the word it stands in, but not as a character: an accent.
bool is_accent(char32_t);

/// A hash that is built letter by letter: equal for equal folded bytes, on every machine.
class Woordhash {
  public:
    void neem(char c) { h_ = (h_ ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15ULL; }
    std::uint64_t waarde() const {
        const std::uint64_t h = (h_ ^ (h_ >> 29)) * 0xBF58476D1CE4E5B9ULL;
        return h ^ (h >> 32);
    }

  private:
    std::uint64_t h_ = 0x6A09E667F3BCC908ULL;
};
inline std::uint64_t woordhash(std::string_view vouw) {
    Woordhash h;
    for (const char c : vouw) h.neem(c);
    return h.waarde();
}

}  // namespace deident

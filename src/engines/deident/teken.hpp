// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// One character at a time, for the tokenizer and the builder of the lexicon.
namespace deident {

// Words are read eight letters at a time, the first one lowest; the weights of the model know them like that.
static_assert(std::endian::native == std::endian::little);

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

/// A hash of folded bytes, eight at a time; the same on every machine that stores the lowest byte first.
class Woordhash {
  public:
    static constexpr std::size_t kStap = sizeof(std::uint64_t);
    void neem(std::uint64_t acht) {
        h_ = (h_ ^ acht) * 0x9E3779B97F4A7C15ULL;
        h_ ^= h_ >> 32;
    }
    std::uint64_t waarde() const {
        const std::uint64_t h = (h_ ^ (h_ >> 29)) * 0xBF58476D1CE4E5B9ULL;
        return h ^ (h >> 32);
    }

  private:
    std::uint64_t h_ = 0x6A09E667F3BCC908ULL;
};
/// `met_nullen`: zeros follow up to a whole step, so that whole steps may be read.
inline std::uint64_t woordhash(std::string_view vouw, bool met_nullen = false) {
    Woordhash h;
    for (std::size_t i = 0; i < vouw.size(); i += Woordhash::kStap) {
        std::uint64_t acht = 0;
        std::memcpy(&acht, vouw.data() + i, met_nullen ? Woordhash::kStap : std::min(Woordhash::kStap, vouw.size() - i));
        h.neem(acht);
    }
    return h.waarde();
}

}  // namespace deident

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engines/deident/lexicon.hpp"
#include "engines/deident/teken.hpp"
#include "engines/deident/trekken.hpp"

/// Text as words, numbers and signs: what every finder walks over.
namespace deident {

enum class Soort : std::uint8_t { woord, getal, teken };
enum class Wit : std::uint8_t { geen, spatie, tab, regel };
/// "klein", "Hoofd", "KAPITAAL", "gemEngd". One capital letter is hoofd.
enum class Kast : std::uint8_t { klein, hoofd, kapitaal, gemengd };

struct Token {
    std::size_t begin = 0, eind = 0;
    std::string_view vouw;   // folded (teken.hpp), at most 64 bytes of it; lives as long as the Tekst
    std::uint64_t hash = 0;  // of vouw
    lexicon::Klassen klassen = 0;
    Trekken trekken = 0;
    Soort soort = Soort::teken;
    Wit ervoor = Wit::regel;  // white space between this token and the one before
    Kast kast = Kast::klein;
    std::uint8_t klank = 0;  // of a word: how much it sounds like a name (klank.hpp)
    bool is(char c) const { return vouw.size() == 1 && vouw[0] == c; }
    bool is(std::string_view t) const { return vouw.size() == t.size() && std::memcmp(vouw.data(), t.data(), t.size()) == 0; }
    bool woord() const { return soort == Soort::woord; }
    bool getal() const { return soort == Soort::getal; }
    bool groot() const { return woord() && kast != Kast::klein; }
    bool in(lexicon::Klassen k) const { return (klassen & k) != 0; }
    bool heeft(Trekken t) const { return (trekken & t) != 0; }
    /// One capital letter, as in "D. de Vries".
    bool voorletter() const { return groot() && vouw.size() == 1; }
};

/// The number that stands in digits of a Token; -1 when these are no digits, or more than nine.
inline int getal_van(std::string_view cijfers) {
    if (cijfers.empty() || cijfers.size() > 9) return -1;
    int n = 0;
    for (const char c : cijfers) {
        if (c < '0' || c > '9') return -1;
        n = n * 10 + (c - '0');
    }
    return n;
}

class Woordgeheugen;
/// A piece of a text as tokens, so that a text of any length takes bounded memory. Pieces overlap: what begins in the core of one piece
/// is seen there with all that stands around it. Reading past either end gives an empty sign, so finders need no bounds checks.
class Tekst {
  public:
    static constexpr std::size_t kKern = 8192;  // tokens
    static constexpr std::size_t kRand = 64;    // tokens on each side

    /// The first piece of this text (valid UTF-8, which must live longer).
    explicit Tekst(std::string_view ruw) : Tekst(ruw, 0, Wit::regel, 0) {}
    /// The next piece; nothing when this was the last one.
    std::optional<Tekst> vervolg() const;

    std::string_view ruw() const { return ruw_; }
    std::size_t aantal() const { return tokens_.size(); }
    /// A token of this piece has one of these.
    bool heeft(Trekken t) const { return (trekken_ & t) != 0; }
    /// Tokens [kern_begin, kern_eind) belong to this piece and to no other.
    std::size_t kern_begin() const { return kern_begin_; }
    std::size_t kern_eind() const { return laatste_ ? aantal() : aantal() - kRand; }
    /// `i + verschuiving`, also outside the text.
    const Token& op(std::size_t i, int verschuiving = 0) const {
        const std::size_t plek = i + static_cast<std::size_t>(static_cast<std::ptrdiff_t>(verschuiving));
        return plek < tokens_.size() ? tokens_[plek] : kBuiten;
    }
    /// doe(i) for each token with one of these; it tells from which token to go on.
    template <class Doe>
    void voor_elk(Trekken trekken, Doe doe) const {
        if (!heeft(trekken)) return;
        std::size_t vanaf = 0;
        for (const std::uint32_t i : vindplaatsen_)
            if (i >= vanaf && tokens_[i].heeft(trekken)) vanaf = doe(std::size_t{i});
    }
    bool zin_begin(std::size_t i) const { return zin_begin(op(i), op(i, -1)); }
    /// Of w, which stands behind `vorige`; the empty sign in front of a text begins a line.
    static bool zin_begin(const Token& w, const Token& vorige) {
        return w.ervoor == Wit::regel || vorige.heeft(trek::kZinseinde) ||
               (vorige.soort == Soort::teken && vorige.ervoor == Wit::regel);
    }
    std::span<const Token> tokens() const { return tokens_; }
    /// For training: as if these lists did not have token i.
    void vergeet(std::size_t i, lexicon::Klassen k) { tokens_[i].klassen &= static_cast<lexicon::Klassen>(~k); }
    /// Token i stands directly against the one before it.
    bool vast(std::size_t i) const { return i > 0 && op(i).ervoor == Wit::geen; }

  private:
    static const Token kBuiten;
    Tekst(std::string_view ruw, std::size_t van, Wit ervoor, std::size_t kern_begin);
    void lees(std::size_t van, Wit wit);
    void lees_woord(Token&);
    void lees_getal(Token&);
    void lees_sign(Token&, const Teken&);
    void sluit_af(Token&);
    std::size_t lees_ascii(Token&, int& groot);
    void zoek_kennis(Woordgeheugen&);
    void schrijf(std::string_view vouw);

    std::string_view ruw_;
    std::vector<Token> tokens_;
    std::unique_ptr<char[]> vouwen_;  // the folded words, one behind the other
    std::size_t vouw_eind_ = 0, vouw_begin_ = 0;
    std::size_t kern_begin_;
    Trekken trekken_ = 0;
    std::vector<std::uint32_t> vindplaatsen_;  // tokens with anything to look closely at
    bool laatste_ = true;
};

}  // namespace deident

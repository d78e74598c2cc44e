// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Text as words, numbers and signs: what every finder walks over.
namespace deident {

enum class Soort { woord, getal, teken };
enum class Wit { geen, spatie, regel };
/// "klein", "Hoofd", "KAPITAAL", "gemEngd". One capital letter is hoofd.
enum class Kast { klein, hoofd, kapitaal, gemengd };

struct Token {
    std::size_t begin, eind;
    Soort soort;
    Wit ervoor;  // white space between this token and the one before
    Kast kast;
    std::string vouw;  // lower case without accents; curly quotes are ' and dashes are -, digits of any script 0 to 9
    bool is(std::string_view t) const { return vouw == t; }
    bool woord() const { return soort == Soort::woord; }
    bool getal() const { return soort == Soort::getal; }
    bool groot() const { return woord() && kast != Kast::klein; }
    /// One capital letter, as in "D. de Vries".
    bool voorletter() const { return groot() && vouw.size() == 1; }
};

/// A text with its tokens. Reading past either end gives an empty sign, so finders need no bounds checks.
class Tekst {
  public:
    explicit Tekst(std::string_view ruw);
    std::string_view ruw() const { return ruw_; }
    std::size_t aantal() const { return tokens_.size(); }
    /// `i + verschuiving`, also outside the text.
    const Token& op(std::size_t i, int verschuiving = 0) const;
    bool zin_begin(std::size_t i) const;
    /// Token i stands directly against the one before it.
    bool vast(std::size_t i) const { return i > 0 && op(i).ervoor == Wit::geen; }

  private:
    std::string_view ruw_;
    std::vector<Token> tokens_;
};

}  // namespace deident

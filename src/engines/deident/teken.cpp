// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/teken.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <string>
#include <vector>

#include "base/tekst.hpp"

namespace deident {
namespace {

Klasse klasse_van(UChar32 c) {
    if (c < 0x80) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Klasse::letter;
        if (c >= '0' && c <= '9') return Klasse::cijfer;
        return c == ' ' || (c >= '\t' && c <= '\r') ? Klasse::wit : Klasse::teken;
    }
    if (u_isUWhiteSpace(c)) return Klasse::wit;
    if (u_isdigit(c)) return Klasse::cijfer;
    const auto soort = u_charType(c);
    if (u_isalpha(c) || soort == U_NON_SPACING_MARK || soort == U_COMBINING_SPACING_MARK) return Klasse::letter;
    // Soft hyphens and zero-width characters hide a name from a search but not from a reader.
    return soort == U_FORMAT_CHAR ? Klasse::onzichtbaar : Klasse::teken;
}

std::string vouw_een(UChar32 c) {
    switch (c) {
        case U'‘':
        case U'’':
        case U'´':
        case U'`':
        case U'ʼ':
        case U'′':
            return "'";
        case U'‐':
        case U'‑':
        case U'–':
        case U'—':
        case U'−':
            return "-";
        default:
            break;
    }
    if (u_isdigit(c)) return {static_cast<char>('0' + u_charDigitValue(c))};
    char bytes[U8_MAX_LENGTH];
    std::int32_t lengte = 0;
    U8_APPEND_UNSAFE(bytes, lengte, c);
    return base::tekst::vouw({bytes, static_cast<std::size_t>(lengte)});
}

/// Every character below U+2100 (all of Latin, Greek, Cyrillic, Arabic, Hebrew and the usual signs), folded once.
class Vouwtabel {
  public:
    static constexpr char32_t kTot = 0x2100;
    Vouwtabel() {
        plek_.push_back(0);
        for (char32_t c = 0; c < kTot; ++c) {
            alles_ += vouw_een(static_cast<UChar32>(c));
            plek_.push_back(static_cast<std::uint32_t>(alles_.size()));
        }
    }
    std::string_view van(char32_t c) const { return std::string_view(alles_).substr(plek_[c], plek_[c + 1] - plek_[c]); }

  private:
    std::string alles_;
    std::vector<std::uint32_t> plek_;
};
}  // namespace

Teken lees_teken(std::string_view t, std::size_t i) {
    auto plek = static_cast<std::int64_t>(i);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(t.data(), plek, static_cast<std::int64_t>(t.size()), c);
    return {static_cast<char32_t>(c), static_cast<std::size_t>(plek), klasse_van(c)};
}

std::string_view gevouwen(char32_t c, std::array<char, 4>& ruimte) {
    static const Vouwtabel tabel;
    if (c < Vouwtabel::kTot) return tabel.van(c);
    if (u_isdigit(static_cast<UChar32>(c))) {
        ruimte[0] = static_cast<char>('0' + u_charDigitValue(static_cast<UChar32>(c)));
        return {ruimte.data(), 1};
    }
    std::int32_t lengte = 0;
    U8_APPEND_UNSAFE(ruimte.data(), lengte, u_tolower(static_cast<UChar32>(c)));
    return {ruimte.data(), static_cast<std::size_t>(lengte)};
}

bool is_hoofdletter(char32_t c) { return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c)); }
bool is_accent(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; }

}  // namespace deident

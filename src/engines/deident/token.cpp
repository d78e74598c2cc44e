// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/token.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <utility>

#include "base/tekst.hpp"

namespace deident {
namespace {

enum class Klasse { letter, cijfer, wit, onzichtbaar, teken };

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

struct Teken {
    UChar32 c;
    std::size_t eind;
    Klasse klasse;
};

Teken lees(std::string_view t, std::size_t i) {
    auto plek = static_cast<std::int64_t>(i);
    UChar32 c = 0;
    U8_NEXT(t.data(), plek, static_cast<std::int64_t>(t.size()), c);
    return {c, static_cast<std::size_t>(plek), klasse_van(c)};
}

std::string gewoon_teken(std::string_view t, UChar32 c) {
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
            return std::string(t);
    }
}

/// Reads one word: letters and what is invisible between them.
Token lees_woord(std::string_view t, std::size_t begin) {
    std::string zichtbaar;
    bool ascii = true;
    int klein = 0, groot = 0;
    bool eerste_groot = false;
    std::size_t eind = begin;
    for (std::size_t i = begin; i < t.size();) {
        const Teken teken = lees(t, i);
        if (teken.klasse == Klasse::letter) {
            const bool is_groot = u_isupper(teken.c) || u_istitle(teken.c);
            if (zichtbaar.empty()) eerste_groot = is_groot;
            (is_groot ? groot : klein) += u_charType(teken.c) == U_NON_SPACING_MARK ? 0 : 1;
            ascii = ascii && teken.c < 0x80;
            zichtbaar += t.substr(i, teken.eind - i);
            eind = teken.eind;
        } else if (teken.klasse != Klasse::onzichtbaar) {
            break;
        }
        i = teken.eind;
    }
    if (ascii) {
        for (char& c : zichtbaar)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    } else {
        zichtbaar = base::tekst::vouw(zichtbaar);
    }
    Kast kast = Kast::gemengd;
    if (groot == 0) kast = Kast::klein;
    else if (klein == 0 && groot > 1) kast = Kast::kapitaal;
    else if (groot == 1 && eerste_groot) kast = Kast::hoofd;
    return {begin, eind, Soort::woord, Wit::geen, kast, std::move(zichtbaar)};
}

/// Reads one number: digits of any script as 0 to 9, and what is invisible between them.
Token lees_getal(std::string_view t, std::size_t begin) {
    std::string cijfers;
    std::size_t eind = begin;
    for (std::size_t i = begin; i < t.size();) {
        const Teken teken = lees(t, i);
        if (teken.klasse == Klasse::cijfer) {
            cijfers += static_cast<char>('0' + u_charDigitValue(teken.c));
            eind = teken.eind;
        } else if (teken.klasse != Klasse::onzichtbaar) {
            break;
        }
        i = teken.eind;
    }
    return {begin, eind, Soort::getal, Wit::geen, Kast::klein, std::move(cijfers)};
}

Token lees_token(std::string_view t, std::size_t begin, const Teken& eerste) {
    if (eerste.klasse == Klasse::letter) return lees_woord(t, begin);
    if (eerste.klasse == Klasse::teken)
        return {begin,     eerste.eind, Soort::teken,
                Wit::geen, Kast::klein, gewoon_teken(t.substr(begin, eerste.eind - begin), eerste.c)};
    return lees_getal(t, begin);
}
}  // namespace

Tekst::Tekst(std::string_view ruw) : ruw_(ruw) {
    Wit wit = Wit::regel;
    for (std::size_t i = 0; i < ruw.size();) {
        const Teken teken = lees(ruw, i);
        if (teken.klasse == Klasse::wit || teken.klasse == Klasse::onzichtbaar) {
            if (teken.c == '\n' || teken.c == '\r') wit = Wit::regel;
            else if (teken.klasse == Klasse::wit && wit == Wit::geen) wit = Wit::spatie;
            i = teken.eind;
            continue;
        }
        tokens_.push_back(lees_token(ruw, i, teken));
        tokens_.back().ervoor = std::exchange(wit, Wit::geen);
        i = tokens_.back().eind;
    }
}

const Token& Tekst::op(std::size_t i, int verschuiving) const {
    static const Token buiten{0, 0, Soort::teken, Wit::regel, Kast::klein, ""};
    const auto plek = static_cast<std::ptrdiff_t>(i) + verschuiving;
    return plek >= 0 && plek < static_cast<std::ptrdiff_t>(tokens_.size()) ? tokens_[static_cast<std::size_t>(plek)] : buiten;
}

bool Tekst::zin_begin(std::size_t i) const {
    const Token& vorige = op(i, -1);
    return i == 0 || op(i).ervoor == Wit::regel || vorige.is(".") || vorige.is("!") || vorige.is("?") || vorige.is(":") ||
           vorige.is("\"");
}

}  // namespace deident

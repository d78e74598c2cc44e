// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace base::tekst {
namespace {

bool is_cijfer(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char klein(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char groot(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

icu::UnicodeString uit_utf8(std::string_view t) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(t.data(), static_cast<std::int32_t>(t.size())));
}

std::string naar_utf8(const icu::UnicodeString& t) {
    std::string uit;
    return t.toUTF8String(uit);
}

using Vorm = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString in_vorm(Vorm vorm, const icu::UnicodeString& t) {
    UErrorCode fout = U_ZERO_ERROR;
    icu::UnicodeString uit = vorm(fout)->normalize(t, fout);
    if (U_FAILURE(fout)) throw std::runtime_error("ICU normalisation failed");
    return uit;
}

/// Letters that Unicode does not take apart into a base letter and an accent.
const char16_t* zonder_streep(UChar32 c) {
    switch (c) {
        case U'ı':
            return u"i";
        case U'ø':
            return u"o";
        case U'ł':
            return u"l";
        case U'đ':
        case U'ð':
            return u"d";
        case U'ħ':
            return u"h";
        case U'ß':
            return u"ss";
        case U'æ':
            return u"ae";
        case U'œ':
            return u"oe";
        case U'þ':
            return u"th";
        case U'ĳ':
            return u"ij";
        default:
            return nullptr;
    }
}

/// White for who reads it: also the no-break space and what has no width, which come along when text is pasted. A name of nothing else is
/// no name.
bool is_wit(UChar32 c) { return u_isUWhiteSpace(c) || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

/// Length of a white character at the front; 0 when none.
std::size_t wit_vooraan(std::string_view t) {
    const auto lengte = static_cast<std::int64_t>(t.size());
    std::int64_t na = 0;
    UChar32 c = -1;
    if (lengte > 0) U8_NEXT(t.data(), na, lengte, c);
    return is_wit(c) ? static_cast<std::size_t>(na) : 0;
}

std::size_t wit_achteraan(std::string_view t) {
    const auto staart = t.substr(t.size() - std::min<std::size_t>(t.size(), U8_MAX_LENGTH));
    auto voor = static_cast<std::int32_t>(staart.size());
    UChar32 c = -1;
    if (voor > 0) U8_PREV(staart.data(), 0, voor, c);
    return is_wit(c) ? staart.size() - static_cast<std::size_t>(voor) : 0;
}

bool geldig_domein(std::string_view domein) {
    const auto delen = splits(domein, '.');
    if (delen.size() < 2) return false;
    for (const auto& deel : delen) {
        if (deel.empty() || deel.size() > 63 || deel.front() == '-' || deel.back() == '-') return false;
        if (!std::all_of(deel.begin(), deel.end(), [](char c) { return is_letter(c) || is_cijfer(c) || c == '-'; })) return false;
    }
    return !std::all_of(delen.back().begin(), delen.back().end(), is_cijfer);
}

bool geldig_postvak(std::string_view postvak) {
    constexpr std::string_view kOverig = "!#$%&'*+-/=?^_`{|}~.";
    if (postvak.empty() || postvak.size() > 64 || postvak.front() == '.' || postvak.back() == '.') return false;
    if (postvak.find("..") != std::string_view::npos) return false;
    return std::all_of(postvak.begin(), postvak.end(),
                       [&](char c) { return is_letter(c) || is_cijfer(c) || kOverig.find(c) != std::string_view::npos; });
}
}  // namespace

std::string trim(std::string_view t) {
    while (const auto n = wit_vooraan(t)) t.remove_prefix(n);
    while (const auto n = wit_achteraan(t)) t.remove_suffix(n);
    return std::string(t);
}

std::vector<std::string> splits(std::string_view t, char op) {
    std::vector<std::string> delen;
    while (true) {
        const auto plek = t.find(op);
        delen.emplace_back(t.substr(0, plek));
        if (plek == std::string_view::npos) return delen;
        t.remove_prefix(plek + 1);
    }
}

std::string voeg_samen(const std::vector<std::string>& delen, std::string_view tussen) {
    std::string uit;
    for (std::size_t i = 0; i < delen.size(); ++i) {
        if (i > 0) uit += tussen;
        uit += delen[i];
    }
    return uit;
}

std::string opsomming(const std::vector<std::string>& delen) {
    if (delen.size() < 2) return voeg_samen(delen, "");
    return voeg_samen({delen.begin(), delen.end() - 1}, ", ") + " en " + delen.back();
}

namespace {
constexpr std::int64_t kAcht = 8;
/// Eight bytes at once: the longest texts are walked by them.
std::uint64_t acht_bytes(const char* van) {
    std::uint64_t uit = 0;
    std::memcpy(&uit, van, sizeof uit);
    return uit;
}
}  // namespace

bool geldige_utf8(std::string_view t) {
    constexpr std::uint64_t kNietAscii = 0x8080808080808080ULL;
    const auto lengte = static_cast<std::int64_t>(t.size());
    for (std::int64_t i = 0; i < lengte;) {
        if (i + kAcht <= lengte && (acht_bytes(t.data() + i) & kNietAscii) == 0) {
            i += kAcht;
            continue;
        }
        UChar32 c = 0;
        U8_NEXT(t.data(), i, lengte, c);
        if (c < 0) return false;
    }
    return true;
}

bool heeft_stuurtekens(std::string_view t) {
    const auto lengte = static_cast<std::int64_t>(t.size());
    for (std::int64_t i = 0; i < lengte;) {
        UChar32 c = 0;
        U8_NEXT(t.data(), i, lengte, c);
        if (c == '\n' || c == '\r' || c == '\t') continue;
        if ((c >= 0 && c < 0x20) || (c >= 0x7F && c < 0xA0)) return true;
        if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return true;
    }
    return false;
}

std::size_t lengte(std::string_view t) {
    constexpr std::uint64_t kEen = 0x0101010101010101ULL;
    constexpr std::size_t kStap = kAcht;
    std::size_t vervolg = 0, i = 0;  // bytes 10xxxxxx begin no character
    for (; i + kStap <= t.size(); i += kStap) {
        const std::uint64_t bytes = acht_bytes(t.data() + i);
        vervolg += ((bytes >> 7 & ~(bytes >> 6) & kEen) * kEen) >> 56;
    }
    for (; i < t.size(); ++i) vervolg += (t[i] & 0xC0) == 0x80;
    return t.size() - vervolg;
}

std::string normaliseer(std::string_view t) {
    std::string regels;
    const auto knip_wit = [&regels] {
        while (!regels.empty() && (regels.back() == ' ' || regels.back() == '\t')) regels.pop_back();
    };
    for (std::size_t i = 0; i < t.size(); ++i) {
        if (t[i] != '\r' && t[i] != '\n') {
            regels += t[i];
            continue;
        }
        if (t[i] == '\r' && i + 1 < t.size() && t[i + 1] == '\n') ++i;
        knip_wit();
        regels += '\n';
    }
    knip_wit();
    return naar_utf8(in_vorm(icu::Normalizer2::getNFCInstance, uit_utf8(regels)));
}

std::string vouw(std::string_view t) {
    icu::UnicodeString klein_zonder;
    const icu::UnicodeString los = in_vorm(icu::Normalizer2::getNFDInstance, uit_utf8(t).toLower(icu::Locale::getRoot()));
    for (std::int32_t i = 0; i < los.length(); i = los.moveIndex32(i, 1)) {
        const UChar32 c = los.char32At(i);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        if (const char16_t* vervanging = zonder_streep(c)) klein_zonder += vervanging;
        else klein_zonder += c;
    }
    return naar_utf8(klein_zonder);
}

std::string kleine_letters(std::string_view t) { return naar_utf8(uit_utf8(t).toLower(icu::Locale::getRoot())); }

std::string bsn(std::string_view t) {
    std::string cijfers;
    for (const char c : t) {
        if (c == ' ' || c == '.') continue;
        if (!is_cijfer(c)) return "";
        cijfers += c;
    }
    if (cijfers.size() != 9 || cijfers == "000000000") return "";
    // Weights 9..2 for the first eight digits and -1 for the last one; the sum is a multiple of eleven.
    int som = -(cijfers[8] - '0');
    for (int i = 0; i < 8; ++i) som += (9 - i) * (cijfers[static_cast<std::size_t>(i)] - '0');
    return som % 11 == 0 ? cijfers : "";
}

std::string postcode(std::string_view t) {
    std::string kern;
    for (const char c : trim(t))
        if (c != ' ') kern += groot(c);
    if (kern.size() != 6 || kern[0] == '0') return "";
    if (!std::all_of(kern.begin(), kern.begin() + 4, is_cijfer) || !is_letter(kern[4]) || !is_letter(kern[5])) return "";
    const std::string letters = kern.substr(4);
    if (letters == "SA" || letters == "SD" || letters == "SS") return "";
    return kern.substr(0, 4) + " " + letters;
}

std::string email(std::string_view t) {
    while (!t.empty() && t.front() == ' ') t.remove_prefix(1);
    while (!t.empty() && t.back() == ' ') t.remove_suffix(1);
    const auto apenstaart = t.find('@');
    if (t.size() > 254 || apenstaart == std::string_view::npos) return "";
    std::string domein(t.substr(apenstaart + 1));
    std::transform(domein.begin(), domein.end(), domein.begin(), klein);
    if (!geldig_postvak(t.substr(0, apenstaart)) || !geldig_domein(domein)) return "";
    return std::string(t.substr(0, apenstaart + 1)) + domein;
}

std::string gemaskeerd_adres(std::string_view adres) {
    const auto apenstaart = adres.find('@');
    if (apenstaart == std::string_view::npos || apenstaart == 0) return "***";
    return std::string(adres.substr(0, 1)) + "***" + std::string(adres.substr(apenstaart));
}

}  // namespace base::tekst

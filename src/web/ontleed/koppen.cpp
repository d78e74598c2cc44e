// SPDX-License-Identifier: EUPL-1.2
#include "web/ontleed/koppen.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace web::ontleed {
namespace {

char klein(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Next element of a list, split at `teken` outside quotes; takes it off `rest`.
std::string_view volgende(std::string_view& rest, char teken) {
    bool aanhaling = false;
    std::size_t i = 0;
    for (; i < rest.size(); ++i) {
        if (rest[i] == '"') aanhaling = !aanhaling;
        if (rest[i] == teken && !aanhaling) break;
    }
    const auto deel = kaal(rest.substr(0, i));
    rest = i < rest.size() ? rest.substr(i + 1) : std::string_view{};
    return deel;
}

std::optional<std::string> parameterwaarde(std::string_view waarde) {
    if (waarde.size() >= 2 && waarde.front() == '"' && waarde.back() == '"') {
        waarde = waarde.substr(1, waarde.size() - 2);
        if (waarde.find('"') != std::string_view::npos) return std::nullopt;
        return std::string(waarde);
    }
    if (!is_token(waarde)) return std::nullopt;
    return std::string(waarde);
}

/// RFC 2046: 1 to 70 characters of a small set, no space at the end.
bool geldige_grens(std::string_view g) {
    if (g.empty() || g.size() > 70 || g.back() == ' ') return false;
    return std::all_of(g.begin(), g.end(), [](unsigned char c) {
        return std::isalnum(c) || std::string_view("'()+_,-./:=? ").find(static_cast<char>(c)) != std::string_view::npos;
    });
}

}  // namespace

std::string kleine(std::string_view t) {
    std::string uit(t);
    std::transform(uit.begin(), uit.end(), uit.begin(), klein);
    return uit;
}

std::string_view kaal(std::string_view t) {
    const auto begin = t.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return t.substr(begin, t.find_last_not_of(" \t") - begin + 1);
}

bool is_token(std::string_view t) {
    return !t.empty() && std::all_of(t.begin(), t.end(), [](unsigned char c) {
        return (c < 0x80 && std::isalnum(c)) ||
               std::string_view("!#$%&'*+-.^_`|~").find(static_cast<char>(c)) != std::string_view::npos;
    });
}

bool gelijk_zonder_hoofdletters(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return klein(x) == klein(y); });
}

std::optional<std::string> parameter(std::string_view kop, std::string_view naam) {
    std::optional<std::string> uit;
    volgende(kop, ';');
    while (!kop.empty()) {
        const auto deel = volgende(kop, ';');
        const auto is = deel.find('=');
        if (is == std::string_view::npos || !gelijk_zonder_hoofdletters(deel.substr(0, is), naam)) continue;
        if (uit) return std::nullopt;
        uit = parameterwaarde(deel.substr(is + 1));
        if (!uit) return std::nullopt;
    }
    return uit;
}

std::optional<Inhoudstype> lees_inhoudstype(std::string_view kop) {
    auto rest = kop;
    const auto type = volgende(rest, ';');
    const auto streep = type.find('/');
    if (streep == std::string_view::npos || !is_token(type.substr(0, streep)) || !is_token(type.substr(streep + 1)))
        return std::nullopt;
    Inhoudstype uit;
    uit.type = kleine(type);
    if (const auto tekenset = parameter(kop, "charset")) uit.utf8 = gelijk_zonder_hoofdletters(*tekenset, "utf-8");
    if (!uit.type.starts_with("multipart/")) return uit;
    const auto grens = parameter(kop, "boundary");
    if (!grens || !geldige_grens(*grens)) return std::nullopt;
    uit.grens = *grens;
    return uit;
}

bool neemt_gzip(std::string_view kop) {
    while (!kop.empty()) {
        auto deel = volgende(kop, ',');
        const auto naam = volgende(deel, ';');
        if (!gelijk_zonder_hoofdletters(naam, "gzip")) continue;
        const auto q = kaal(deel);
        return !(q == "q=0" || q == "q=0.0" || q == "q=0.00" || q == "q=0.000");
    }
    return false;
}

bool etag_past(std::string_view kop, std::string_view etag) {
    while (!kop.empty()) {
        auto deel = volgende(kop, ',');
        if (deel.starts_with("W/")) deel.remove_prefix(2);
        if (deel == "*" || deel == etag) return true;
    }
    return false;
}

std::optional<Gastheer> lees_host(std::string_view kop) {
    Gastheer uit;
    std::string_view naam = kop;
    std::string_view rest;
    if (kop.starts_with('[')) {
        const auto dicht = kop.find(']');
        if (dicht == std::string_view::npos) return std::nullopt;
        naam = kop.substr(1, dicht - 1);
        rest = kop.substr(dicht + 1);
        if (naam.empty() || naam.find_first_not_of("0123456789abcdefABCDEF:.") != std::string_view::npos) return std::nullopt;
    } else {
        const auto punt = kop.find(':');
        naam = kop.substr(0, punt);
        if (punt != std::string_view::npos) rest = kop.substr(punt);
        const bool goed = std::all_of(naam.begin(), naam.end(), [](unsigned char c) {
            return (c < 0x80 && std::isalnum(c)) || c == '-' || c == '.' || c == '_';
        });
        if (naam.empty() || !goed) return std::nullopt;
    }
    if (!rest.empty()) {
        if (rest.front() != ':' || rest.size() < 2) return std::nullopt;
        const auto* einde = rest.data() + rest.size();
        const auto [op, fout] = std::from_chars(rest.data() + 1, einde, uit.poort);
        if (fout != std::errc{} || op != einde || uit.poort == 0) return std::nullopt;
    }
    uit.naam = kleine(naam);
    return uit;
}

std::optional<Gastheer> host_van_url(std::string_view url) {
    const bool tls = url.starts_with("https://");
    if (!tls && !url.starts_with("http://")) return std::nullopt;
    url.remove_prefix(tls ? 8 : 7);
    auto uit = lees_host(url.substr(0, url.find('/')));
    if (uit && uit->poort == 0) uit->poort = tls ? 443 : 80;
    return uit;
}

bool is_loopback(std::string_view naam) {
    if (naam == "localhost" || naam == "::1") return true;
    // Only a whole IPv4 address: "127.0.0.1.evil.example" is a name of somebody else.
    int delen = 1;
    for (const char c : naam) {
        if (c == '.') ++delen;
        else if (c < '0' || c > '9') return false;
    }
    return delen == 4 && naam.starts_with("127.");
}

}  // namespace web::ontleed

// SPDX-License-Identifier: EUPL-1.2
#include "web/ontleed/kop.hpp"

#include <algorithm>
#include <charconv>

#include "web/ontleed/koppen.hpp"

namespace web::ontleed {
namespace {

constexpr std::size_t kMaxKoppen = 100;

/// Takes the first line off `rest`; nothing when a bare CR or LF, a NUL or another control character stands
/// in it.
std::optional<std::string_view> regel(std::string_view& rest) {
    const auto einde = rest.find("\r\n");
    if (einde == std::string_view::npos) return std::nullopt;
    const auto uit = rest.substr(0, einde);
    rest.remove_prefix(einde + 2);
    const bool net = std::all_of(uit.begin(), uit.end(), [](unsigned char c) { return (c >= 0x20 && c != 0x7f) || c == '\t'; });
    if (!net) return std::nullopt;
    return uit;
}

bool lees_verzoekregel(std::string_view r, Kop& kop) {
    const auto a = r.find(' ');
    const auto b = r.rfind(' ');
    if (a == std::string_view::npos || a == b) return false;
    const auto versie = r.substr(b + 1);
    kop.methode = r.substr(0, a);
    kop.doel = r.substr(a + 1, b - a - 1);
    kop.http_1_0 = versie == "HTTP/1.0";
    // An URL has visible ASCII only; a space or tab inside it is a trick or a mistake.
    const bool zichtbaar = std::all_of(kop.doel.begin(), kop.doel.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
    return is_token(kop.methode) && zichtbaar && !kop.doel.empty() && (kop.http_1_0 || versie == "HTTP/1.1");
}

/// Where the body ends must be said once, in one way.
bool lees_omvang(Kop& kop) {
    int lengtes = 0, coderingen = 0, hosts = 0;
    for (const auto& [naam, waarde] : kop.koppen) {
        hosts += naam == "host";
        if (naam == "transfer-encoding") {
            ++coderingen;
            kop.brokken = gelijk_zonder_hoofdletters(waarde, "chunked");
            if (!kop.brokken) return false;
        } else if (naam == "content-length") {
            ++lengtes;
            std::uint64_t n = 0;
            const auto* einde = waarde.data() + waarde.size();
            const auto [op, fout] = std::from_chars(waarde.data(), einde, n);
            if (waarde.empty() || fout != std::errc{} || op != einde) return false;
            kop.lengte = n;
        }
    }
    if (lengtes > 1 || coderingen > 1 || (lengtes && coderingen) || (coderingen && kop.http_1_0)) return false;
    return kop.http_1_0 ? hosts <= 1 : hosts == 1;
}

}  // namespace

std::optional<Koppen> lees_kopregels(std::string_view regels, std::size_t hoogstens) {
    Koppen uit;
    while (!regels.empty()) {
        const auto r = regel(regels);
        if (!r || uit.size() == hoogstens) return std::nullopt;
        const auto punt = r->find(':');
        // A name that starts with a space is a continued line; one that ends with it is read differently by
        // servers.
        if (punt == std::string_view::npos || !is_token(r->substr(0, punt))) return std::nullopt;
        uit.emplace_back(kleine(r->substr(0, punt)), kaal(r->substr(punt + 1)));
    }
    return uit;
}

std::string_view Kop::waarde(std::string_view naam_klein) const {
    for (const auto& [n, w] : koppen)
        if (n == naam_klein) return w;
    return {};
}

bool te_veel_koppen(std::string_view ruw) {
    return std::count(ruw.begin(), ruw.end(), '\n') >
           static_cast<std::ptrdiff_t>(kMaxKoppen) + 2;  // the request line, the empty line
}

std::optional<Kop> lees_kop(std::string_view ruw) {
    if (!ruw.ends_with("\r\n\r\n")) return std::nullopt;
    ruw.remove_suffix(2);
    Kop kop;
    const auto eerste = regel(ruw);
    if (!eerste || !lees_verzoekregel(*eerste, kop)) return std::nullopt;
    auto koppen = lees_kopregels(ruw, kMaxKoppen);
    if (!koppen) return std::nullopt;
    kop.koppen = std::move(*koppen);
    if (!lees_omvang(kop)) return std::nullopt;
    return kop;
}

}  // namespace web::ontleed

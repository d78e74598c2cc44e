// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web::ontleed {

using Koppen = std::vector<std::pair<std::string, std::string>>;

/// Header lines, each ended by CRLF, names made lower case. Nothing on a bare CR or LF, a continued line
/// (obs-fold), a space before the colon, a control character or more than `hoogstens` lines.
std::optional<Koppen> lees_kopregels(std::string_view regels, std::size_t hoogstens);

struct Kop {
    std::string methode;
    std::string doel;
    bool http_1_0 = false;
    Koppen koppen;
    std::optional<std::uint64_t> lengte;  // Content-Length
    bool brokken = false;                 // Transfer-Encoding: chunked

    std::string_view waarde(std::string_view naam_klein) const;
};

/// The head of a request, up to and including the empty line, stricter than RFC 9112 demands: every form that
/// a proxy and this server might read differently (request smuggling) is refused. So: no Content-Length
/// beside Transfer-Encoding, none of them twice, one Host, single spaces in the request line.
std::optional<Kop> lees_kop(std::string_view ruw);
/// Whether that is why there is none: this many header lines are not read at all.
bool te_veel_koppen(std::string_view ruw);

}  // namespace web::ontleed

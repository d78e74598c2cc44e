// SPDX-License-Identifier: EUPL-1.2
#include "storage/sql_lezer.hpp"

#include <algorithm>

namespace storage {

namespace {

bool woordteken(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// Length up to and including `einde`, searched from `vanaf`; everything when it does not come.
std::size_t tot_en_met(std::string_view tekst, std::string_view einde, std::size_t vanaf) {
    const auto plek = tekst.find(einde, vanaf);
    return plek == tekst.npos ? tekst.size() : plek + einde.size();
}

}  // namespace

std::optional<SqlStuk> SqlLezer::volgende() {
    using enum SqlStuk::Soort;
    if (rest_.empty()) return std::nullopt;
    SqlStuk::Soort soort = anders;
    std::size_t lengte = 1;
    const char c = rest_.front();
    if (c == '\'' || c == '"') {
        // A doubled quote inside reads as two literals side by side, which comes to the same.
        soort = letterlijk;
        lengte = tot_en_met(rest_, rest_.substr(0, 1), 1);
    } else if (rest_.starts_with("--")) {
        soort = commentaar;
        lengte = tot_en_met(rest_, "\n", 2);
    } else if (rest_.starts_with("/*")) {
        soort = commentaar;
        lengte = tot_en_met(rest_, "*/", 2);
    } else if (woordteken(c)) {
        soort = woord;
        lengte = static_cast<std::size_t>(std::find_if_not(rest_.begin(), rest_.end(), woordteken) - rest_.begin());
    }
    const SqlStuk stuk{soort, rest_.substr(0, lengte)};
    rest_.remove_prefix(lengte);
    return stuk;
}

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#include "web/net/antwoordtekst.hpp"

#include <boost/beast/http/status.hpp>
#include <cstdio>

namespace web::net {
namespace {

/// RFC 9110: "Tue, 24 Nov 2026 15:00:00 GMT", always English.
std::string schrijf_datum(std::chrono::sys_seconds m) {
    constexpr const char* kDagen[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* kMaanden[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto dag = std::chrono::floor<std::chrono::days>(m);
    const std::chrono::year_month_day d{dag};
    const std::chrono::hh_mm_ss tijd{m - dag};
    char uit[40];
    const int n =
        std::snprintf(uit, sizeof uit, "%s, %02u %s %04d %02d:%02d:%02d GMT", kDagen[std::chrono::weekday{dag}.c_encoding()],
                      static_cast<unsigned>(d.day()), kMaanden[static_cast<unsigned>(d.month()) - 1], static_cast<int>(d.year()),
                      static_cast<int>(tijd.hours().count()), static_cast<int>(tijd.minutes().count()),
                      static_cast<int>(tijd.seconds().count()));
    return {uit, static_cast<std::size_t>(n)};
}

/// Written once in each second: thousands of answers carry the same one.
const std::string& http_datum(base::Moment m) {
    thread_local std::chrono::sys_seconds van{};
    thread_local std::string datum = schrijf_datum(van);
    const auto seconde = std::chrono::floor<std::chrono::seconds>(m);
    if (seconde != van) datum = schrijf_datum(van = seconde);
    return datum;
}

void voeg_toe(std::string& uit, std::string_view naam, std::string_view waarde) {
    uit.append(naam).append(": ").append(waarde).append("\r\n");
}

}  // namespace

bool heeft_lichaam(int status) { return status >= 200 && status != 204 && status != 304; }

std::string koptekst(const Antwoord& a, base::Moment nu, bool sluit) {
    std::string uit = "HTTP/1.1 " + std::to_string(a.status) + " ";
    uit.reserve(1024);
    uit +=
        std::string_view(boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(static_cast<unsigned>(a.status))));
    uit += "\r\n";
    voeg_toe(uit, "Date", http_datum(nu));
    if (heeft_lichaam(a.status)) voeg_toe(uit, "Content-Length", std::to_string(a.lichaam.size()));
    for (const auto& [naam, waarde] : a.koppen) voeg_toe(uit, naam, waarde);
    if (sluit) voeg_toe(uit, "Connection", "close");
    return uit += "\r\n";
}

}  // namespace web::net

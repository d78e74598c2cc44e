// SPDX-License-Identifier: EUPL-1.2
#include "web/ontleed/cookies.hpp"

#include <algorithm>

#include "web/ontleed/koppen.hpp"

namespace web::ontleed {
namespace {

constexpr std::size_t kMaxCookies = 50;

bool waardeteken(unsigned char c) { return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\'; }

}  // namespace

std::map<std::string, std::string, std::less<>> lees_cookies(std::string_view kop) {
    std::map<std::string, std::string, std::less<>> uit;
    while (!kop.empty() && uit.size() < kMaxCookies) {
        const auto einde = kop.find(';');
        const auto paar = kaal(kop.substr(0, einde));
        kop = einde == std::string_view::npos ? std::string_view{} : kop.substr(einde + 1);
        const auto is = paar.find('=');
        if (is == std::string_view::npos) continue;
        const auto naam = paar.substr(0, is);
        auto waarde = paar.substr(is + 1);
        if (waarde.size() >= 2 && waarde.front() == '"' && waarde.back() == '"') waarde = waarde.substr(1, waarde.size() - 2);
        if (!is_token(naam) || !std::all_of(waarde.begin(), waarde.end(), waardeteken)) continue;
        uit.emplace(naam, waarde);
    }
    return uit;
}

}  // namespace web::ontleed

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>

#include "domein/toegang/toegang.hpp"

namespace toegang {
namespace {

std::string cijfers(std::string& waarde, std::size_t hoeveel, std::string_view fout) {
    std::string kaal;
    std::copy_if(waarde.begin(), waarde.end(), std::back_inserter(kaal), [](char c) { return c != ' ' && c != '.' && c != '-'; });
    if (kaal.size() != hoeveel || !std::all_of(kaal.begin(), kaal.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::string(fout);
    waarde = kaal;
    return {};
}

}  // namespace

std::vector<web::formulier::Optie> verwijzersoorten() {
    return {{"01", "Gemeente of lokaal team", ""},
            {"02", "Huisarts", ""},
            {"03", "Jeugdarts", ""},
            {"04", "Gecertificeerde instelling", "Bijvoorbeeld een jeugdbeschermer of jeugdreclasseerder"},
            {"05", "Medisch specialist", ""}};
}

std::string agb(std::string& waarde) { return cijfers(waarde, 8, "Een AGB-code heeft 8 cijfers"); }
std::string big(std::string& waarde) { return cijfers(waarde, 11, "Een BIG-nummer heeft 11 cijfers"); }
std::string skj(std::string& waarde) { return cijfers(waarde, 9, "Een SKJ-nummer heeft 9 cijfers"); }

}  // namespace toegang

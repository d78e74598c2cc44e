// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/aanmelding/velden.hpp"

namespace aanmelding::velden {
namespace {

bool is_cijfer(char c) { return c >= '0' && c <= '9'; }

std::string zonder_spaties(const std::string& t) {
    std::string uit;
    std::copy_if(t.begin(), t.end(), std::back_inserter(uit), [](char c) { return c != ' ' && c != '.' && c != '-'; });
    return uit;
}

std::string cijfers(std::string& waarde, std::size_t minst, std::size_t meest, std::string_view fout) {
    const std::string kaal = zonder_spaties(waarde);
    if (kaal.size() < minst || kaal.size() > meest || !std::all_of(kaal.begin(), kaal.end(), is_cijfer)) return std::string(fout);
    waarde = kaal;
    return {};
}

}  // namespace

std::string bsn(std::string& waarde) {
    const std::string goed = base::tekst::bsn(waarde);
    if (goed.empty()) return "Het BSN klopt niet. Controleer de 9 cijfers";
    waarde = goed;
    return {};
}

std::string postcode(std::string& waarde) {
    const std::string goed = base::tekst::postcode(waarde);
    if (goed.empty()) return "Vul een postcode in van 4 cijfers en 2 letters, zoals 6511 PS";
    waarde = goed;
    return {};
}

std::string email(std::string& waarde) {
    const std::string goed = base::tekst::email(waarde);
    if (goed.empty()) return "Vul een e-mailadres in zoals naam@voorbeeld.nl";
    waarde = goed;
    return {};
}

std::string telefoon(std::string& waarde) {
    const auto aantal = std::count_if(waarde.begin(), waarde.end(), is_cijfer);
    const bool vreemd = !std::all_of(waarde.begin(), waarde.end(), [](char c) {
        return is_cijfer(c) || std::string_view(" +-()").find(c) != std::string_view::npos;
    });
    return vreemd || aantal < 10 || aantal > 15 ? "Vul een telefoonnummer in van minstens 10 cijfers" : "";
}

std::string agb(std::string& waarde) { return cijfers(waarde, 8, 8, "Een AGB-code heeft 8 cijfers"); }
std::string big(std::string& waarde) { return cijfers(waarde, 11, 11, "Een BIG-nummer heeft 11 cijfers"); }
std::string skj(std::string& waarde) { return cijfers(waarde, 9, 9, "Een SKJ-nummer heeft 9 cijfers"); }

}  // namespace aanmelding::velden

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/aanmelding/velden.hpp"

namespace aanmelding::velden {
namespace {

bool is_cijfer(char c) { return c >= '0' && c <= '9'; }

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

}  // namespace aanmelding::velden

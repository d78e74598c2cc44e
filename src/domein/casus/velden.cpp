// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/casus/paginas.hpp"

namespace casus {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

std::string controleer_bsn(std::string& waarde) {
    const std::string goed = base::tekst::bsn(waarde);
    if (goed.empty()) return "Het BSN klopt niet. Controleer de 9 cijfers";
    waarde = goed;
    return {};
}

}  // namespace

Veld paginas::bsn_veld(std::string uitleg) {
    return {.naam = "bsn",
            .label = "BSN",
            .uitleg = std::move(uitleg),
            .max = 20,
            .controle = controleer_bsn,
            .leeg_fout = "Vul het BSN in",
            .breedte = "w9",
            .invoer = "numeric"};
}

Veld paginas::doel_veld(std::string uitleg) {
    std::vector<web::formulier::Optie> doelen;
    for (const char* code : {"monitoring", "dubbel", "plaatsing", "contact"})
        doelen.push_back({code, std::string(doelwoorden(code)), ""});
    return {.naam = "doel",
            .label = "Waarvoor heb je dit nodig?",
            .soort = Veldsoort::keuze,
            .uitleg = std::move(uitleg),
            .opties = std::move(doelen),
            .leeg_fout = "Kies waarvoor je dit nodig hebt"};
}

}  // namespace casus

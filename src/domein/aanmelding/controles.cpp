// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/aanmelding/kruiscontrole.hpp"

namespace aanmelding {
namespace {

Controle van_toestemming(const Toestemmingsstand& t) {
    Controle uit{"toestemming", "Toestemming voor de tafel", t.compleet, ""};
    if (!t.ontbreekt.empty()) uit.toelichting = "Er ontbreekt: " + base::tekst::opsomming(t.ontbreekt);
    if (t.zonder_toestemming_met_reden) uit.toelichting += ". De inbrenger schreef waarom delen zonder toestemming nodig is";
    return uit;
}

Controle van_plicht(const Casus& c) {
    Controle uit{"plicht", "Meldplicht", !c.plicht.te_laat, c.plicht ? "Dit moest worden gemeld" : "Er is geen meldplicht"};
    if (c.plicht.te_laat) uit.toelichting = "Gemeld na de termijn";
    else if (c.plicht.uiterlijk) uit.toelichting += ", uiterlijk " + base::kort(*c.plicht.uiterlijk);
    return uit;
}

/// The gemeente as it takes part on the day of handing in.
Controle van_gemeente(const Antwoorden& a, const Keuzes& k) {
    Controle uit{"gemeente", "Gemeente doet mee", true, ""};
    for (const auto& g : k.gemeenten)
        if (g.code == a.tekst("gemeente")) uit.toelichting = g.naam;
    for (const auto& fout : kruiscontrole(a, k))
        if (fout.sleutel == "aanmelding.gemeente_doet_niet_mee") {
            uit.in_orde = false;
            uit.toelichting = fout.tekst;
        }
    return uit;
}

}  // namespace

std::vector<Controle> controles(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const Antwoorden a = origineel(s, om, c);
    const bool getekend = c.soort == casus::Soort::melding || (c.getekend > 0 && !c.te_tekenen);
    return {{"compleet", "Aanmelding is compleet", c.compleet && c.status != casus::Status::aanvulling_gevraagd,
             c.status == casus::Status::aanvulling_gevraagd ? "Er is een aanvulling gevraagd" : ""},
            {"wettelijk_verwijzer", "Wettelijk verwijzer", c.inbrenger_gecontroleerd && !a.tekst("verwijzer-soort").empty(),
             c.inbrenger_gecontroleerd ? "" : "De verwijzer is nog niet gecontroleerd"},
            van_toestemming(toestemming(s, om, c, Doel::tafel, nu)),
            van_plicht(c),
            van_gemeente(a, keuzes(s, c.regio, c.ingediend_op)),
            {"getekend", "Anoniem dossier is getekend", getekend,
             c.soort == casus::Soort::melding ? "Een melding heeft geen vrije tekst" : ""}};
}

}  // namespace aanmelding

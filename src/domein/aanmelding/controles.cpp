// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/aanmelding/kruiscontrole.hpp"

namespace aanmelding {
namespace {

Controle van_toestemming(const Toestemmingsstand& t) {
    Controle uit{"toestemming", "Toestemming voor de tafel", t.compleet, ""};
    if (t.zonder_toestemming_met_reden) uit.label = "Delen zonder toestemming, met reden";
    if (!t.ontbreekt.empty()) uit.toelichting = "Er ontbreekt: " + base::tekst::opsomming(t.ontbreekt);
    if (t.compleet && !t.ontbreekt.empty()) uit.toelichting += ". Delen mag door de maatregel";
    return uit;
}

Controle van_plicht(const Casus& c) {
    Controle uit{"plicht", "Meldplicht", !c.plicht.te_laat, c.plicht ? "Dit moest worden gemeld" : "Er is geen meldplicht"};
    if (c.plicht.te_laat) uit.toelichting = "Gemeld na de termijn";
    else if (c.plicht) uit.toelichting += ". Dat is op tijd gedaan";
    return uit;
}

Controle van_anoniem_dossier(const Casus& c, bool melding) {
    if (melding) return {"getekend", "Anoniem dossier is getekend", true, "Een melding heeft geen vrije tekst"};
    const bool wacht_nog = c.getekend > 0 && c.te_tekenen;
    return {"getekend", "Anoniem dossier is getekend", c.getekend > 0 && !c.te_tekenen,
            wacht_nog ? "Er is een getekende versie; een nieuwe tekst wacht tot iemand hem nakijkt" : ""};
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
    const bool melding = c.soort == casus::Soort::melding;
    const bool aanvulling = c.status == casus::Status::aanvulling_gevraagd;
    std::vector<Controle> uit{
        {"compleet", "Aanmelding is compleet", c.compleet && !aanvulling, aanvulling ? "Er is een aanvulling gevraagd" : ""},
        {"wettelijk_verwijzer", "Wettelijk verwijzer", c.inbrenger_gecontroleerd && !a.tekst("verwijzer-soort").empty(),
         c.inbrenger_gecontroleerd ? "" : "De verwijzer is nog niet gecontroleerd"}};
    // The form of a melding asks no consent: nothing of it goes to the table.
    if (!melding) uit.push_back(van_toestemming(toestemming(s, om, c, Doel::tafel, nu)));
    if (c.onbevestigd)
        uit.push_back({"bevestigd", "Bevestigd door de verwijzer", false, "De procesondersteuner typte het formulier over"});
    uit.push_back(van_plicht(c));
    uit.push_back(van_gemeente(a, keuzes(s, c.regio, c.ingediend_op)));
    uit.push_back(van_anoniem_dossier(c, melding));
    return uit;
}

}  // namespace aanmelding

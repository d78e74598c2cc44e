// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/vooroverleg/paginas.hpp"
#include "web/formulierpagina.hpp"

/// After a referral: taken over, or back after the term.
namespace vooroverleg {
namespace {

using casus::Stap;

std::vector<Casus> over_tijd(storage::Sessie& s, const Omgeving& om, const Kijker& k, base::Moment nu) {
    constexpr int kPerKeer = 200;
    std::vector<Casus> uit;
    std::string na;
    do {
        auto bladzij = casus::lijst(s, om, k, {.status = casus::Status::doorverwezen}, na, kPerKeer, nu);
        for (auto& regel : bladzij.regels)
            if (!regel.casus.deling_gestopt && regel.casus.uiterlijk && *regel.casus.uiterlijk < base::dag_van(nu))
                uit.push_back(std::move(regel.casus));
        na = bladzij.volgende;
    } while (!na.empty());
    return uit;
}

bool kan_overgenomen(const casus::Gevonden& g) {
    const auto kan = casus::mogelijk(g.inzage.rollen, g.casus);
    return std::find(kan.begin(), kan.end(), Stap::overgenomen) != kan.end();
}

web::Formulierpagina formulier(const Casus& c, const std::string& versie) {
    return {
        .titel = "Is de casus overgenomen?",
        .actie = casus::pad(c, "overgenomen"),
        .knop = "Leg vast dat de casus is overgenomen",
        .alineas = {"Iemand anders gaat met de casus verder. De casus komt dan niet meer vanzelf terug in het vooroverleg. De "
                    "regio blijft hem volgen."},
        .verborgen = {{"versie", versie}},
        .links = {{"Toch niet, terug naar de casus", casus::pad(c)}},
        .terug = {"Casus " + c.nummer, casus::pad(c)}};
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto g = a.om.db.lees(
        a.bereik(), [&](storage::Sessie& s) { return casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu()); });
    if (!g) return g.fouten();
    if (!kan_overgenomen(*g)) return casus::kan_niet_meer(g->casus);
    web::Antwoord antwoord = a.pagina(formulier(g->casus, std::to_string(g->casus.versie)).pagina());
    casus::vermeld_lezen(antwoord, a.om, a.kijker, *g, "stap", {casus::Groep::proces}, a.nu());
    return antwoord;
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!kan_overgenomen(*g)) return casus::kan_niet_meer(g->casus);
        const casus::Daad daad{
            .stap = Stap::overgenomen, .versie = paginas::getal(a.verzoek.formulier["versie"]), .als = toegang::Rol::voorzitter};
        const auto na = casus::gebeur(s, a.om, a.kijker, g->casus.id, daad, a.nu());
        if (!na) return na.fouten();
        return web::Antwoord::verder(casus::pad(*na));
    });
}

}  // namespace

/// Eigen regel (domain.md section 2, "niet overgenomen"): nobody took it over within the term, so it stands on the list again. What was
/// taken over has no such term any more.
int haal_terug(const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    const auto k = Kijker::systeem(regio);
    const auto casussen = om.db.lees({regio.getal}, [&](storage::Sessie& s) { return over_tijd(s, om, k, nu); });
    int aantal = 0;
    for (const Casus& c : casussen) {
        const auto na = om.db.schrijf({regio.getal}, [&](storage::Sessie& s) {
            return casus::gebeur(s, om, k, c.id, {.stap = Stap::niet_overgenomen, .versie = c.versie}, nu);
        });
        if (na) ++aantal;
    }
    return aantal;
}

void paginas::registreer_overnemen(toegang::Deur& deur) {
    const toegang::Recht recht{"vooroverleg.overgenomen", kVoorzitter};
    const std::string patroon = "/casussen/{nummer:casusnummer}/overgenomen";
    deur.gebeurtenis(patroon, "vooroverleg.overgenomen", "Vastleggen wie een doorverwezen casus overnam", recht, vraag, doe);
}

}  // namespace vooroverleg

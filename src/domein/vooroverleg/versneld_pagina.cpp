// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "domein/vooroverleg/paginas.hpp"

namespace vooroverleg {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

std::vector<Veld> velden() {
    return {{.naam = "datum",
             .label = "Wanneer is het vooroverleg?",
             .soort = Veldsoort::datum,
             .uitleg = "Is er die dag nog geen vooroverleg? Dan komt er een extra bij.",
             .leeg_fout = "Vul de datum in"},
            {.naam = "reden",
             .label = "Waarom kan het niet wachten?",
             .soort = Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit.",
             .max = 1000,
             .leeg_fout = "Schrijf kort op waarom"}};
}

web::Formulierpagina formulier(const Casus& c, const std::string& versie) {
    return {.titel = "Versneld behandelen",
            .actie = casus::pad(c, "versneld"),
            .knop = "Behandel versneld",
            .alineas = {"De casus wacht dan niet op de deadline. Hij staat meteen op de lijst van het vooroverleg dat je kiest."},
            .velden = velden(),
            .verborgen = {{"versie", versie}},
            .links = {{"Toch niet, terug naar de casus", casus::pad(c)}},
            .terug = {"Casus " + c.nummer, casus::pad(c)}};
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto g = a.om.db.lees(
        a.bereik(), [&](storage::Sessie& s) { return casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu()); });
    if (!g) return g.fouten();
    if (!g->inzage.rollen.overlapt(paginas::kVoorzitter)) return casus::niet_gevonden();  // after noodtoegang another one chairs
    if (g->casus.status != casus::Status::ingediend) return casus::kan_niet_meer(g->casus);
    web::Antwoord antwoord = a.pagina(formulier(g->casus, std::to_string(g->casus.versie)).pagina());
    casus::vermeld_lezen(antwoord, a.om, a.kijker, *g, "stap", {casus::Groep::proces}, a.nu());
    return antwoord;
}

/// The planned meeting of that day, or an extra one; nothing when the meeting of that day is closed.
std::optional<Vooroverleg> op_of_extra(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Datum dag) {
    if (auto v = op_datum(s, regio, dag)) return v->stand == Stand::gepland ? std::optional(std::move(*v)) : std::nullopt;
    Vooroverleg v = nieuw(om, regio::rooster(s, regio), dag);
    v.extra = true;
    store::voeg_in(s, regio, v);
    return v;
}

base::Fout datum_kan_niet() {
    return {base::Soort::ongeldig, "vooroverleg.datum", "datum-dag",
            "Kies vandaag of een latere dag waarop het vooroverleg nog niet is gesloten"};
}

/// Eigen regel (domain.md section 2, "behandelen"): the chair may take a casus before its deadline, with the reason.
base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    const auto vragen = velden();
    auto in = web::formulier::lees(vragen, a.verzoek.formulier);
    auto fouten = web::formulier::controleer(vragen, in);
    const auto dag = base::lees_datum(in.tekst("datum"));
    if (fouten.empty() && *dag < base::dag_van(a.nu())) fouten.push_back(datum_kan_niet());
    const std::string versie(a.verzoek.formulier["versie"]);
    auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!fouten.empty()) return a.pagina(formulier(g->casus, versie).pagina(in, fouten));
        const auto v = op_of_extra(s, a.om, a.kijker.regio, *dag);
        if (!v) return a.pagina(formulier(g->casus, versie).pagina(in, {datum_kan_niet()}));
        const casus::Daad daad{.stap = casus::Stap::behandelen,
                               .versie = std::atoi(versie.c_str()),
                               .als = toegang::Rol::voorzitter,
                               .toelichting = in.tekst("reden"),
                               .vooroverleg_op = v->datum,
                               .uiterlijk = v->datum};
        const auto na = casus::gebeur(s, a.om, a.kijker, g->casus.id, daad, a.nu());
        if (!na) return na.fouten();
        return web::Antwoord::verder(casus::pad(*na) + "?gelukt=stap");
    });
    if (klaar) return klaar;
    return casus::opnieuw_na_botsing(a, klaar.fouten(), [](const Casus& c) { return formulier(c, std::to_string(c.versie)); });
}

}  // namespace

void paginas::registreer_versneld(toegang::Deur& deur) {
    const toegang::Recht recht{"vooroverleg.versneld", kVoorzitter};
    deur.gebeurtenis("/casussen/{nummer:casusnummer}/versneld", "vooroverleg.versneld", "Een casus versneld behandelen", recht,
                     vraag, doe);
}

}  // namespace vooroverleg

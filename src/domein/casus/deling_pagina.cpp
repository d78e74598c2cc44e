// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace casus {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

std::vector<Veld> velden() {
    return {{.naam = "hoe",
             .label = "Hoe liet het gezin dit weten?",
             .soort = Veldsoort::keuze,
             .opties = {{"gesprek", "In een gesprek", ""},
                        {"telefoon", "Aan de telefoon", ""},
                        {"brief", "Met een brief", ""},
                        {"mail", "Met een mail", ""}},
             .leeg_fout = "Kies hoe je dit hoorde"},
            {.naam = "op", .label = "Op welke dag?", .soort = Veldsoort::datum, .leeg_fout = "Vul de dag in"},
            {.naam = "reden",
             .label = "Wil je er iets bij zeggen?",
             .soort = Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit.",
             .verplicht = false,
             .max = 1000}};
}

web::Formulierpagina formulier(const Casus& c) {
    return {
        .titel = "Delen stoppen",
        .actie = pad(c, "deling-stoppen"),
        .knop = "Stop het delen nu",
        .alineas = {"Het gezin trekt de toestemming in. Vanaf nu kan niemand de casus nog lezen, behalve de inbrenger en de "
                    "procesondersteuner. Staat de casus op de agenda? Dan vervalt het agendapunt, ook als de tafel al bezig is. "
                    "Er gaan geen notulen uit.",
                    "Een meldplicht blijft bestaan. Je kunt later verdergaan als er nieuwe toestemming is."},
        .velden = velden(),
        .links = {{"Toch niet, terug naar de casus", pad(c)}},
        .terug = {"Casus " + c.nummer, pad(c)},
        .gevaar = true};
}

base::Result<Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && is_definitief(g->casus.status)) return kan_niet_meer(g->casus);
    if (g && g->casus.deling_gestopt)
        return base::Fout{base::Soort::botsing, "casus.deling_al_gestopt", "", "Het delen van deze casus is al gestopt."};
    return g;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return zoek_casus(s, a); });
    if (!g) return g.fouten();
    web::Antwoord uit = a.pagina(formulier(g->casus).pagina());
    vermeld_lezen(uit, a.om, a.kijker, *g, "stap", {Groep::proces}, a.nu());
    return uit;
}

/// "Aan de telefoon, op 3 december 2026." and what was typed beside it.
std::string toelichting(const web::formulier::Antwoorden& a) {
    const auto gevraagd = velden();
    std::string uit = leesbaar(gevraagd[0], a) + ", op " + leesbaar(gevraagd[1], a) + ".";
    if (!a.tekst("reden").empty()) uit += "\n" + a.tekst("reden");
    return uit;
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    auto antwoorden = web::formulier::lees(velden(), a.verzoek.formulier);
    base::Fouten fouten = web::formulier::controleer(velden(), antwoorden);
    const auto op = base::lees_datum(antwoorden.tekst("op"));
    if (op && *op > base::dag_van(a.nu()))
        fouten.push_back({base::Soort::ongeldig, "casus.deling_toekomst", "op", "De dag ligt in de toekomst"});
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!fouten.empty()) return a.pagina(formulier(g->casus).pagina(antwoorden, fouten));
        const auto na = stop_deling(s, a.om, a.kijker, g->casus.id, toelichting(antwoorden), a.nu());
        if (!na) return na.fouten();
        return web::Antwoord::verder(pad(*na) + "?gelukt=gestopt");
    });
}

}  // namespace

void paginas::registreer_deling(toegang::Deur& deur) {
    const toegang::Recht recht{"casus.deling_stoppen", {Rol::inbrenger, Rol::procesondersteuner}, true};
    const std::string patroon = "/casussen/{nummer:casusnummer}/deling-stoppen";
    deur.gebeurtenis(patroon, "casus.deling_stoppen", "Het delen van een casus stoppen", recht, vraag, doe);
}

}  // namespace casus

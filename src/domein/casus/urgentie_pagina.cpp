// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <cstdlib>

#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace casus {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr std::array kUrgenties{Urgentie::crisis, Urgentie::jong_en_dreigend, Urgentie::kernbesluit_1, Urgentie::gewoon};

std::vector<Veld> velden() {
    Veld urgentie{.naam = "urgentie",
                  .label = "Hoe dringend is deze casus?",
                  .soort = Veldsoort::keuze,
                  .leeg_fout = "Kies hoe dringend de casus is"};
    for (const Urgentie u : kUrgenties)
        urgentie.opties.push_back({std::to_string(static_cast<int>(u)), std::string(label_van(u)), ""});
    return {std::move(urgentie),
            {.naam = "reden",
             .label = "Waarom?",
             .soort = Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit.",
             .max = 1000,
             .leeg_fout = "Schrijf kort op waarom"}};
}

web::Formulierpagina formulier(const Casus& c, std::string versie) {
    return {.titel = "Urgentie wijzigen",
            .actie = pad(c, "urgentie"),
            .knop = "Wijzig de urgentie",
            .alineas = {"Nu: " + std::string(label_van(c.urgentie)) +
                        ". De urgentie bepaalt de volgorde in het vooroverleg. Hij is berekend uit de aanmelding."},
            .velden = velden(),
            .verborgen = {{"versie", std::move(versie)}},
            .links = {{"Toch niet, terug naar de casus", pad(c)}}};
}

/// The casus of {nummer}, for who decides on its urgentie as long as it is open.
base::Result<Gevonden> open_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (!g) return g;
    if (!g->inzage.rollen.overlapt(paginas::kBepalenUrgentie)) return niet_gevonden();
    if (!is_open(g->casus.status))
        return base::Fout{base::Soort::botsing, "casus.kan_niet_meer", "",
                          "Deze casus is gesloten. De urgentie doet er niet meer toe"};
    return g;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return open_casus(s, a); });
    if (!g) return g.fouten();
    web::Antwoord uit = a.pagina(formulier(g->casus, std::to_string(g->casus.versie)).pagina());
    vermeld_lezen(uit, a.om, a.kijker, *g, "urgentie", {Groep::proces}, a.nu());
    return uit;
}

/// Eigen regel (domain.md section 5, "Urgentie"): computed, and changed by a person only with the reason, which is typed text (S2).
base::Result<web::Antwoord> wijzig(toegang::Aanvraag& a) {
    const auto vragen = velden();
    auto in = web::formulier::lees(vragen, a.verzoek.formulier);
    const auto fouten = web::formulier::controleer(vragen, in);
    const std::string versie(a.verzoek.formulier["versie"]);
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = open_casus(s, a);
        if (!g) return g.fouten();
        if (!fouten.empty()) return a.pagina(formulier(g->casus, versie).pagina(in, fouten));
        if (std::atoi(versie.c_str()) != g->casus.versie) return botsing();
        const auto gekozen = static_cast<Urgentie>(std::atoi(in.tekst("urgentie").c_str()));
        zet_urgentie(s, g->casus.id, gekozen, {"aangepast"});
        schrijf_tijdlijn(s, a.om, a.kijker, g->casus, "urgentie_gewijzigd", in.tekst("reden"), a.nu());
        return web::Antwoord::verder(pad(g->casus));
    });
}

}  // namespace

void paginas::registreer_urgentie(toegang::Deur& deur) {
    const toegang::Recht recht{"casus.urgentie", kBepalenUrgentie};
    const std::string patroon = "/casussen/{nummer:casusnummer}/urgentie";
    deur.pagina(web::Methode::get, patroon, "casus.urgentie.vraag", recht, vraag);
    deur.pagina(web::Methode::post, patroon, "casus.urgentie", recht, wijzig);
}

}  // namespace casus

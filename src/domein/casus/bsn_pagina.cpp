// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace casus {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

std::vector<Veld> velden() {
    Veld bsn = paginas::bsn_veld("9 cijfers. Het oude nummer bewaren we niet.");
    bsn.toon_als_veld = "bekend";
    bsn.toon_als = {"ja"};
    bsn.toon_als_tekst = "Alleen als er een BSN is";
    return {{.naam = "bekend",
             .label = "Is er een BSN?",
             .soort = Veldsoort::keuze,
             .opties = {{"ja", "Ja", ""}, {"nee", "Nog niet", ""}},
             .leeg_fout = "Kies of er een BSN is"},
            std::move(bsn),
            {.naam = "reden",
             .label = "Waarom is er nog geen BSN?",
             .soort = Veldsoort::keuze,
             .opties = {{"ongeboren", "Het kind is nog niet geboren", ""},
                        {"pasgeboren", "Het kind is pas geboren", ""},
                        {"vreemdeling", "Het kind komt uit een ander land", ""},
                        {"onbekend", "Ik weet het nog niet", ""}},
             .leeg_fout = "Kies waarom er geen BSN is",
             .toon_als_veld = "bekend",
             .toon_als = {"nee"},
             .toon_als_tekst = "Alleen als er nog geen BSN is"}};
}

web::Formulierpagina formulier(const Casus& c) {
    return {
        .titel = c.bsn_ontbreekt ? "BSN invullen" : "BSN corrigeren",
        .actie = pad(c, "bsn/corrigeren"),
        .knop = "Bewaar het BSN",
        .alineas = {"Wat je hier invult, komt in de plaats van wat er stond. In het logboek staat alleen dat het is gewijzigd."},
        .velden = velden(),
        .links = {{"Toch niet, terug naar de casus", pad(c)}},
        .terug = {"Casus " + c.nummer, pad(c)}};
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto g =
        a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu()); });
    if (!g) return g.fouten();
    if (is_definitief(g->casus.status)) return kan_niet_meer(g->casus);
    web::Antwoord uit = a.pagina(formulier(g->casus).pagina());
    vermeld_lezen(uit, a.om, a.kijker, *g, "vraag", {Groep::proces}, a.nu());
    return uit;
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    auto antwoorden = web::formulier::lees(velden(), a.verzoek.formulier);
    const base::Fouten fouten = web::formulier::controleer(velden(), antwoorden);
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!fouten.empty()) return a.pagina(formulier(g->casus).pagina(antwoorden, fouten));
        const auto klaar = corrigeer_bsn(s, a.om, a.kijker, g->casus, antwoorden.tekst("bsn"), antwoorden.tekst("reden"), a.nu());
        if (!klaar) return klaar.fouten();
        return web::Antwoord::verder(pad(g->casus) + "?gelukt=bsn");
    });
}

}  // namespace

void paginas::registreer_bsn(toegang::Deur& deur) {
    const toegang::Recht recht{"casus.bsn_corrigeren", {Rol::inbrenger, Rol::procesondersteuner}, true};
    const std::string patroon = "/casussen/{nummer:casusnummer}/bsn/corrigeren";
    deur.gebeurtenis(patroon, "casus.bsn_corrigeren", "Het BSN verbeteren of alsnog geven", recht, vraag, doe);
}

}  // namespace casus

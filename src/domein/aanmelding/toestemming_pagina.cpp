// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/aanmelding/gezag.hpp"
#include "domein/aanmelding/kruiscontrole.hpp"
#include "domein/aanmelding/paginas.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/aanmelding/velden.hpp"
#include "domein/aanmelding/verjaardag.hpp"
#include "web/formulierpagina.hpp"

namespace aanmelding {
namespace {

using paginas::Vervolg;

struct Nodig {
    Toestemmingsstand nu;
    std::optional<verjaardag::Gevolg> straks;
};
Nodig wat_is_nodig(storage::Sessie& s, const toegang::Aanvraag& a, const Casus& c) {
    return {gegeven_toestemming(s, a.om, c, Doel::tafel, a.nu()), verjaardag::gevolg(s, a.om, c, a.nu())};
}

web::Formulierpagina formulier(const Casus& c, const Nodig& nodig) {
    web::Formulierpagina p{
        .titel = "Toestemming vastleggen",
        .actie = casus::pad(c, "toestemming"),
        .knop = "Leg vast",
        .velden = velden::toestemming_van_een(),
        .links = {{"Ouders en gezag", casus::pad(c, "ouders")}, {"Terug naar het dossier", casus::pad(c, "dossier")}},
        .terug = {"Casus " + c.nummer, casus::pad(c)}};
    if (c.deling_gestopt) p.links.push_back({"Naar het hervatten van het delen", casus::pad(c, "deling-hervatten")});
    if (nodig.nu.ontbreekt.empty()) p.alineas = {"Iedereen die toestemming moet geven voor de tafel, deed dat."};
    for (const auto& wie : nodig.nu.ontbreekt) p.alineas.push_back("Voor de tafel ontbreekt nog: " + wie + ".");
    if (!nodig.straks) return p;
    for (const auto& wie : nodig.straks->ontbreekt)
        if (std::find(nodig.nu.ontbreekt.begin(), nodig.nu.ontbreekt.end(), wie) == nodig.nu.ontbreekt.end())
            p.alineas.push_back("Na de volgende verjaardag is ook nodig: " + wie + ". Vraag dat nu al.");
    return p;
}

base::Result<casus::Gevonden> open_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner})) return casus::niet_gevonden();
    return g;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    Nodig nodig;
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto g = open_casus(s, a);
        if (g) nodig = wat_is_nodig(s, a, g->casus);
        return g;
    });
    if (!g) return g.fouten();
    web::Pagina p = formulier(g->casus, nodig).pagina();
    if (a.verzoek.vraag["gelukt"] == "ja") p.melding = "De toestemming is vastgelegd.";
    web::Antwoord uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, *g, "toestemming", {casus::Groep::inhoud}, a.nu());
    return uit;
}

/// A new line; older lines stay, so that one can see later who said what and when.
base::Result<Vervolg> verwerk(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto g = open_casus(s, a);
    if (!g) return g.fouten();
    const auto velden = velden::toestemming_van_een();
    Antwoorden getypt = web::formulier::lees(velden, a.verzoek.formulier);
    auto fouten = web::formulier::controleer(velden, getypt);
    const auto op = base::lees_datum(getypt.tekst("op"));
    if (op && *op > base::dag_van(a.nu()))
        fouten.push_back(
            {base::Soort::ongeldig, "aanmelding.toestemming_toekomst", "op", "De dag van de toestemming ligt in de toekomst"});
    if (!fouten.empty()) return Vervolg{"", formulier(g->casus, wat_is_nodig(s, a, g->casus)).pagina(getypt, fouten)};
    const bool mocht = toestemming(s, a.om, g->casus, Doel::tafel, a.nu()).mag_delen();
    leg_toestemming_vast(s, a.om, a.kijker, g->casus, getypt, a.nu());
    volg_zonder_toestemming(s, a.om, g->casus, a.nu());
    // S13: who came through the gate on a consent that is gone now, is out in the same transaction.
    if (mocht && !toestemming(s, a.om, g->casus, Doel::tafel, a.nu()).mag_delen())
        a.om.bus.meld(ToestemmingVervallen{s, a.om, g->casus, a.nu()});
    return Vervolg{casus::pad(g->casus, "toestemming") + "?gelukt=ja", {}};
}

base::Result<web::Antwoord> leg_vast(toegang::Aanvraag& a) {
    auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return verwerk(s, a); });
    if (!vervolg) return vervolg.fouten();
    return paginas::antwoord(a, std::move(*vervolg));
}

}  // namespace

void leg_toestemming_vast(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Antwoorden& rij,
                          base::Moment nu) {
    for (const char* doel : {"tafel", "maatje", "boeg"})
        if (const auto& stand = rij.tekst(doel); !stand.empty())
            store::voeg_toe(
                s, om, k, c,
                {rij.tekst("wie"), doel, stand, base::lees_datum(rij.tekst("op")), rij.tekst("hoe"), rij.tekst("reden")}, nu);
}

void paginas::registreer_toestemming(toegang::Deur& deur) {
    const toegang::Recht recht{"toestemming.vastleggen", {Rol::inbrenger, Rol::procesondersteuner}, true};
    deur.gebeurtenis("/casussen/{nummer:casusnummer}/toestemming", "toestemming.vastleggen", "Toestemming vastleggen", recht,
                     toon, leg_vast);
}

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "domein/aanmelding/gezag.hpp"
#include "domein/aanmelding/paginas.hpp"
#include "domein/aanmelding/store.hpp"
#include "web/formulierpagina.hpp"

/// Going on after the family withdrew its consent: first the new consent, then sharing goes on.
namespace aanmelding {
namespace {

using paginas::Vervolg;

std::vector<Veld> velden() {
    return {{.naam = "toelichting",
             .label = "Wat is er afgesproken met het gezin?",
             .soort = web::formulier::Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit.",
             .max = 1000,
             .leeg_fout = "Schrijf kort op wat er is afgesproken"}};
}

web::Formulierpagina formulier(const Casus& c, const Toestemmingsstand& stand, std::string versie) {
    web::Formulierpagina p{
        .titel = "Delen hervatten",
        .actie = casus::pad(c, "deling-hervatten"),
        .knop = "Hervat het delen",
        .velden = velden(),
        .verborgen = {{"versie", std::move(versie)}},
        .links = {{"Leg toestemming vast", casus::pad(c, "toestemming")}, {"Toch niet, terug naar de casus", casus::pad(c)}},
        .terug = {"Casus " + c.nummer, casus::pad(c)}};
    p.alineas = {
        "Het delen van deze casus is gestopt. Verdergaan kan alleen met nieuwe toestemming voor de tafel. Niemand krijgt zijn "
        "oude toegang terug: uitnodigingen gaan opnieuw uit."};
    for (const auto& wie : stand.ontbreekt) p.alineas.push_back("Er ontbreekt nog toestemming van: " + wie + ".");
    if (stand.ontbreekt.empty()) p.alineas.emplace_back("Iedereen die toestemming moet geven, deed dat opnieuw.");
    return p;
}

base::Result<casus::Gevonden> open_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner})) return casus::niet_gevonden();
    if (g && casus::is_definitief(g->casus.status)) return casus::kan_niet_meer(g->casus);
    if (g && !g->casus.deling_gestopt)
        return base::Fout{base::Soort::botsing, "aanmelding.deling_loopt", "", "Deze casus wordt al gedeeld."};
    return g;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    Toestemmingsstand stand;
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto g = open_casus(s, a);
        if (g) stand = gegeven_toestemming(s, a.om, g->casus, Doel::tafel, a.nu());
        return g;
    });
    if (!g) return g.fouten();
    web::Antwoord uit = a.pagina(formulier(g->casus, stand, std::to_string(g->casus.versie)).pagina());
    casus::vermeld_lezen(uit, a.om, a.kijker, *g, "toestemming", {casus::Groep::inhoud}, a.nu());
    return uit;
}

/// Eigen regel (domain.md section 2, "Deling stoppen"): without the new consent of everyone who must give it sharing does not go on.
base::Result<Vervolg> verwerk(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto g = open_casus(s, a);
    if (!g) return g.fouten();
    const std::string versie(a.verzoek.formulier["versie"]);
    const auto stand = gegeven_toestemming(s, a.om, g->casus, Doel::tafel, a.nu());
    Antwoorden getypt = web::formulier::lees(velden(), a.verzoek.formulier);
    auto fouten = web::formulier::controleer(velden(), getypt);
    if (!stand.compleet)
        fouten.push_back({base::Soort::ongeldig, "aanmelding.geen_nieuwe_toestemming", "toelichting",
                          "Er is nog geen nieuwe toestemming. Leg die eerst vast."});
    if (!fouten.empty()) return Vervolg{"", formulier(g->casus, stand, versie).pagina(getypt, fouten)};
    const auto na =
        casus::hervat_deling(s, a.om, a.kijker, g->casus.id, std::atoi(versie.c_str()), getypt.tekst("toelichting"), a.nu());
    if (!na) return na.fouten();
    return Vervolg{casus::pad(*na) + "?gelukt=stap", {}};
}

base::Result<web::Antwoord> hervat(toegang::Aanvraag& a) {
    auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return verwerk(s, a); });
    if (vervolg) return paginas::antwoord(a, std::move(*vervolg));
    return casus::opnieuw_na_botsing(a, vervolg.fouten(), [&](storage::Sessie& s) -> base::Result<casus::Herkansing> {
        auto g = open_casus(s, a);
        if (!g) return g.fouten();
        auto pagina =
            formulier(g->casus, gegeven_toestemming(s, a.om, g->casus, Doel::tafel, a.nu()), std::to_string(g->casus.versie));
        return casus::Herkansing{std::move(*g), std::move(pagina)};
    });
}

}  // namespace

void paginas::registreer_hervatten(toegang::Deur& deur) {
    const toegang::Recht recht{"toestemming.hervatten", {Rol::inbrenger, Rol::procesondersteuner}, true};
    const std::string patroon = "/casussen/{nummer:casusnummer}/deling-hervatten";
    deur.gebeurtenis(patroon, "toestemming.hervatten", "Het delen van een casus hervatten", recht, toon, hervat);
}

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "base/tekst.hpp"
#include "domein/overdracht/paginas.hpp"
#include "web/formulierpagina.hpp"

/// What another region offers: the signed dossier and the process, then accept or refuse.
namespace overdracht {
namespace {

using toegang::Rol;
using web::formulier::Veld;
using web::formulier::Veldsoort;

std::string pad(const Aanbod& a, std::string_view achter = {}) {
    return "/overdrachten/" + a.overdracht.ref + (achter.empty() ? "" : "/" + std::string(achter));
}

/// In the log of the casus there: who of the other region looked.
void leg_lezen_vast(web::Antwoord& antwoord, const toegang::Aanvraag& a, const Aanbod& aanbod) {
    auto g = toegang::gebeurtenis_van(a.kijker, a.nu(), "overdracht.gelezen", audit::Actie::lezen, Rol::procesondersteuner);
    g.regio = aanbod.overdracht.van.getal;
    g.casus = aanbod.casus.id.getal;
    g.object = "overdracht";
    g.object_id = aanbod.overdracht.id;
    g.groepen = "ANONIEM";
    g.doel = "overdracht";
    g.regel = "overdracht";
    antwoord.vastlegging_regio = aanbod.overdracht.van.getal;
    antwoord.na_vastlegging.push_back([&om = a.om, g](storage::Sessie& s) { audit::leg_vast(s, om.ids, g); });
}

void feit(web::Gegevens& g, std::string_view label, const std::string& waarde) {
    if (!waarde.empty()) g.rij("FEIT").zet("FEIT_LABEL", label).zet("FEIT_WAARDE", waarde);
}

void vul(web::Gegevens& g, const Aanbod& a) {
    std::vector<std::string> waarvoor;
    for (const auto& code : a.casus.onderwerpen) waarvoor.emplace_back(casus::onderwerp_label(code));
    feit(g, "Uit regio", a.van_regio);
    feit(g, "Soort", a.casus.soort == casus::Soort::vraag ? "Vraag aan het expertteam" : "Melding zonder vraag");
    feit(g, "Waarvoor", base::tekst::voeg_samen(waarvoor, "; "));
    feit(g, "Urgentie", std::string(casus::label_van(a.casus.urgentie)));
    feit(g, "Staat daar op", std::string(casus::label_van(a.casus.status)));
    feit(g, "Gevraagd op", base::voluit(base::dag_van(a.overdracht.gevraagd_op)));
    if (!a.dossier) return;
    for (const auto& f : a.dossier->feiten) feit(g, f.label, f.waarde);
    if (!a.dossier->titel.empty()) g.rij("TITEL").zet("TITEL_TEKST", a.dossier->titel);
    for (const auto& t : a.dossier->teksten) g.rij("TEKST").zet("LABEL", t.label).zet("INHOUD", t.tekst);
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Casus uit een andere regio", .bestand = "src/domein/overdracht/views/aanbod.html"};
    const auto aanbod = a.om.db.lees(storage::Bereik::installatie(),
                                     [&](storage::Sessie& s) { return vind(s, a.om, a.kijker, a.verzoek.padwaarde("ref")); });
    if (!aanbod) return aanbod.fouten();
    vul(p.gegevens, *aanbod);
    p.gegevens.zet("AANNEMEN", pad(*aanbod, "aannemen")).zet("WEIGEREN", pad(*aanbod, "weigeren"));
    web::Antwoord uit = a.pagina(std::move(p));
    leg_lezen_vast(uit, a, *aanbod);
    return uit;
}

std::vector<Veld> aanneemvelden(storage::Sessie& s, const toegang::Aanvraag& a) {
    std::vector<web::formulier::Optie> gemeenten, inbrengers;
    for (const auto& g : regio::gemeenten(s, a.kijker.regio)) gemeenten.push_back({g.code, g.naam, ""});
    for (const auto& w : toegang::met_rol(s, a.kijker.regio, Rol::inbrenger, a.nu()))
        if (!w.geblokkeerd) inbrengers.push_back({std::to_string(w.id.getal), w.naam, w.functie});
    return {{.naam = "gemeente",
             .label = "Welke gemeente is verantwoordelijk?",
             .soort = Veldsoort::keuzelijst,
             .opties = std::move(gemeenten),
             .leeg_fout = "Kies een gemeente"},
            {.naam = "inbrenger",
             .label = "Wie wordt hier de inbrenger?",
             .soort = Veldsoort::keuzelijst,
             .uitleg = "Spreek dit eerst met deze verwijzer af. Hij vult in wie het kind is en vraagt toestemming.",
             .opties = std::move(inbrengers),
             .leeg_fout = "Kies een inbrenger"}};
}

std::vector<Veld> weigervelden(storage::Sessie&, const toegang::Aanvraag&) {
    return {{.naam = "reden",
             .label = "Waarom niet?",
             .soort = Veldsoort::lang,
             .uitleg = "De andere regio leest dit. Noem geen namen.",
             .max = 1000,
             .leeg_fout = "Schrijf kort op waarom"}};
}

base::Result<std::string> doe_aannemen(storage::Sessie& s, const toegang::Aanvraag& a, const Aanbod& aanbod,
                                       const web::formulier::Antwoorden& in) {
    const Aanname aanname{in.tekst("gemeente"), toegang::AccountId{std::atoll(in.tekst("inbrenger").c_str())}};
    const auto nieuw = neem_aan(s, a.om, a.kijker, aanbod, aanname, a.nu());
    if (!nieuw) return nieuw.fouten();
    return casus::pad(*nieuw) + "?gelukt=stap";
}
base::Result<std::string> doe_weigeren(storage::Sessie& s, const toegang::Aanvraag& a, const Aanbod& aanbod,
                                       const web::formulier::Antwoorden& in) {
    const auto klaar = weiger(s, a.om, a.kijker, aanbod, in.tekst("reden"), a.nu());
    if (!klaar) return klaar.fouten();
    return std::string("/werkvoorraad");
}

struct Besluit {
    std::string_view pad, naam, titel, uitleg, knop;
    std::vector<Veld> (*velden)(storage::Sessie&, const toegang::Aanvraag&);
    base::Result<std::string> (*doe)(storage::Sessie&, const toegang::Aanvraag&, const Aanbod&,
                                     const web::formulier::Antwoorden&);
    bool gevaar;
};
const Besluit kBesluiten[] = {
    {"aannemen", "overdracht.aannemen", "Casus aannemen",
     "De casus begint hier opnieuw met een eigen nummer. De tekst is die van het anonieme dossier. In de andere regio eindigt hij.",
     "Neem de casus aan", aanneemvelden, doe_aannemen, false},
    {"weigeren", "overdracht.weigeren", "Casus weigeren", "De casus blijft in de andere regio.", "Weiger de casus", weigervelden,
     doe_weigeren, true},
};

web::Formulierpagina formulier(const Besluit& b, const Aanbod& a, std::vector<Veld> velden) {
    return {.titel = std::string(b.titel),
            .actie = pad(a, b.pad),
            .knop = std::string(b.knop),
            .alineas = {std::string(b.uitleg)},
            .velden = std::move(velden),
            .links = {{"Terug naar het dossier", pad(a)}},
            .terug = {"Casus uit een andere regio", pad(a)},
            .gevaar = b.gevaar};
}

base::Result<web::Antwoord> vraag_besluit(toegang::Aanvraag& a, const Besluit& b) {
    return a.om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto aanbod = vind(s, a.om, a.kijker, a.verzoek.padwaarde("ref"));
        if (!aanbod) return aanbod.fouten();
        return a.pagina(formulier(b, *aanbod, b.velden(s, a)).pagina());
    });
}

base::Result<web::Antwoord> doe_besluit(toegang::Aanvraag& a, const Besluit& b) {
    return a.om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto aanbod = vind(s, a.om, a.kijker, a.verzoek.padwaarde("ref"));
        if (!aanbod) return aanbod.fouten();
        const auto velden = b.velden(s, a);
        auto in = web::formulier::lees(velden, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(velden, in); !fouten.empty())
            return a.pagina(formulier(b, *aanbod, velden).pagina(in, fouten));
        const auto verder = b.doe(s, a, *aanbod, in);
        if (!verder) return verder.fouten();
        return web::Antwoord::verder(*verder);
    });
}

}  // namespace

void paginas::registreer_aanbod(toegang::Deur& deur) {
    const toegang::Recht recht{"overdracht.beslissen", {Rol::procesondersteuner}};
    const std::string patroon = "/overdrachten/{ref:ref}";
    deur.pagina(web::Methode::get, patroon, "overdracht.toon", recht, toon);
    for (const Besluit& b : kBesluiten) {
        const std::string pad = patroon + "/" + std::string(b.pad), naam(b.naam);
        deur.gebeurtenis(
            pad, naam, std::string(b.titel), recht, [&b](toegang::Aanvraag& a) { return vraag_besluit(a, b); },
            [&b](toegang::Aanvraag& a) { return doe_besluit(a, b); });
    }
}

void registreer(toegang::Deur& deur) {
    paginas::registreer_vraag(deur);
    paginas::registreer_aanbod(deur);
}

}  // namespace overdracht

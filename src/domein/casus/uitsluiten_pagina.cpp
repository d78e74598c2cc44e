// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>

#include "base/tekst.hpp"
#include "domein/casus/paginas.hpp"
#include "domein/casus/uitsluiten.hpp"
#include "web/formulierpagina.hpp"

namespace casus {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

Veld reden_veld() {
    return {.naam = "reden",
            .label = "Waarom?",
            .soort = Veldsoort::lang,
            .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit, in de tijdlijn.",
            .max = 1000,
            .leeg_fout = "Schrijf kort op waarom"};
}

std::vector<Veld> velden(const std::vector<regio::Organisatie>& organisaties) {
    std::vector<web::formulier::Optie> opties;
    for (const auto& o : organisaties) opties.push_back({o.ref, o.naam, ""});
    return {{.naam = "wie",
             .label = "Wie mag deze casus niet zien?",
             .soort = Veldsoort::keuze,
             .opties = {{"persoon", "Een persoon", ""}, {"organisatie", "Iedereen van een organisatie", ""}},
             .leeg_fout = "Kies een persoon of een organisatie"},
            {.naam = "naam",
             .label = "Hoe heet deze persoon?",
             .uitleg = "De voornaam en achternaam, zoals die in Overlegtafel staan. Wie geen account heeft, kan niets zien.",
             .leeg_fout = "Vul de naam in",
             .toon_als_veld = "wie",
             .toon_als = {"persoon"},
             .toon_als_tekst = "Alleen bij een persoon"},
            {.naam = "organisatie",
             .label = "Welke organisatie?",
             .soort = Veldsoort::keuzelijst,
             .opties = std::move(opties),
             .leeg_fout = "Kies een organisatie",
             .toon_als_veld = "wie",
             .toon_als = {"organisatie"},
             .toon_als_tekst = "Alleen bij een organisatie"},
            reden_veld()};
}

/// Staff is shown by name to the procesondersteuner only, and to who typed the name.
std::string omschrijving(storage::Sessie& s, const toegang::Aanvraag& a, const Gevonden& g, const Uitsluiting& u) {
    if (u.organisatie) {
        const auto o = regio::organisatie(s, g.casus.regio, u.organisatie);
        return o ? o->naam : "Een organisatie";
    }
    const auto wie = toegang::account(s, u.account);
    const bool mag_naam = g.inzage.rollen.heeft(Rol::procesondersteuner) || u.door == a.kijker.account;
    return wie && mag_naam ? wie->naam : "Een medewerker";
}

std::string pad_van(const Casus& c, const Uitsluiting& u) { return pad(c, "uitgesloten/" + std::to_string(u.id)); }

web::Formulierpagina lijst_en_formulier(storage::Sessie& s, const toegang::Aanvraag& a, const Gevonden& g) {
    web::Formulierpagina p{
        .titel = "Wie deze casus niet mag zien",
        .actie = pad(g.casus, "uitgesloten"),
        .knop = "Sluit uit",
        .alineas = {"Kent iemand het gezin, of is iemand er zelf bij betrokken? Sluit die persoon of organisatie dan "
                    "uit. Dat geldt meteen en voor elke rol."},
        .velden = velden(regio::organisaties(s, a.kijker.regio)),
        .terug = {"Casus " + g.casus.nummer, pad(g.casus)}};
    for (const Uitsluiting& u : uitsluitingen(s, g.casus)) {
        const std::string wie = omschrijving(s, a, g, u);
        p.alineas.push_back("Uitgesloten: " + wie + ", sinds " + base::voluit(base::dag_van(u.op)) + ".");
        p.links.push_back({"Laat weer toe: " + wie, pad_van(g.casus, u)});
    }
    p.links.push_back({"Terug naar de casus", pad(g.casus)});
    return p;
}

base::Result<Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner})) return niet_gevonden();
    return g;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        web::Antwoord uit = a.pagina(lijst_en_formulier(s, a, *g).pagina());
        vermeld_lezen(uit, a.om, a.kijker, *g, "uitgesloten", {Groep::identiteit}, a.nu());
        return uit;
    });
}

base::Result<> sluit_personen_uit(storage::Sessie& s, const toegang::Aanvraag& a, const Casus& c, const Antwoorden& in) {
    const auto mensen = met_naam(s, a.kijker.regio, in.tekst("naam"), a.nu());
    if (mensen.empty())
        return base::Fout{base::Soort::ongeldig, "casus.uitsluiten_onbekend", "naam",
                          "In deze regio werkt niemand met deze naam. Wie geen account heeft, kan deze casus niet zien."};
    for (const auto& wie : mensen)
        if (auto klaar = sluit_uit_met_reden(s, a.om, a.kijker, c, wie.id, {}, in.tekst("reden"), a.nu()); !klaar) return klaar;
    return base::goed();
}

base::Result<> sluit_organisatie_uit(storage::Sessie& s, const toegang::Aanvraag& a, const Casus& c, const Antwoorden& in) {
    const auto alle = regio::organisaties(s, a.kijker.regio);
    const auto o = std::find_if(alle.begin(), alle.end(), [&](const auto& x) { return x.ref == in.tekst("organisatie"); });
    if (o == alle.end()) return niet_gevonden();
    return sluit_uit_met_reden(s, a.om, a.kijker, c, {}, o->id, in.tekst("reden"), a.nu());
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        const auto p = lijst_en_formulier(s, a, *g);
        Antwoorden in = web::formulier::lees(p.velden, a.verzoek.formulier);
        base::Fouten fouten = web::formulier::controleer(p.velden, in);
        if (fouten.empty()) {
            const auto klaar =
                in.tekst("wie") == "persoon" ? sluit_personen_uit(s, a, g->casus, in) : sluit_organisatie_uit(s, a, g->casus, in);
            if (!klaar && klaar.fout().soort != base::Soort::ongeldig) return klaar.fouten();
            if (!klaar) fouten = klaar.fouten();
        }
        if (!fouten.empty()) return a.pagina(p.pagina(in, fouten));
        // Who excluded herself finds nothing there any more.
        const bool nog = inzage(s, a.kijker, g->casus, a.nu()).has_value();
        return web::Antwoord::verder(nog ? pad(g->casus, "uitgesloten") : "/werkvoorraad");
    });
}

/// The line that the path names.
base::Result<std::pair<Gevonden, Uitsluiting>> zoek_regel(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = zoek_casus(s, a);
    if (!g) return g.fouten();
    const auto id = std::atoll(std::string(a.verzoek.padwaarde("regel")).c_str());
    for (const Uitsluiting& u : uitsluitingen(s, g->casus))
        if (u.id == id) return std::pair(*g, u);
    return niet_gevonden();
}

web::Formulierpagina weer_toelaten(storage::Sessie& s, const toegang::Aanvraag& a, const Gevonden& g, const Uitsluiting& u) {
    return {.titel = "Weer toelaten",
            .actie = pad_van(g.casus, u),
            .knop = "Laat weer toe",
            .alineas = {omschrijving(s, a, g, u) +
                        " ziet de casus weer als de eigen rol dat toelaat. Een oude uitnodiging komt niet terug."},
            .velden = {reden_veld()},
            .links = {{"Toch niet, terug naar de lijst", pad(g.casus, "uitgesloten")}},
            .terug = {"Casus " + g.casus.nummer, pad(g.casus)}};
}

base::Result<web::Antwoord> vraag_weer_toe(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto regel = zoek_regel(s, a);
        if (!regel) return regel.fouten();
        web::Antwoord uit = a.pagina(weer_toelaten(s, a, regel->first, regel->second).pagina());
        vermeld_lezen(uit, a.om, a.kijker, regel->first, "uitgesloten", {Groep::identiteit}, a.nu());
        return uit;
    });
}

base::Result<web::Antwoord> doe_weer_toe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto regel = zoek_regel(s, a);
        if (!regel) return regel.fouten();
        const auto& [g, u] = *regel;
        const auto p = weer_toelaten(s, a, g, u);
        Antwoorden in = web::formulier::lees(p.velden, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(p.velden, in); !fouten.empty()) return a.pagina(p.pagina(in, fouten));
        const auto klaar = laat_weer_toe(s, a.om, a.kijker, g.casus, u.id, in.tekst("reden"), a.nu());
        if (!klaar) return klaar.fouten();
        return web::Antwoord::verder(pad(g.casus, "uitgesloten"));
    });
}

}  // namespace

void paginas::registreer_uitsluiten(toegang::Deur& deur) {
    using web::Methode;
    const toegang::Recht recht{"casus.uitsluiten", {Rol::inbrenger, Rol::procesondersteuner}};
    const std::string patroon = "/casussen/{nummer:casusnummer}/uitgesloten";
    deur.pagina(Methode::get, patroon, "casus.uitgesloten", recht, toon);
    deur.pagina(Methode::post, patroon, "casus.uitsluiten", recht, doe);
    deur.via_api(patroon, "casus.uitsluiten", "Iemand uitsluiten van een casus", recht, toon, doe);
    deur.gebeurtenis(patroon + "/{regel:ref}", "casus.weer_toelaten", "Iemand weer toelaten", recht, vraag_weer_toe,
                     doe_weer_toe);
}

}  // namespace casus

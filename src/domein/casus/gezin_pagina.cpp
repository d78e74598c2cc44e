// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>

#include "domein/casus/gezin.hpp"
#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

/// The procesondersteuner says which casussen are of brothers and sisters.
namespace casus {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

Veld reden_veld() {
    return {.naam = "reden",
            .label = "Waarom?",
            .soort = Veldsoort::lang,
            .uitleg = "Noem geen namen. Alleen procesondersteuners die allebei de casussen mogen zien, lezen dit.",
            .max = 1000,
            .leeg_fout = "Schrijf kort op waarom"};
}

std::vector<Veld> velden() {
    return {{.naam = "nummer",
             .label = "Nummer van de andere casus",
             .uitleg = "Bijvoorbeeld: NYM-2026-7K3F9",
             .max = 30,
             .leeg_fout = "Vul het nummer van de andere casus in",
             .breedte = "w9"},
            reden_veld()};
}

std::string naam_van(storage::Sessie& s, AccountId wie) {
    const auto account = toegang::account(s, wie);
    return account ? account->naam : "iemand";
}

std::string in_woorden(storage::Sessie& s, const Gezinsband& b) {
    std::string uit = b.band.los_op ? "Hoorde bij casus " : "Hoort bij casus ";
    uit +=
        b.ander.nummer + ". Verbonden door " + naam_van(s, b.band.door) + " op " + base::voluit(base::dag_van(b.band.gelegd_op));
    uit += b.band.reden.empty() ? "." : ": " + b.band.reden;
    if (b.band.los_op)
        uit += "\nLosgemaakt door " + naam_van(s, b.band.los_door) + " op " + base::voluit(base::dag_van(*b.band.los_op)) + ": " +
               b.band.los_reden;
    return uit;
}

web::Formulierpagina lijst_en_formulier(storage::Sessie& s, const toegang::Aanvraag& a, const Gevonden& g) {
    web::Formulierpagina p{
        .titel = "Casussen van broers en zussen",
        .actie = pad(g.casus, "gezin"),
        .knop = "Verbind de casussen",
        .alineas = {"Is voor een broer of zus ook een casus? Verbind ze dan. De tafel kan ze dan na elkaar "
                    "bespreken. Elk kind houdt een eigen nummer, eigen toestemming en een eigen dossier. Alleen "
                    "wie allebei de casussen mag zien, ziet dat ze bij elkaar horen."},
        .velden = velden(),
        .terug = {"Casus " + g.casus.nummer, pad(g.casus)}};
    for (const Gezinsband& b : zichtbare_banden(s, a.om, a.kijker, g.casus, a.nu())) {
        p.alineas.push_back(in_woorden(s, b));
        if (!b.band.los_op)
            p.links.push_back({"Maak los van casus " + b.ander.nummer, pad(g.casus, "gezin/" + std::to_string(b.band.id))});
    }
    p.links.push_back({"Terug naar de casus", pad(g.casus)});
    return p;
}

base::Result<Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.heeft(Rol::procesondersteuner)) return niet_gevonden();
    return g;
}

/// Names of staff and what they typed: the dossier of the procesondersteuner.
web::Antwoord toon_pagina(const toegang::Aanvraag& a, const Gevonden& g, web::Pagina p) {
    web::Antwoord uit = a.pagina(std::move(p));
    vermeld_lezen(uit, a.om, a.kijker, g, "stap", {Groep::proces, Groep::inhoud}, a.nu());
    return uit;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        return toon_pagina(a, *g, lijst_en_formulier(s, a, *g).pagina());
    });
}

/// What is not there and what she may not see get the same answer (S31).
base::Result<> verbind(storage::Sessie& s, const toegang::Aanvraag& a, const Gevonden& deze, const Antwoorden& in) {
    const auto id = id_van_nummer(s, a.kijker.regio, in.tekst("nummer"));
    const auto ander = vind(s, a.kijker, id.value_or(CasusId{}), a.nu());
    if (!ander)
        return base::Fout{base::Soort::ongeldig, "casus.gezin_onbekend", "nummer",
                          "Er is geen casus met dit nummer, of je mag hem niet zien"};
    return verbind_gezin(s, a.om, a.kijker, deze.casus, ander->casus, in.tekst("reden"), a.nu());
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        Antwoorden in = web::formulier::lees(velden(), a.verzoek.formulier);
        auto fouten = web::formulier::controleer(velden(), in);
        if (fouten.empty()) {
            const auto klaar = verbind(s, a, *g, in);
            if (klaar) return web::Antwoord::verder(pad(g->casus, "gezin"));
            if (klaar.fout().soort != base::Soort::ongeldig) return klaar.fouten();
            fouten = klaar.fouten();
        }
        return toon_pagina(a, *g, lijst_en_formulier(s, a, *g).pagina(in, fouten));
    });
}

/// The link that the path names and that still holds.
base::Result<std::pair<Gevonden, Gezinsband>> zoek_band(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = zoek_casus(s, a);
    if (!g) return g.fouten();
    const auto id = std::atoll(std::string(a.verzoek.padwaarde("band")).c_str());
    for (auto& b : zichtbare_banden(s, a.om, a.kijker, g->casus, a.nu()))
        if (b.band.id == id && !b.band.los_op) return std::pair(std::move(*g), std::move(b));
    return niet_gevonden();
}

web::Formulierpagina losmaken(const Gevonden& g, const Gezinsband& b) {
    return {.titel = "Casussen losmaken",
            .actie = pad(g.casus, "gezin/" + std::to_string(b.band.id)),
            .knop = "Maak los",
            .alineas = {"Casus " + g.casus.nummer + " en casus " + b.ander.nummer +
                        " horen dan niet meer bij elkaar. Staan ze samen op een agenda? Dan gaat elk punt alleen verder."},
            .velden = {reden_veld()},
            .links = {{"Toch niet, terug", pad(g.casus, "gezin")}},
            .terug = {"Casus " + g.casus.nummer, pad(g.casus)},
            .gevaar = true};
}

base::Result<web::Antwoord> vraag_los(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto band = zoek_band(s, a);
        if (!band) return band.fouten();
        return toon_pagina(a, band->first, losmaken(band->first, band->second).pagina());
    });
}

base::Result<web::Antwoord> doe_los(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto band = zoek_band(s, a);
        if (!band) return band.fouten();
        const auto& [g, b] = *band;
        const auto p = losmaken(g, b);
        Antwoorden in = web::formulier::lees(p.velden, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(p.velden, in); !fouten.empty())
            return toon_pagina(a, g, p.pagina(in, fouten));
        if (const auto klaar = maak_gezin_los(s, a.om, a.kijker, g.casus, b.ander, in.tekst("reden"), a.nu()); !klaar)
            return klaar.fouten();
        return web::Antwoord::verder(pad(g.casus, "gezin"));
    });
}

}  // namespace

void paginas::registreer_gezin(toegang::Deur& deur) {
    using web::Methode;
    const toegang::Recht recht{"casus.gezin", {Rol::procesondersteuner}};
    const std::string patroon = "/casussen/{nummer:casusnummer}/gezin";
    deur.gebeurtenis(patroon, "casus.gezin", "Twee casussen van een gezin bij elkaar zetten", recht, toon, doe);
    deur.gebeurtenis(patroon + "/{band:ref}", "casus.gezin_los", "Twee casussen van een gezin losmaken", recht, vraag_los,
                     doe_los);
}

}  // namespace casus

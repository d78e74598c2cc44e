// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "domein/aanmelding/opnieuw.hpp"
#include "domein/aanmelding/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace aanmelding {
namespace {

using casus::Stap;
using paginas::Vervolg;
using web::formulier::Veldsoort;

struct Soortpagina {
    Stap stap;
    std::string_view pad, naam, titel, uitleg, knop;
    Rollen wie;
};
const Soortpagina kPaginas[] = {
    {Stap::opnieuw_inbrengen,
     "opnieuw",
     "aanmelding.opnieuw",
     "Casus opnieuw inbrengen",
     "De casus gaat met hetzelfde nummer opnieuw naar het vooroverleg. Het advies van eerder blijft staan.",
     "Breng de casus opnieuw in",
     {Rol::inbrenger, Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::procesregisseur}},
    {Stap::heropenen,
     "heropening",
     "aanmelding.heropenen",
     "Casus heropenen",
     "De casus gaat weer open en komt met hetzelfde nummer in het vooroverleg.",
     "Heropen de casus",
     {Rol::inbrenger, Rol::voorzitter, Rol::waarnemend_voorzitter}},
};

std::vector<Veld> velden(bool inbrenger) {
    Veld waarom{.naam = "waarom",
                .label = "Waarom nu?",
                .soort = Veldsoort::lang,
                .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit.",
                .max = 1000,
                .leeg_fout = "Schrijf op waarom"};
    if (!inbrenger) return {waarom};
    waarom.uitleg =
        "Wat is er veranderd, en wat wil je nu weten? Dit komt bij het dossier. We halen namen weg voordat anderen het lezen.";
    waarom.max = 4000;
    return {waarom,
            {.naam = "zonder-toestemming",
             .label = "Kan de tafel niet wachten op toestemming? Schrijf op waarom",
             .soort = Veldsoort::lang,
             .uitleg = "Alleen als wachten op toestemming niet kan. We tonen dit overal en melden het aan de functionaris "
                       "gegevensbescherming.",
             .verplicht = false,
             .max = 1000}};
}

web::Formulierpagina formulier(const Soortpagina& sp, const casus::Gevonden& g, std::string versie) {
    return {
        .titel = std::string(sp.titel),
        .actie = casus::pad(g.casus, sp.pad),
        .knop = std::string(sp.knop),
        .alineas = {std::string(sp.uitleg),
                    "De toestemming van eerder geldt niet meer. Vraag het gezin opnieuw om toestemming en leg die vast. Ook het "
                    "anonieme dossier wordt opnieuw nagekeken."},
        .velden = velden(g.inzage.rollen.heeft(Rol::inbrenger)),
        .verborgen = {{"versie", std::move(versie)}},
        .links = {{"Toch niet, terug naar de casus", casus::pad(g.casus)}},
        .terug = {"Casus " + g.casus.nummer, casus::pad(g.casus)}};
}

base::Result<casus::Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a, const Soortpagina& sp) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (!g) return g;
    const casus::Overgang* o = casus::overgang(g->casus.status, sp.stap);
    if (!o || !o->wie.overlapt(g->inzage.rollen)) return casus::kan_niet_meer(g->casus);
    return g;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a, const Soortpagina& sp) {
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return zoek_casus(s, a, sp); });
    if (!g) return g.fouten();
    web::Antwoord uit = a.pagina(formulier(sp, *g, std::to_string(g->casus.versie)).pagina());
    casus::vermeld_lezen(uit, a.om, a.kijker, *g, "stap", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<Vervolg> verwerk(storage::Sessie& s, const toegang::Aanvraag& a, const Soortpagina& sp) {
    const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (!g) return g.fouten();
    const std::string versie(a.verzoek.formulier["versie"]);
    const auto gevraagd = velden(g->inzage.rollen.heeft(Rol::inbrenger));
    Antwoorden getypt = web::formulier::lees(gevraagd, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(gevraagd, getypt); !fouten.empty())
        return Vervolg{"", formulier(sp, *g, versie).pagina(getypt, fouten)};
    const auto na = opnieuw::breng_in(s, a.om, a.kijker, g->casus.id, sp.stap, std::atoi(versie.c_str()),
                                      {getypt.tekst("waarom"), getypt.tekst("zonder-toestemming")}, a.nu());
    if (!na) return na.fouten();
    return Vervolg{casus::pad(*na) + "?gelukt=stap", {}};
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a, const Soortpagina& sp) {
    auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return verwerk(s, a, sp); });
    if (vervolg) return paginas::antwoord(a, std::move(*vervolg));
    return casus::opnieuw_na_botsing(a, vervolg.fouten(), [&](storage::Sessie& s) -> base::Result<casus::Herkansing> {
        auto g = zoek_casus(s, a, sp);
        if (!g) return g.fouten();
        auto pagina = formulier(sp, *g, std::to_string(g->casus.versie));
        return casus::Herkansing{std::move(*g), std::move(pagina)};
    });
}

}  // namespace

void paginas::registreer_opnieuw(toegang::Deur& deur) {
    for (const Soortpagina& sp : kPaginas) {
        const std::string patroon = "/casussen/{nummer:casusnummer}/" + std::string(sp.pad);
        const toegang::Recht recht{std::string(sp.naam), sp.wie};
        deur.gebeurtenis(
            patroon, std::string(sp.naam), std::string(sp.titel), recht, [&sp](toegang::Aanvraag& a) { return vraag(a, sp); },
            [&sp](toegang::Aanvraag& a) { return doe(a, sp); });
    }
}

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/paginas.hpp"
#include "domein/anonimisering/zichtbaar.hpp"
#include "web/formulierpagina.hpp"

/// What a reader does who recognises somebody: the same page for every text that was signed.
namespace anonimisering {
namespace {

using toegang::Rol;
using zichtbaar::Gelezen;

constexpr std::string_view kBedankt = "/anoniem/gemeld";
constexpr toegang::Rollen kLezers{Rol::inbrenger,       Rol::procesondersteuner, Rol::anonimiseerder, Rol::waarnemend_voorzitter,
                                  Rol::voorzitter,      Rol::vaste_deelnemer,    Rol::expert,         Rol::ervaringsdeskundige,
                                  Rol::procesregisseur, Rol::doorbraakcoach};

web::Formulierpagina formulier(const Gelezen& g) {
    return {.titel = "Naam zichtbaar melden",
            .actie = g.pad,
            .knop = "Haal weg en meld",
            .alineas = {"Zie je in deze tekst een naam, of weet je door iets anders om wie het gaat? Meld het hier. Je doet "
                        "niets fout: melden helpt het gezin.",
                        "De woorden gaan meteen weg, voor iedereen. De procesondersteuner en de functionaris "
                        "gegevensbescherming krijgen bericht. In het logboek staat dat jij dit meldde."},
            .velden = {{.naam = "woorden",
                        .label = "Welke woorden moeten weg?",
                        .uitleg = "Typ ze over zoals ze in de tekst staan. Laat dit leeg als je het niet zeker weet: dan gaat de "
                                  "hele tekst weg tot iemand hem opnieuw heeft nagekeken.",
                        .verplicht = false}},
            .terug = {"Terug", "/start"},
            .gevaar = true};
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zichtbaar::vind(s, a.om, a.kijker, a.verzoek.padwaarde("tekst"), a.nu());
        if (!g) return g.fouten();
        return a.pagina(formulier(*g).pagina());
    });
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zichtbaar::vind(s, a.om, a.kijker, a.verzoek.padwaarde("tekst"), a.nu());
        if (!g) return g.fouten();
        const auto f = formulier(*g);
        auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
        auto fouten = web::formulier::controleer(f.velden, in);
        if (fouten.empty())
            if (const auto klaar = zichtbaar::meld(s, a.om, a.kijker, *g, in.tekst("woorden"), a.nu()); !klaar)
                fouten = klaar.fouten();
        if (!fouten.empty()) return a.pagina(f.pagina(in, fouten));
        return web::Antwoord::verder(std::string(kBedankt));
    });
}

base::Result<web::Antwoord> bedankt(toegang::Aanvraag& a) {
    return a.pagina({.titel = "Dank je, het is weggehaald",
                     .bestand = "src/domein/anonimisering/views/zichtbaar_gemeld.html",
                     .terug = {"Naar de startpagina", "/start"}});
}

}  // namespace

void toon_meldlink(web::Gegevens& ouder, const std::string& pad, std::string_view wat) {
    ouder.deel("MELDLINK", "src/domein/anonimisering/views/meldlink.html").zet("MELD_PAD", pad).zet("MELD_WAT", wat);
}

void paginas::registreer_zichtbaar(toegang::Deur& deur) {
    const toegang::Recht recht{"anonimisering.zichtbaar", kLezers};
    deur.gebeurtenis("/anoniem/{tekst:ref}/naam-zichtbaar", "anonimisering.zichtbaar",
                     "Melden dat in een getekende tekst iemand te herkennen is", recht, vraag, doe);
    deur.pagina(web::Methode::get, std::string(kBedankt), "anonimisering.zichtbaar_gemeld", recht, bedankt);
}

}  // namespace anonimisering

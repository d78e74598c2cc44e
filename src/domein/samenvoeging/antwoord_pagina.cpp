// SPDX-License-Identifier: EUPL-1.2
#include "domein/samenvoeging/paginas.hpp"
#include "web/formulierpagina.hpp"

/// An inbrenger says whether the two casussen may go on as one.
namespace samenvoeging {
namespace {

using toegang::Rol;
using web::formulier::Veldsoort;

std::vector<web::formulier::Veld> velden() {
    return {{.naam = "akkoord",
             .label = "Ga je akkoord?",
             .soort = Veldsoort::keuze,
             .opties = {{"ja", "Ja, we gaan samen verder", ""}, {"nee", "Nee", ""}},
             .leeg_fout = "Kies ja of nee"},
            {.naam = "reden",
             .label = "Waarom niet?",
             .soort = Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen jij en de procesondersteuner lezen dit.",
             .max = 1000,
             .leeg_fout = "Schrijf kort op waarom niet",
             .toon_als_veld = "akkoord",
             .toon_als = {"nee"},
             .toon_als_tekst = "Alleen als je niet akkoord gaat"}};
}

/// Function and organisation: enough to recognise a colleague, no more than the family or the chair agreed to (S20).
std::string wie_is(storage::Sessie& s, const Gevraagd& g) {
    const auto a = toegang::account(s, g.andere.inbrenger);
    if (!a) return "Een andere verwijzer";
    const auto o = regio::organisatie(s, g.andere.regio, a->organisatie);
    return "Een andere verwijzer (" + (a->functie.empty() ? std::string("functie onbekend") : a->functie) +
           (o ? " van " + o->naam : "") + ")";
}

web::Formulierpagina formulier(storage::Sessie& s, const Gevraagd& g) {
    const Casus& c = g.eigen.casus;
    const std::string hoe =
        g.gaat_verder() ? "Jouw casus gaat verder. De andere verwijzer leest dan mee en kan ook aanvullen."
                        : "De andere casus gaat verder. Jouw casus stopt, maar blijft bewaard. Jij leest dan mee met de casus "
                          "die verdergaat en kunt ook aanvullen.";
    return {.titel = "Een kind is twee keer aangemeld",
            .actie = "/samenvoegingen/" + g.samenvoeging.ref,
            .knop = "Verstuur je antwoord",
            .alineas = {wie_is(s, g) + " meldde het kind van casus " + c.nummer + " ook aan.", hoe,
                        "Zeg je nee? Dan blijven het twee casussen. De procesondersteuner krijgt daar een mail over."},
            .velden = velden(),
            .links = {{"Bekijk je casus", casus::pad(c)}},
            .terug = {"Mijn aanmeldingen", "/werkvoorraad"}};
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind(s, a.kijker, a.verzoek.padwaarde("ref"), a.nu());
        if (!g) return g.fouten();
        web::Antwoord uit = a.pagina(formulier(s, *g).pagina());
        casus::vermeld_lezen(uit, a.om, a.kijker, g->eigen, "samenvoegen", {casus::Groep::proces}, a.nu());
        return uit;
    });
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind(s, a.kijker, a.verzoek.padwaarde("ref"), a.nu());
        if (!g) return g.fouten();
        auto in = web::formulier::lees(velden(), a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(velden(), in); !fouten.empty())
            return a.pagina(formulier(s, *g).pagina(in, fouten));
        const auto klaar = antwoord(s, a.om, a.kijker, *g, in.tekst("akkoord") == "ja", in.tekst("reden"), a.nu());
        if (!klaar) return klaar.fouten();
        return web::Antwoord::verder(casus::pad(g->eigen.casus) + "?gelukt=antwoord");
    });
}

}  // namespace

void paginas::registreer_antwoord(toegang::Deur& deur) {
    const toegang::Recht recht{"samenvoeging.antwoorden", {Rol::inbrenger}};
    deur.gebeurtenis("/samenvoegingen/{ref:ref}", "samenvoeging.antwoord", "Antwoord geven op een vraag om samen te voegen",
                     recht, toon, doe);
}

void registreer(toegang::Deur& deur) {
    paginas::registreer_vraag(deur);
    paginas::registreer_antwoord(deur);
}

}  // namespace samenvoeging

// SPDX-License-Identifier: EUPL-1.2
#include "domein/samenvoeging/paginas.hpp"
#include "web/formulierpagina.hpp"

/// The procesondersteuner asks whether two casussen of one child may go on as one.
namespace samenvoeging {
namespace {

using casus::Gevonden;
using toegang::Rol;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

std::vector<Veld> velden() {
    return {{.naam = "nummer",
             .label = "Nummer van de andere casus",
             .uitleg = "Bijvoorbeeld: NYM-2026-7K3F9",
             .max = 30,
             .leeg_fout = "Vul het nummer van de andere casus in",
             .breedte = "w9"},
            {.naam = "leidend",
             .label = "Welke casus gaat verder?",
             .soort = Veldsoort::keuze,
             .opties = {{"deze", "Deze casus", ""}, {"andere", "De andere casus", ""}},
             .leeg_fout = "Kies welke casus verdergaat"},
            {.naam = "zelfde-kind",
             .label = "Ik keek na dat het om hetzelfde kind gaat",
             .soort = Veldsoort::vinkje,
             .leeg_fout = "Kijk eerst na of het om hetzelfde kind gaat"},
            {.naam = "grond",
             .label = "Waarom mogen de verwijzers van elkaar weten?",
             .soort = Veldsoort::keuze,
             .opties = {{"gezin", "Het gezin vindt het goed", ""}, {"voorzitter", "De voorzitter vindt het nodig", ""}},
             .leeg_fout = "Kies waarom de verwijzers van elkaar mogen weten"},
            {.naam = "toelichting",
             .label = "Wil je er iets bij zeggen?",
             .soort = Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen de inbrengers en de procesondersteuner lezen dit.",
             .verplicht = false,
             .max = 1000}};
}

web::Formulierpagina formulier(const Casus& c, const std::vector<Casus>& kandidaten) {
    web::Formulierpagina p{
        .titel = "Samenvoegen met een andere aanmelding",
        .actie = casus::pad(c, "samenvoegen"),
        .knop = "Vraag de verwijzers",
        .alineas = {"Is een kind twee keer aangemeld? Dan gaat een van de casussen verder. De andere stopt, maar "
                    "houdt zijn nummer, zijn logboek en zijn bewaartermijn. We vragen het eerst aan allebei de "
                    "verwijzers."},
        .velden = velden(),
        .links = {{"Toch niet, terug naar de casus", casus::pad(c)}},
        .terug = {"Casus " + c.nummer, casus::pad(c)}};
    for (const Casus& k : kandidaten) p.alineas.push_back("Hetzelfde BSN staat bij casus " + k.nummer + ".");
    return p;
}

web::Formulierpagina wacht(const Casus& c, const Samenvoeging& v) {
    const bool een_zei_ja = v.leidend_akkoord || v.ander_akkoord;
    return {.titel = "Samenvoegen met een andere aanmelding",
            .actie = casus::pad(c, "samenvoegen/intrekken"),
            .knop = "Trek de vraag in",
            .alineas = {"De vraag om samen te voegen staat uit. We wachten nog op " +
                        std::string(een_zei_ja ? "een van de verwijzers." : "allebei de verwijzers.")},
            .links = {{"Terug naar de casus", casus::pad(c)}},
            .terug = {"Casus " + c.nummer, casus::pad(c)},
            .gevaar = true};
}

base::Result<Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.heeft(Rol::procesondersteuner)) return casus::niet_gevonden();
    if (g && !casus::overgang(g->casus.status, casus::Stap::samenvoegen)) return casus::kan_niet_meer(g->casus);
    return g;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Formulierpagina p;
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto gevonden = zoek_casus(s, a);
        if (!gevonden) return gevonden;
        const auto v = wachtend(s, gevonden->casus);
        p = v ? wacht(gevonden->casus, *v) : formulier(gevonden->casus, kandidaten(s, a.om, a.kijker, gevonden->casus, a.nu()));
        return gevonden;
    });
    if (!g) return g.fouten();
    web::Antwoord uit = a.pagina(p.pagina());
    casus::vermeld_lezen(uit, a.om, a.kijker, *g, "samenvoegen", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<> doe_vraag(storage::Sessie& s, const toegang::Aanvraag& a, const Gevonden& deze, const Antwoorden& in) {
    const auto id = casus::id_van_nummer(s, a.kijker.regio, in.tekst("nummer"));
    const auto andere = id ? casus::vind(s, a.kijker, *id, a.nu()) : base::Result<Gevonden>(casus::niet_gevonden());
    if (!andere)
        return base::Fout{base::Soort::ongeldig, "samenvoeging.onbekend", "nummer",
                          "Er is geen casus met dit nummer, of je mag hem niet zien"};
    const std::string grond = in.tekst("grond") == "gezin" ? "Het gezin vindt het goed dat de verwijzers van elkaar weten."
                                                           : "De voorzitter vindt het nodig dat de verwijzers van elkaar weten.";
    const bool deze_leidt = in.tekst("leidend") == "deze";
    return vraag(s, a.om, a.kijker, deze_leidt ? deze : *andere, deze_leidt ? *andere : deze,
                 in.tekst("toelichting").empty() ? grond : grond + "\n" + in.tekst("toelichting"), a.nu());
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        Antwoorden in = web::formulier::lees(velden(), a.verzoek.formulier);
        auto fouten = web::formulier::controleer(velden(), in);
        if (fouten.empty()) {
            const auto klaar = doe_vraag(s, a, *g, in);
            if (klaar) return web::Antwoord::verder(casus::pad(g->casus) + "?gelukt=stap");
            if (klaar.fout().soort != base::Soort::ongeldig) return klaar.fouten();
            fouten = klaar.fouten();
        }
        return a.pagina(formulier(g->casus, kandidaten(s, a.om, a.kijker, g->casus, a.nu())).pagina(in, fouten));
    });
}

base::Result<web::Antwoord> doe_intrekken(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        const auto v = wachtend(s, g->casus);
        if (!v) return base::Fout{base::Soort::botsing, "samenvoeging.niets_uit", "", "Er staat geen vraag meer uit."};
        if (const auto klaar = trek_in(s, a.om, a.kijker, *v, a.nu()); !klaar) return klaar.fouten();
        return web::Antwoord::verder(casus::pad(g->casus) + "?gelukt=stap");
    });
}

}  // namespace

void paginas::registreer_vraag(toegang::Deur& deur) {
    const toegang::Recht recht{"samenvoeging.vragen", {Rol::procesondersteuner}};
    const std::string patroon = "/casussen/{nummer:casusnummer}/samenvoegen";
    deur.gebeurtenis(patroon, "samenvoeging.vragen", "Vragen of twee casussen samen verder mogen", recht, toon, doe);
    deur.knop(patroon + "/intrekken", "samenvoeging.intrekken", "De vraag om samen te voegen intrekken", recht, doe_intrekken);
}

}  // namespace samenvoeging

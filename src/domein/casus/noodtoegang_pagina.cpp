// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/noodtoegang.hpp"
#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace casus {
namespace {

constexpr Rollen kVoorzitters{Rol::voorzitter, Rol::waarnemend_voorzitter};
constexpr int kWerkdagenVoorFg = 5;
constexpr std::string_view kLijst = "/noodtoegang";

web::Formulierpagina formulier(storage::Sessie& s, const toegang::Aanvraag& a, const Casus& c) {
    web::Formulierpagina f{
        .titel = "Noodtoegang",
        .actie = pad(c, "noodtoegang"),
        .knop = "Open het dossier",
        .alineas =
            {"Je opent het hele dossier van deze casus: wie het is en wat er is geschreven. Het BSN zie je niet. Dat kan 4 "
             "uur, en maar 1 keer. In 30 dagen kan het 3 keer.",
             "De functionaris gegevensbescherming krijgt meteen bericht, leest je reden en kijkt na of dit nodig was.",
             "Let op: je kent daarna het kind. Je kunt deze casus dus niet meer voorzitten, ook niet na die 4 uur."},
        .velden = {{.naam = "reden",
                    .label = "Waarom is dit nodig?",
                    .soort = web::formulier::Veldsoort::lang,
                    .uitleg = "Minstens 30 tekens. Noem geen namen.",
                    .max = 1000,
                    .leeg_fout = "Schrijf in minstens 30 tekens waarom dit nodig is"}},
        .links = {{"Toch niet, terug naar de casus", pad(c)}},
        .terug = {"Casus " + c.nummer, pad(c)},
        .gevaar = true};
    f.alineas.push_back(nood::andere_voorzitters(s, a.kijker, c, a.nu()).empty()
                            ? "Er is nu geen waarnemend voorzitter. Vraag de beheerder om er een aan te wijzen."
                            : "De waarnemend voorzitter leidt de casus dan verder.");
    return f;
}

/// Who can read the dossier already has no use for it.
base::Result<Gevonden> zoek(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.overlapt(kVoorzitters)) return niet_gevonden();
    if (g && is_definitief(g->casus.status)) return kan_niet_meer(g->casus);
    return g;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek(s, a);
        if (!g) return g.fouten();
        if (!nood::is_vers(a.kijker, a.nu(), nood::kVers)) return toegang::vraag_bevestiging(a);
        web::Antwoord uit = a.pagina(formulier(s, a, g->casus).pagina());
        vermeld_lezen(uit, a.om, a.kijker, *g, "stap", {Groep::proces}, a.nu());
        return uit;
    });
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek(s, a);
        if (!g) return g.fouten();
        const auto f = formulier(s, a, g->casus);
        auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(f.velden, in); !fouten.empty()) return a.pagina(f.pagina(in, fouten));
        const auto klaar = nood::open(s, a.om, a.kijker, *g, in.tekst("reden"), a.nu());
        if (!klaar && klaar.fout().soort == base::Soort::ongeldig) return a.pagina(f.pagina(in, klaar.fouten()));
        if (!klaar) return klaar.fouten();
        return web::Antwoord::verder(pad(g->casus, "dossier"));
    });
}

// ---------------------------------------------------------------- the fg

void rij(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const nood::Regel& r, const regio::Feestdagen& vrij) {
    const auto wie = toegang::account(s, r.wie);
    const auto c = lees(s, a.kijker.regio, r.casus);
    const auto uiterlijk = regio::werkdagen_later(base::dag_van(r.vanaf), kWerkdagenVoorFg, vrij);
    g.rij("NOOD")
        .zet("NOOD_CASUS", c ? c->nummer : "vernietigd")
        .zet("NOOD_WIE", wie ? wie->naam : "verwijderd account")
        .zet("NOOD_VANAF", base::voluit(r.vanaf))
        .zet("NOOD_UITERLIJK", base::voluit(uiterlijk))
        .zet("NOOD_REDEN", r.reden)
        .zet("NOOD_PAD", std::string(kLijst) + "/" + toegang::ref_van(r.id.getal) + "/oordeel")
        .toon_als(uiterlijk < base::dag_van(a.nu()), "TE_LAAT");
}

base::Result<web::Antwoord> toon_lijst(toegang::Aanvraag& a) {
    web::Pagina p{
        .titel = "Noodtoegang nakijken", .bestand = "src/domein/casus/views/noodtoegang.html", .actief = std::string(kLijst)};
    if (a.verzoek.vraag["gelukt"] == "ja") p.melding = "Je oordeel is opgeslagen.";
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const auto lijst = nood::na_te_kijken(s, a.om, a.kijker.regio);
        const auto vrij = regio::regels(s, a.kijker.regio, a.nu()).cyclus.feestdagen;
        p.gegevens.toon_als(lijst.empty(), "LEEG");
        for (const auto& r : lijst) rij(p.gegevens, s, a, r, vrij);
    });
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> oordeel(toegang::Aanvraag& a) {
    const nood::Id id{toegang::id_uit_ref(a.verzoek.padwaarde("id"))};
    const auto antwoord = a.verzoek.formulier["oordeel"];
    if (antwoord != "terecht" && antwoord != "onterecht")
        return base::Fout{base::Soort::ongeldig, "casus.noodtoegang_oordeel", "", "Kies of de noodtoegang terecht was."};
    const bool klaar = a.om.db.schrijf(
        a.bereik(), [&](storage::Sessie& s) { return nood::kijk_na(s, a.om, a.kijker, id, antwoord == "terecht", a.nu()); });
    if (!klaar) return niet_gevonden();
    return web::Antwoord::verder(std::string(kLijst) + "?gelukt=ja");
}

/// What waits on the start page: for the fg what to check, for who opened a dossier the way back to it.
void te_doen(const toegang::TeDoen& t) {
    if (t.kijker.is(Rol::fg))
        t.voeg_toe(static_cast<int>(nood::na_te_kijken(t.sessie, t.om, t.kijker.regio).size()), "Kijk 1 noodtoegang na",
                   "keer noodtoegang om na te kijken", std::string(kLijst));
    if (!t.kijker.zit_voor()) return;
    for (const auto& r : nood::lopend(t.sessie, t.om, t.kijker, t.op))
        if (const auto c = lees(t.sessie, t.kijker.regio, r.casus); c && mag_inzien(t.sessie, t.kijker, *c, Groep::inhoud, t.op))
            t.te_doen.push_back({"Noodtoegang tot casus " + c->nummer + " loopt tot " + base::voluit(r.tot), pad(*c, "dossier")});
}

}  // namespace

void nood::luister(base::Bus& bus) { bus.luister<toegang::TeDoen>(te_doen); }

void nood::registreer(toegang::Deur& deur) {
    using web::Methode;
    const std::string patroon = "/casussen/{nummer:casusnummer}/noodtoegang";
    const toegang::Recht recht{"casus.noodtoegang", kVoorzitters}, nakijken{"casus.noodtoegang_nakijken", {Rol::fg}};
    deur.pagina(Methode::get, patroon, "casus.noodtoegang.vraag", recht, vraag);
    deur.pagina(Methode::post, patroon, "casus.noodtoegang", recht, doe);
    deur.pagina(Methode::get, std::string(kLijst), "casus.noodtoegangen", nakijken, toon_lijst);
    deur.pagina(Methode::post, std::string(kLijst) + "/{id:ref}/oordeel", "casus.noodtoegang_oordeel", nakijken, oordeel);
}

}  // namespace casus

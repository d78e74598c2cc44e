// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas.hpp"
#include "web/formulierpagina.hpp"

/// Where the one-time link leads, after the log-in: is this form yours?
namespace aanmelding {
namespace {

/// Only its inbrenger, as long as he did not answer.
base::Result<casus::Gevonden> open_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && (!g->inzage.rollen.heeft(Rol::inbrenger) || !namens::open(s, g->casus))) return casus::niet_gevonden();
    return g;
}

web::Formulierpagina formulier(const Casus& c) {
    web::Formulierpagina f{
        .titel = "Is deze aanmelding van jou?", .actie = casus::pad(c, "van-jou"), .knop = "Verstuur je antwoord"};
    f.alineas = {
        "Op " + base::voluit(c.ingediend_op) +
            " kwam een formulier binnen waarop jij als verwijzer staat. De procesondersteuner typte het over.",
        "Lees de aanmelding. Klopt er iets niet helemaal? Zeg dan dat zij van jou is, en schrijf daarna een aanvulling."};
    f.velden = {{.naam = "antwoord",
                 .label = "Is deze aanmelding van jou?",
                 .soort = web::formulier::Veldsoort::keuze,
                 .opties = {{"ja", "Ja, dit is mijn aanmelding", ""},
                            {"nee", "Nee, dit is niet van mij",
                             "Je ziet de casus dan niet meer. De procesondersteuner kijkt wat ermee moet gebeuren."}},
                 .leeg_fout = "Kies ja of nee",
                 .gevoelig = false}};
    f.links = {{"Lees de aanmelding", casus::pad(c, "dossier")}};
    return f;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return open_casus(s, a); });
    if (!g) return g.fouten();
    web::Antwoord uit = a.pagina(formulier(g->casus).pagina());
    casus::vermeld_lezen(uit, a.om, a.kijker, *g, "stap", {casus::Groep::proces}, a.nu());
    return uit;
}

web::Pagina bedankt() {
    web::Pagina p{
        .titel = "Je antwoord is verstuurd", .bestand = "src/domein/toegang/views/tekst.html", .terug = {"Start", "/start"}};
    p.gegevens.rij("ALINEA").zet("ALINEA_TEKST",
                                 "Je ziet deze casus niet meer. De procesondersteuner kijkt wat ermee moet gebeuren.");
    return p;
}

base::Result<web::Antwoord> geef_antwoord(toegang::Aanvraag& a) {
    auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<paginas::Vervolg> {
        const auto g = open_casus(s, a);
        if (!g) return g.fouten();
        const auto f = formulier(g->casus);
        Antwoorden in = web::formulier::lees(f.velden, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(f.velden, in); !fouten.empty())
            return paginas::Vervolg{"", f.pagina(in, fouten)};
        const bool van_hem = in.tekst("antwoord") == "ja";
        if (auto klaar = namens::antwoord(s, a.om, a.kijker, g->casus, van_hem, a.nu()); !klaar) return klaar.fouten();
        if (van_hem) return paginas::Vervolg{casus::pad(g->casus) + "?gelukt=stap", {}};
        return paginas::Vervolg{"", bedankt()};
    });
    if (!vervolg) return vervolg.fouten();
    return paginas::antwoord(a, std::move(*vervolg));
}

void wijs_ondersteuner(const casus::Werkvoorraad& w) {
    if (!w.kijker.is(Rol::procesondersteuner)) return;
    int wacht = 0, ontkend = 0;
    for (const auto& [b, c] : namens::open(w.sessie, w.kijker.regio))
        if (casus::inzage(w.sessie, w.kijker, c, w.om.klok.nu())) ++(b.ontkend_op ? ontkend : wacht);
    const auto erbij = [&](int n, const std::string& een, const std::string& meer) {
        if (n > 0) w.te_doen.push_back({n == 1 ? een : std::to_string(n) + " " + meer, "/namens"});
    };
    erbij(ontkend, "1 aanmelding is volgens de verwijzer niet van hem", "aanmeldingen zijn volgens de verwijzer niet van hem");
    erbij(wacht, "1 aanmelding is nog niet bevestigd door de verwijzer",
          "aanmeldingen zijn nog niet bevestigd door de verwijzer");
}

void wijs_verwijzer(const toegang::TeDoen& t) {
    if (!t.kijker.is(Rol::inbrenger)) return;
    for (const auto& [b, c] : namens::open(t.sessie, t.kijker.regio))
        if (c.inbrenger == t.kijker.account && !b.ontkend_op)
            t.te_doen.push_back({"Is deze aanmelding van jou? Lees en bevestig", casus::pad(c, "van-jou")});
}

}  // namespace

void namens::luister(base::Bus& bus) {
    bus.luister<casus::Werkvoorraad>(wijs_ondersteuner);
    bus.luister<toegang::TeDoen>(wijs_verwijzer);
}

void paginas::registreer_namens_antwoord(toegang::Deur& deur) {
    const toegang::Recht recht{"aanmelding.van_jou", {Rol::inbrenger}, true};
    const std::string patroon = "/casussen/{nummer:casusnummer}/van-jou";
    deur.gebeurtenis(patroon, "aanmelding.van_jou", "Een casus die namens jou is aangemeld, overnemen of afwijzen", recht, toon,
                     geef_antwoord);
}

}  // namespace aanmelding

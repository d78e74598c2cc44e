// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace aanmelding {
namespace {

constexpr const char* kPad = "/namens";

void toon_concepten(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto regels = regio::regels(s, a.kijker.regio, a.nu());
    web::Gegevens* tabel = nullptr;
    for (const auto& c : concepten::van(s, a.om, a.kijker)) {
        if (!c.namens) continue;
        if (!tabel) tabel = &g.rij("CONCEPTEN");
        const auto crisis = base::lees_datum(c.antwoorden.tekst("crisis-start"));
        tabel->rij("CONCEPT")
            .zet("SOORT", c.soort == casus::Soort::vraag ? "Vraag" : "Melding")
            .zet("ONTVANGEN", base::voluit(c.namens->ontvangen))
            .zet("GEWIJZIGD", base::voluit(c.gewijzigd_op))
            .zet("TOT", base::kort(concepten::blijft_tot(c.gewijzigd_op, crisis, regels)))
            .zet("VERDER_PAD", paginas::concept_pad(c.id, "stap/" + std::to_string(c.stap)))
            .zet("WEG_PAD", paginas::concept_pad(c.id, "weg"));
    }
}

/// S3: who is shut out of a casus does not see it here either.
void toon_wachtend(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a) {
    web::Gegevens* tabel = nullptr;
    for (const auto& [b, c] : namens::open(s, a.kijker.regio)) {
        if (!casus::inzage(s, a.kijker, c, a.nu())) continue;
        if (!tabel) tabel = &g.rij("WACHT");
        const auto wie = toegang::account(s, c.inbrenger);
        auto& rij = tabel->rij("CASUS")
                        .zet("CASUS_PAD", casus::pad(c))
                        .zet("NUMMER", c.nummer)
                        .zet("VERWIJZER", wie ? wie->naam : "")
                        .zet("GEVRAAGD", base::voluit(b.gevraagd_op));
        if (b.ontkend_op) rij.rij("ONTKEND").zet("ONGELDIG_PAD", casus::pad(c, "ongeldig")).zet("NUMMER", c.nummer);
        else rij.rij("OPNIEUW").zet("OPNIEUW_PAD", std::string(kPad) + "/" + c.nummer + "/opnieuw").zet("NUMMER", c.nummer);
    }
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{
        .titel = "Aanmelden namens een verwijzer", .bestand = "src/domein/aanmelding/views/namens.html", .actief = kPad};
    if (a.verzoek.vraag["gedaan"] == "opgeslagen") p.melding = "De aanmelding is opgeslagen. Je kunt later verder gaan.";
    if (a.verzoek.vraag["gedaan"] == "weg") p.melding = "De aanmelding is weggegooid.";
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        toon_concepten(p.gegevens, s, a);
        toon_wachtend(p.gegevens, s, a);
    });
    return a.pagina(std::move(p));
}

web::Formulierpagina formulier(storage::Sessie& s, const toegang::Aanvraag& a) {
    web::Formulierpagina f{.titel = "Een formulier overtypen",
                           .actie = std::string(kPad) + "/nieuw",
                           .knop = "Ga verder",
                           .terug = {"Aanmelden namens een verwijzer", kPad}};
    f.alineas = {"Hierna vul je dezelfde stappen in als een verwijzer."};
    f.velden = namens::velden(s, a.kijker.regio, a.nu());
    f.velden.insert(f.velden.begin(),
                    {.naam = "soort-formulier",
                     .label = "Wat staat er op het formulier?",
                     .soort = web::formulier::Veldsoort::keuze,
                     .opties = {{"vraag", "Een vraag aan het expertteam", ""}, {"melding", "Alleen een melding", ""}},
                     .leeg_fout = "Kies vraag of melding",
                     .gevoelig = false});
    return f;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(),
                        [&](storage::Sessie& s) -> base::Result<web::Antwoord> { return a.pagina(formulier(s, a).pagina()); });
}

base::Result<paginas::Vervolg> verwerk(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto f = formulier(s, a);
    Antwoorden in = web::formulier::lees(f.velden, a.verzoek.formulier);
    const auto g = namens::lees(f.velden, in, a.nu());
    if (!g) return paginas::Vervolg{"", f.pagina(in, g.fouten())};
    const auto soort = in.tekst("soort-formulier") == "melding" ? casus::Soort::melding : casus::Soort::vraag;
    const auto id = concepten::maak_namens(s, a.om, a.kijker, soort, *g, a.nu());
    if (!id) return paginas::Vervolg{"", f.pagina(in, id.fouten())};
    return paginas::Vervolg{paginas::concept_pad(*id, "stap/1"), {}};
}

base::Result<web::Antwoord> maak(toegang::Aanvraag& a) {
    auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return verwerk(s, a); });
    if (!vervolg) return vervolg.fouten();
    return paginas::antwoord(a, std::move(*vervolg));
}

base::Result<web::Antwoord> opnieuw(toegang::Aanvraag& a) {
    auto pagina = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Pagina> {
        const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!g->inzage.rollen.heeft(Rol::procesondersteuner) || !namens::open(s, g->casus)) return casus::niet_gevonden();
        if (auto klaar = namens::vraag_opnieuw(s, a.om, g->casus, a.nu()); !klaar) return klaar.fouten();
        const auto wie = toegang::account(s, g->casus.inbrenger);
        return paginas::namens_verstuurd(g->casus, wie->naam, toegang::code_om_te_beginnen(s, a.om, wie->id), false);
    });
    if (!pagina) return pagina.fouten();
    return a.pagina(std::move(*pagina));
}

}  // namespace

web::Pagina paginas::namens_verstuurd(const Casus& c, const std::string& verwijzer, const std::string& code, bool ronde_voorbij) {
    web::Pagina p{.titel = "Ingediend namens de verwijzer",
                  .bestand = "src/domein/aanmelding/views/namens_verstuurd.html",
                  .actief = kPad,
                  .terug = {"Aanmelden namens een verwijzer", kPad}};
    p.gegevens.zet("NUMMER", c.nummer).zet("VERWIJZER", verwijzer).zet("CASUS_PAD", casus::pad(c)).zet("CODE", code);
    if (c.vooroverleg_op) p.gegevens.rij("VOOROVERLEG").zet("DAG", base::voluit(*c.vooroverleg_op));
    p.gegevens.toon_als(ronde_voorbij, "VOORBIJ");
    return p;
}

void paginas::registreer_namens(toegang::Deur& deur) {
    using web::Methode;
    const std::string pad = kPad;
    deur.pagina(Methode::get, pad, "aanmelding.namens", recht_op_namens(), toon);
    deur.pagina(Methode::get, pad + "/nieuw", "aanmelding.namens.vraag", recht_op_namens(), vraag);
    deur.pagina(Methode::post, pad + "/nieuw", "aanmelding.namens.begin", recht_op_namens(), maak);
    deur.pagina(Methode::post, pad + "/{nummer:casusnummer}/opnieuw", "aanmelding.namens.opnieuw", recht_op_namens(), opnieuw);
}

}  // namespace aanmelding

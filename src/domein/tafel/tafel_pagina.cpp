// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/afspraak.hpp"
#include "domein/tafel/paginas.hpp"
#include "domein/tafel/samen.hpp"
#include "web/formulierpagina.hpp"

/// What an expert sees: only what was signed, under the label of the agendapunt. No download and no print button (domain.md section 6).
namespace tafel::paginas {
namespace {

using anonimisering::Stuksoort;

void teksten(web::Gegevens& g, std::string_view sectie, const std::vector<anonimisering::Tekst>& lijst,
             std::string_view zonder = {}) {
    for (const auto& t : lijst)
        if (t.naam != zonder) g.rij(sectie).zet("LABEL", t.label).zet("TEKST", t.tekst);
}

void dossier(storage::Sessie& s, web::Gegevens& g, const Aanvraag& a, const Gezien& p) {
    const auto stuk = p.gevonden.inzage.mag(casus::Groep::anoniem)
                          ? anonimisering::getekend(s, a.om, p.casus(), Stuksoort::dossier, 0)
                          : std::nullopt;
    if (!stuk) {
        g.toon("GEEN_DOSSIER");
        return;
    }
    auto& d = g.rij("DOSSIER");
    d.zet("DOSSIER_TITEL", stuk->titel).toon_als(stuk->nieuwere_wacht, "NIEUWER");
    web::Gegevens* feiten = stuk->feiten.empty() ? nullptr : &d.rij("FEITEN");
    for (const auto& feit : stuk->feiten) feiten->rij("FEIT").zet("LABEL", feit.label).zet("WAARDE", feit.waarde);
    teksten(d, "STUK", stuk->teksten);
    anonimisering::toon_meldlink(d, anonimisering::meld_pad(*stuk), "het dossier");
    anonimisering::toon_getekende_bijlagen(d, s, a.om, p.casus());
}

void notulen(web::Gegevens& g, const anonimisering::Getekend& n) {
    teksten(g, "NOTULEN", n.teksten);
    anonimisering::toon_meldlink(g.rij("NOTULEN_EIND"), anonimisering::meld_pad(n), "de notulen");
}

/// Question and place as they were signed (S2), the link by S24.
void plaats(storage::Sessie& s, web::Gegevens& g, const Aanvraag& a, const Gezien& p) {
    const auto stuk = anonimisering::getekend(s, a.om, p.casus(), Stuksoort::afspraak, p.punt.id.getal);
    std::string lobby;
    if (stuk) {
        for (const auto& t : stuk->teksten)
            if (t.naam == "lobby") lobby = t.tekst;
        teksten(g, "VRAAG", stuk->teksten, "lobby");
        anonimisering::toon_meldlink(g.rij("AFSPRAAK"), anonimisering::meld_pad(*stuk), "de afspraak");
    }
    g.zet("WANNEER", base::voluit(p.punt.begin)).zet("MINUTEN", p.punt.minuten);
    g.zet("WAAR", waar_tekst(p.overleg, lobby, heeft_link(s, a.om, p.casus(), p.punt)));
    if (const auto link = link_nu(s, a.om, p.casus(), p.punt, a.nu()); !link.empty()) g.rij("LINK").zet("LINK_PAD", link);
}

/// Eigen regel (S5, S20): the label of the other agendapunt, for who was invited to that one too and only as long as both are shared.
void samen_met(storage::Sessie& s, web::Gegevens& g, const Aanvraag& a, const Gezien& p) {
    const auto ander = samen::met(s, a.kijker.regio, p.punt);
    if (!ander || !vind_als_genodigde(s, a.kijker, ander->id, a.nu())) return;
    g.rij("SAMEN").zet("SAMEN_PAD", pad(p.overleg, *ander)).zet("SAMEN_LABEL", "punt " + std::to_string(ander->nummer));
}

base::Result<web::Antwoord> toon(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = van_pad_als_genodigde(s, a);
        if (!g) return g.fouten();
        web::Pagina p{.titel = label(g->overleg, g->punt),
                      .bestand = "src/domein/tafel/views/tafel.html",
                      .actief = "/overleggen",
                      .terug = {"Overleggen", "/overleggen"}};
        plaats(s, p.gegevens, a, *g);
        samen_met(s, p.gegevens, a, *g);
        dossier(s, p.gegevens, a, *g);
        if (g->punt.definitief_op)
            if (const auto n = anonimisering::getekend(s, a.om, g->casus(), Stuksoort::notulen, g->punt.id.getal))
                notulen(p.gegevens, *n);
        if (g->punt.loopt())
            p.gegevens.rij("AFMELDEN")
                .zet("AFMELD_PAD", pad(g->overleg, g->punt, "afmelden"))
                .zet("KEN_GEZIN_PAD", pad(g->overleg, g->punt, "ken-gezin"));
        p.gegevens.zet("LEZER", a.kijker.naam).zet("GELEZEN", base::voluit(a.nu()));
        auto uit = a.pagina(std::move(p));
        casus::vermeld_lezen(uit, a.om, a.kijker, g->gevonden, "tafel", {casus::Groep::anoniem, casus::Groep::advies}, a.nu());
        return uit;
    });
}

/// Access ends at once and does not come back, so it is asked first.
base::Result<web::Antwoord> vraag_ken_gezin(Aanvraag& a) {
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return van_pad_als_genodigde(s, a); });
    if (!g) return g.fouten();
    if (!g->punt.loopt()) return niet_gevonden();
    web::Pagina p =
        web::Formulierpagina{
            .titel = "Ken je dit gezin?",
            .actie = pad(g->overleg, g->punt, "afmelden"),
            .knop = "Ja, ik ken dit gezin",
            .alineas = {"Je wordt dan afgemeld voor " + label(g->overleg, g->punt) +
                        ". Je kunt dit dossier daarna niet meer lezen. Anderen zien alleen dat je niet beschikbaar bent."},
            .verborgen = {{"reden", "kent_gezin"}},
            .links = {{"Nee, terug naar het agendapunt", pad(g->overleg, g->punt)}},
            .gevaar = true}
            .pagina();
    auto uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, g->gevonden, "ken_gezin", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<web::Antwoord> afmelden(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = van_pad_als_genodigde(s, a);
        if (!g) return g.fouten();
        const bool kent_gezin = a.verzoek.formulier["reden"] == "kent_gezin";
        if (const auto klaar = meld_af(s, a.om, a.kijker, g->punt.id, kent_gezin, a.nu()); !klaar) return klaar.fouten();
        return web::Antwoord::verder("/overleggen?gelukt=afgemeld");
    });
}

}  // namespace

void registreer_tafel(toegang::Deur& deur) {
    const toegang::Recht recht{"tafel.lezen", kExperts};
    deur.pagina(web::Methode::get, kPunt, "tafel.punt", recht, toon);
    deur.pagina(web::Methode::get, kPunt + "/ken-gezin", "tafel.ken_gezin.vraag", recht, vraag_ken_gezin);
    deur.knop(kPunt + "/afmelden", "tafel.afmelden", "Je afmelden voor een agendapunt", recht, afmelden,
              {{.naam = "reden",
                .label = "Waarom?",
                .soort = web::formulier::Veldsoort::keuze,
                .opties = {{"afgemeld", "Ik kan niet", ""}, {"kent_gezin", "Ik ken dit gezin", ""}}}});
}

}  // namespace tafel::paginas

// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/paginas.hpp"
#include "domein/anonimisering/zichtbaar.hpp"

/// What the fg judges: whether a text in which somebody could be recognised was a breach, and who had opened it.
namespace anonimisering {
namespace {

constexpr std::string_view kLijst = "/naam-zichtbaar";
/// AVG article 33: a breach is told to the authority within 72 hours after it was known.
constexpr std::chrono::hours kMelden{72};

std::string naam_van_account(storage::Sessie& s, toegang::AccountId id) {
    const auto wie = toegang::account(s, id);
    return wie ? wie->naam : "verwijderd account";
}

void rij(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const zichtbaar::Incident& i) {
    const auto c = casus::lees(s, a.kijker.regio, i.casus);
    const auto lezers = zichtbaar::lezers(s, i.id);
    auto& uit = g.rij("INCIDENT");
    uit.zet("CASUS", c ? c->nummer : "onbekend")
        .zet("WAT", label_van(i.soort))
        .zet("GEMELD_DOOR", naam_van_account(s, i.gemeld_door))
        .zet("GEMELD_OP", base::voluit(i.gemeld_op))
        .zet("WEG", i.ingetrokken ? "De hele tekst, tot hij opnieuw is getekend" : "De woorden die de melder noemde")
        .zet("UITERLIJK", base::voluit(i.gemeld_op + kMelden))
        .zet("OORDEEL_PAD", std::string(kLijst) + "/" + toegang::ref_van(i.id.getal) + "/oordeel")
        .toon_als(i.gemeld_op + kMelden < a.nu(), "TE_LAAT")
        .toon_als(lezers.empty(), "NIEMAND");
    for (const auto& l : lezers) {
        const auto rol = toegang::rol_van(l.rol);
        uit.rij("LEZER")
            .zet("LEZER_NAAM", naam_van_account(s, l.wie))
            .zet("LEZER_ROL", rol ? toegang::label_van(*rol) : std::string_view(l.rol))
            .zet("LEZER_EERST", base::voluit(l.eerst_op))
            .zet("LEZER_LAATST", base::voluit(l.laatst_op));
    }
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{
        .titel = "Naam zichtbaar", .bestand = "src/domein/anonimisering/views/zichtbaar.html", .actief = std::string(kLijst)};
    if (a.verzoek.vraag["gelukt"] == "ja") p.melding = "Je oordeel is opgeslagen.";
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const auto lijst = zichtbaar::na_te_kijken(s, a.kijker.regio);
        p.gegevens.toon_als(lijst.empty(), "LEEG");
        for (const auto& i : lijst) rij(p.gegevens, s, a, i);
    });
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> oordeel(toegang::Aanvraag& a) {
    const zichtbaar::Id id{toegang::id_uit_ref(a.verzoek.padwaarde("id"))};
    const auto oordeel = zichtbaar::oordeel_van(a.verzoek.formulier["oordeel"]);
    if (!oordeel) return base::Fout{base::Soort::ongeldig, "anonimisering.oordeel", "", "Kies of dit een datalek is."};
    const bool klaar = a.om.db.schrijf(
        a.bereik(), [&](storage::Sessie& s) { return zichtbaar::beoordeel(s, a.om, a.kijker, id, *oordeel, a.nu()); });
    if (!klaar) return casus::niet_gevonden();
    return web::Antwoord::verder(std::string(kLijst) + "?gelukt=ja");
}

}  // namespace

void zichtbaar::noem_te_doen(const toegang::TeDoen& t) {
    if (!t.kijker.is(toegang::Rol::fg)) return;
    t.voeg_toe(static_cast<int>(na_te_kijken(t.sessie, t.kijker.regio).size()), "In 1 tekst was een naam zichtbaar: kijk dit na",
               "teksten waarin een naam zichtbaar was: kijk ze na", std::string(kLijst));
}

void paginas::registreer_zichtbaar_fg(toegang::Deur& deur) {
    const toegang::Recht recht{"anonimisering.zichtbaar_nakijken", {toegang::Rol::fg}};
    deur.pagina(web::Methode::get, std::string(kLijst), "anonimisering.zichtbaar_lijst", recht, toon);
    deur.pagina(web::Methode::post, std::string(kLijst) + "/{id:ref}/oordeel", "anonimisering.zichtbaar_oordeel", recht, oordeel);
}

}  // namespace anonimisering

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/aanmelding/aanvulling.hpp"
#include "domein/aanmelding/afscherm.hpp"
#include "domein/aanmelding/paginas.hpp"

namespace aanmelding {
namespace {

using casus::Groep;

const Rollen kKent{
    Rol::inbrenger,      Rol::procesondersteuner, Rol::anonimiseerder,       Rol::procesregisseur,
    Rol::doorbraakcoach, Rol::voorzitter,         Rol::waarnemend_voorzitter};  // the last two by noodtoegang only (S16)

/// The BSN has a place and doors of its own: the answers do not hold it.
void zonder_bsn(std::vector<Stap>& stappen) {
    for (Stap& stap : stappen) std::erase_if(stap.velden, [](const Veld& v) { return v.naam == "bsn"; });
}

void link(web::Gegevens& g, std::string_view tekst, const std::string& pad) {
    g.rij("LINK").zet("LINK_TEKST", tekst).zet("LINK_PAD", pad);
}

void toon_links(web::Gegevens& g, const casus::Gevonden& v, bool afgeschermd, const Kijker& k) {
    const bool inbrenger = v.inzage.rollen.heeft(Rol::inbrenger), ondersteuner = v.inzage.rollen.heeft(Rol::procesondersteuner);
    if (ondersteuner) link(g, "Bekijk het BSN", casus::pad(v.casus, "bsn"));
    if (inbrenger || ondersteuner) link(g, "Corrigeer het BSN", casus::pad(v.casus, "bsn/corrigeren"));
    if (afgeschermd && (inbrenger || ondersteuner))
        link(g, "Bekijk de afgeschermde gegevens", casus::pad(v.casus, "afgeschermd"));
    if ((inbrenger || ondersteuner) && k.gecontroleerd) link(g, "Ouders en gezag", casus::pad(v.casus, "ouders"));
    if (inbrenger) link(g, "Schrijf een aanvulling", casus::pad(v.casus, "aanvulling"));
    if (inbrenger || ondersteuner) link(g, "Leg toestemming vast", casus::pad(v.casus, "toestemming"));
}

void toon_aanvullingen(web::Gegevens& g, const std::vector<aanvullingen::Aanvulling>& alle) {
    const auto nieuwste = std::max_element(alle.begin(), alle.end(),
                                           [](const auto& x, const auto& y) { return x.beantwoord_op < y.beantwoord_op; });
    for (const auto& x : alle) {
        const auto op = x.beantwoord_op.value_or(x.gevraagd_op.value_or(base::Moment{}));
        auto& rij =
            g.rij("AANVULLING")
                .zet("AANVULLING_TITEL", (x.beantwoord_op ? "Aanvulling van " : "Vragen van ") + base::voluit(base::dag_van(op)));
        rij.toon_als(&x == &*nieuwste, "NIEUWSTE");
        for (const auto& v : x.vragen)
            rij.rij("VRAAG")
                .zet("VRAAG_TEKST", v.vraag.empty() ? "Uit eigen beweging" : v.vraag)
                .zet("ANTWOORD_TEKST", x.beantwoord_op ? v.antwoord : "Nog geen antwoord");
    }
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Dossier", .bestand = "src/domein/aanmelding/views/dossier.html", .eigen_kop = true};
    if (a.verzoek.vraag["gelukt"] == "aanvulling") p.melding = "Je tekst is toegevoegd aan het dossier.";
    bool met_bsn = false;
    const auto gevonden = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<casus::Gevonden> {
        auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g;
        if (!g->inzage.mag(Groep::inhoud) || !g->inzage.mag(Groep::identiteit)) return casus::niet_gevonden();
        casus::toon_kop(p.gegevens, a, *g, "dossier");
        Antwoorden antwoorden = origineel(s, a.om, g->casus);
        toon_links(p.gegevens, *g, scherm_af(antwoorden), a.kijker);
        auto stappen = aanmelding::stappen(g->casus.soort, keuzes(s, a.kijker.regio, g->casus.ingediend_op));
        zonder_bsn(stappen);
        paginas::toon_stappen(p.gegevens, stappen, antwoorden);
        const auto bsn = casus::bsn_laatste_drie(s, a.om, g->casus);
        met_bsn = g->inzage.rollen.heeft(Rol::inbrenger) && !bsn.empty();
        if (met_bsn) p.gegevens.rij("BSN").zet("BSN_TEKST", bsn);
        toon_aanvullingen(p.gegevens, aanvullingen::van(s, a.om, g->casus));
        return g;
    });
    if (!gevonden) return gevonden.fouten();
    web::Antwoord uit = a.pagina(std::move(p));
    if (met_bsn)
        casus::vermeld_lezen(uit, a.om, a.kijker, *gevonden, "dossier", {Groep::bsn, Groep::identiteit, Groep::inhoud}, a.nu());
    else casus::vermeld_lezen(uit, a.om, a.kijker, *gevonden, "dossier", {Groep::identiteit, Groep::inhoud}, a.nu());
    return uit;
}

}  // namespace

void paginas::registreer_dossier(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/dossier", "aanmelding.dossier", {"casus.inhoud", kKent, true},
                toon);
}

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#include "domein/advies/paginas.hpp"

namespace advies {
namespace {

using casus::Groep;
using paginas::Rol;

constexpr toegang::Rollen kLezers{Rol::inbrenger,       Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter,
                                  Rol::procesregisseur, Rol::doorbraakcoach};

void toon_antwoord(web::Gegevens& rij, const Getoond::Regel& r) {
    for (const auto& soort : paginas::antwoordsoorten())
        if (soort.code == r.stand) rij.rij("STAND").zet("STAND_BADGE", soort.badge).zet("STAND_TEKST", soort.label);
    if (!r.antwoord.empty()) rij.rij("ANTWOORD").zet("ANTWOORD_TEKST", r.antwoord);
}

void toon_advies(web::Gegevens& g, const Getoond& advies, int nummer, const Casus& c, bool mag_antwoorden) {
    auto& deel = g.rij("ADVIES");
    deel.zet("BRON", advies.bron == Bron::tafel ? "Advies van de tafel" : "Advies van het vooroverleg")
        .zet("OP", base::voluit(base::dag_van(advies.op)));
    anonimisering::toon_meldlink(deel, advies.meld_pad, "dit advies");
    int punt = 0;
    for (const auto& r : advies.punten) {
        auto& rij = deel.rij("PUNT");
        rij.zet("PUNT_NUMMER", ++punt).zet("SOORT", label_van(r.punt.soort)).zet("TEKST", r.punt.tekst);
        if (!r.punt.wie.empty()) rij.rij("WIE").zet("WIE_TEKST", r.punt.wie);
        if (r.punt.wanneer) rij.rij("WANNEER").zet("WANNEER_TEKST", base::voluit(*r.punt.wanneer));
        if (!r.punt.uitvoerbaar) rij.rij("NIET_UITVOERBAAR").zet("REDEN", r.punt.niet_uitvoerbaar_reden);
        toon_antwoord(rij, r);
        if (mag_antwoorden)
            rij.rij("REAGEER")
                .zet("REAGEER_PAD", casus::pad(c, "advies/" + std::to_string(nummer) + "/" + std::to_string(punt)))
                .zet("REAGEER_TEKST", r.stand.empty() ? "Laat weten wat je ermee doet" : "Pas je antwoord aan");
    }
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!g->inzage.mag(Groep::advies))
            return base::Fout{base::Soort::niet_gevonden, "advies.niet_gevonden", "", "Er is hier geen advies dat je mag zien."};
        web::Pagina p{.titel = "Advies bij " + g->casus.nummer,
                      .bestand = "src/domein/advies/views/advies.html",
                      .melding = a.verzoek.vraag["gelukt"] == "antwoord" ? "Je antwoord is opgeslagen." : "",
                      .eigen_kop = true};
        casus::toon_kop(p.gegevens, a, *g, "advies");
        const auto lijst = definitief(s, a.om, g->casus, g->inzage.mag(Groep::inhoud));
        p.gegevens.toon_als(lijst.empty(), "LEEG");
        const bool mag_antwoorden = g->inzage.rollen.heeft(Rol::inbrenger) && casus::is_open(g->casus.status);
        int nummer = 0;
        for (const auto& advies : lijst) toon_advies(p.gegevens, advies, ++nummer, g->casus, mag_antwoorden);
        if (const auto einde = store::afsluiting(s, g->casus); einde && g->casus.status == casus::Status::afgesloten)
            p.gegevens.rij("AFSLUITING")
                .zet("AFGESLOTEN_OP", base::voluit(base::dag_van(einde->op)))
                .zet("AFSLUIT_UITKOMST", paginas::uitkomst_label(einde->uitkomst))
                .zet("AFSLUIT_REDEN", paginas::reden_label(einde->reden));
        web::Antwoord antwoord = a.pagina(std::move(p));
        casus::vermeld_lezen(antwoord, a.om, a.kijker, *g, "advies", {Groep::advies}, a.nu());
        return antwoord;
    });
}

}  // namespace

void paginas::registreer_tab(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/advies", "advies.toon", {"advies.lezen", kLezers}, toon);
}

void registreer(toegang::Deur& deur) {
    paginas::registreer_tab(deur);
    paginas::registreer_antwoord(deur);
    paginas::registreer_afsluiting(deur);
}

}  // namespace advies

// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/paginas.hpp"

namespace tafel::paginas {
namespace {

/// 001 "Waar moet ik (bij) zijn?": the inbrenger is there when his casus is discussed, and reads here when and where.
base::Result<web::Antwoord> toon(Aanvraag& a) {
    web::Pagina p{.titel = "Je afspraak bij het expertteam", .bestand = "src/domein/tafel/views/afspraak.html"};
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<casus::Gevonden> {
        auto gevonden = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!gevonden) return gevonden;
        if (!gevonden->inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner})) return niet_gevonden();
        const auto waar = afspraak(s, a.om, gevonden->casus, a.nu());
        p.gegevens.toon_als(!waar, "GEEN");
        if (!waar) return gevonden;
        auto& af = p.gegevens.rij("AFSPRAAK");
        af.zet("WANNEER", base::voluit(waar->punt.begin)).zet("MINUTEN", waar->punt.minuten).zet("WAAR", waar->waar);
        if (!waar->link.empty()) af.rij("LINK").zet("LINK_PAD", waar->link);
        return gevonden;
    });
    if (!g) return g.fouten();
    p.bijschrift = g->casus.nummer;
    p.terug = {"Casus " + g->casus.nummer, casus::pad(g->casus)};
    auto uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, *g, "afspraak", {casus::Groep::proces}, a.nu());
    return uit;
}

}  // namespace

void registreer_afspraak(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/afspraak", "tafel.afspraak",
                {"afspraak.lezen", {Rol::inbrenger, Rol::procesondersteuner}}, toon);
}

}  // namespace tafel::paginas

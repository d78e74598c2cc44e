// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/toon_uitkomst.hpp"

namespace vooroverleg {
namespace {

using casus::Groep;

constexpr toegang::Rollen kWie{toegang::Rol::inbrenger,       toegang::Rol::procesondersteuner,
                               toegang::Rol::voorzitter,      toegang::Rol::waarnemend_voorzitter,
                               toegang::Rol::procesregisseur, toegang::Rol::doorbraakcoach};

/// 001 "Wanneer meld ik een casus aan?": the inbrenger gets the notes of the vooroverleg; here, once they were signed.
base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!g->inzage.mag(Groep::advies)) return paginas::niet_gevonden();
        web::Pagina p{.titel = "Vooroverleg over " + g->casus.nummer,
                      .bestand = "src/domein/vooroverleg/views/casus.html",
                      .eigen_kop = true};
        casus::toon_kop(p.gegevens, a, *g, "vooroverleg");
        const auto punten = store::punten_van(s, a.kijker.regio, g->casus.id);
        p.gegevens.toon_als(punten.empty(), "LEEG");
        bool inhoud = false;
        for (const Punt& punt : punten) {
            const auto v = store::met_id(s, a.kijker.regio, punt.vooroverleg);
            auto& deel = p.gegevens.rij("PUNT");
            deel.zet("DATUM", base::voluit(v->datum));
            if (a.kijker.zit_voor() || a.kijker.is(toegang::Rol::procesondersteuner))
                deel.rij("LINK").zet("PUNTPAD", paginas::puntpad(*v, punt));
            inhoud = toon_uitkomst(deel, s, a, *g, punt) || inhoud;
        }
        web::Antwoord antwoord = a.pagina(std::move(p));
        casus::vermeld_lezen(antwoord, a.om, a.kijker, *g, "vooroverleg", {Groep::proces, Groep::advies}, a.nu());
        if (inhoud) casus::vermeld_lezen(antwoord, a.om, a.kijker, *g, "uitkomst", {Groep::inhoud}, a.nu());
        return antwoord;
    });
}

}  // namespace

void paginas::registreer_uitkomst(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/vooroverleg", "vooroverleg.uitkomst",
                {"vooroverleg.uitkomst", kWie}, toon);
}

}  // namespace vooroverleg

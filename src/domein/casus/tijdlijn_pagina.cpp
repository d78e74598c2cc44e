// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/paginas.hpp"
#include "domein/casus/tijdlijn.hpp"

namespace casus {
namespace {

void vul(web::Gegevens& g, const std::vector<tijdlijn::Regel>& regels, const Inzage& i) {
    for (const auto& r : regels) {
        auto& rij = g.rij("REGEL").zet("WAT", r.wat).zet("OP", base::voluit(r.op)).zet("DOOR", tijdlijn::door(r, i));
        if (r.van != r.naar && !r.naar.empty()) rij.rij("NAAR").zet("NAAR_STATUS", label_van(*status_van(r.naar)));
        if (!r.toelichting.empty()) rij.rij("TOELICHTING").zet("TEKST", r.toelichting);
    }
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Tijdlijn", .bestand = "src/domein/casus/views/tijdlijn.html", .eigen_kop = true};
    auto gevonden = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<Gevonden> {
        auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g;
        toon_kop(p.gegevens, a, *g, "tijdlijn");
        vul(p.gegevens, tijdlijn::lees(s, a.om, a.kijker, g->casus, g->inzage.mag(Groep::inhoud)), g->inzage);
        return g;
    });
    if (!gevonden) return gevonden.fouten();
    p.titel = "Tijdlijn van casus " + gevonden->casus.nummer;
    web::Antwoord antwoord = a.pagina(std::move(p));
    vermeld_lezen(antwoord, a.om, a.kijker, *gevonden, "tijdlijn", {Groep::proces}, a.nu());
    return antwoord;
}

}  // namespace

void paginas::registreer_tijdlijn(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/tijdlijn", "casus.tijdlijn",
                {"casus.lezen", kKentNummer, true}, toon);
}

}  // namespace casus

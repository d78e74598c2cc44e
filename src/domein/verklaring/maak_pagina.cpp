// SPDX-License-Identifier: EUPL-1.2
#include "domein/verklaring/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace verklaring {
namespace {

using toegang::Rol;

web::Formulierpagina formulier(const Casus& c, const std::optional<Verklaring>& al) {
    web::Formulierpagina p{
        .titel = "Verklaring van aanmelding maken",
        .actie = casus::pad(c, "verklaring"),
        .knop = "Maak de verklaring",
        .alineas =
            {"Met deze verklaring ziet de aanbieder dat de plaatsing is gemeld en wat het vooroverleg daarop zei. Er staat niet op "
             "om welk kind het gaat en ook geen casusnummer. De aanbieder kan de code controleren zonder in te loggen."},
        .links = {{"Terug naar de casus", casus::pad(c)}},
        .terug = {"Casus " + c.nummer, casus::pad(c)}};
    if (al) p.links.insert(p.links.begin(), {"Bekijk de verklaring die er al is", paginas::pad(*al)});
    return p;
}

base::Result<casus::Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner})) return casus::niet_gevonden();
    return g;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    std::optional<Verklaring> al;
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto gevonden = zoek_casus(s, a);
        if (gevonden) al = geldige(s, gevonden->casus);
        return gevonden;
    });
    if (!g) return g.fouten();
    web::Antwoord uit = a.pagina(formulier(g->casus, al).pagina());
    casus::vermeld_lezen(uit, a.om, a.kijker, *g, "verklaring", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        const auto v = maak(s, a.om, a.kijker, *g, a.nu());
        if (!v && v.fout().soort == base::Soort::ongeldig)
            return a.pagina(formulier(g->casus, geldige(s, g->casus)).pagina({}, v.fouten()));
        if (!v) return v.fouten();
        return web::Antwoord::verder(paginas::pad(*v));
    });
}

}  // namespace

void paginas::registreer_maken(toegang::Deur& deur) {
    const toegang::Recht recht{"verklaring.maken", {Rol::inbrenger, Rol::procesondersteuner}};
    const std::string patroon = "/casussen/{nummer:casusnummer}/verklaring";
    deur.gebeurtenis(patroon, "verklaring.maken", "Een verklaring van aanmelding maken", recht, vraag, doe);
}

}  // namespace verklaring

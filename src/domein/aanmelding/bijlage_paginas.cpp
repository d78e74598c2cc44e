// SPDX-License-Identifier: EUPL-1.2
#include "documenten/documenten.hpp"
#include "documenten/opslag.hpp"
#include "domein/aanmelding/bijlage_invoer.hpp"

namespace aanmelding {
namespace {

using casus::Groep;

const Rollen kKent{Rol::inbrenger,  Rol::procesondersteuner,   Rol::procesregisseur, Rol::doorbraakcoach,
                   Rol::voorzitter, Rol::waarnemend_voorzitter};  // the last two by noodtoegang only (S16)

/// The casus of {nummer}, for who may see its INHOUD.
base::Result<casus::Gevonden> open_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.mag(Groep::inhoud)) return casus::niet_gevonden();
    return g;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Bijlagen", .bestand = "src/domein/aanmelding/views/bijlagen.html", .eigen_kop = true};
    const auto gevonden = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto g = open_casus(s, a);
        if (!g) return g;
        casus::toon_kop(p.gegevens, a, *g, "bijlagen");
        const auto alle = bijlagen(s, a.om, g->casus);
        if (alle.empty()) {
            p.gegevens.toon("GEEN");
            return g;
        }
        auto& lijst = p.gegevens.rij("LIJST");
        if (g->inzage.rollen.heeft(Rol::procesondersteuner))
            lijst.rij("ANONIEM").zet("ANONIEM_PAD", casus::pad(g->casus, "anoniem"));
        for (const auto& b : alle)
            lijst.rij("BIJLAGE")
                .zet("BIJLAGE_PAD", casus::pad(g->casus, "bijlagen/" + std::to_string(b.nummer)))
                .zet("BIJLAGE_NUMMER", b.nummer)
                .zet("BIJLAGE_NAAM", b.naam)
                .zet("BIJLAGE_TYPE", b.type)
                .zet("BIJLAGE_GROOTTE", bijlage_invoer::grootte(b.grootte))
                .zet("BIJLAGE_OP", base::kort(base::dag_van(b.op)));
        return g;
    });
    if (!gevonden) return gevonden.fouten();
    web::Antwoord uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, *gevonden, "bijlagen", {Groep::inhoud}, a.nu());
    return uit;
}

/// S19: only as a download, with its own type; the name of the file says nothing about a person.
base::Result<web::Antwoord> download(toegang::Aanvraag& a) {
    web::Antwoord uit;
    const auto gevonden = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<casus::Gevonden> {
        auto g = open_casus(s, a);
        if (!g) return g;
        for (const auto& b : bijlagen(s, a.om, g->casus)) {
            if (std::to_string(b.nummer) != a.verzoek.padwaarde("nr")) continue;
            const auto type = documenten::type_met_naam(b.type).value();
            auto bytes = documenten::lees(s, a.om.sleutels, a.kijker.regio.getal, b.id.getal);
            if (!bytes) break;
            uit = web::Antwoord::download(std::move(*bytes), std::string(documenten::mime(type)),
                                          "bijlage-" + std::to_string(b.nummer) + "." + std::string(documenten::extensie(type)));
            return g;
        }
        return base::Fout{base::Soort::niet_gevonden, "aanmelding.geen_bijlage", "", ""};
    });
    if (!gevonden) return gevonden.fouten();
    casus::vermeld_lezen(uit, a.om, a.kijker, *gevonden, "bijlage", {Groep::inhoud}, a.nu());
    return uit;
}

}  // namespace

void paginas::registreer_bijlagen(toegang::Deur& deur) {
    const toegang::Recht recht{"casus.bijlagen", kKent, true};
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/bijlagen", "aanmelding.bijlagen", recht, toon);
    deur.pagina(web::Methode::get, "/casussen/{nummer:casusnummer}/bijlagen/{nr:getal}", "aanmelding.bijlage", recht, download);
}

}  // namespace aanmelding

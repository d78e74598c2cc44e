// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/paginas.hpp"

namespace beheer {
namespace {

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.pagina({.titel = "Beheer", .bestand = "src/domein/beheer/views/beheer.html", .actief = "/beheer"});
}

}  // namespace

void paginas::leg_vast(storage::Sessie& s, const toegang::Aanvraag& a, std::string naam, std::string object) {
    auto g = toegang::gebeurtenis_van(a.kijker, a.nu(), std::move(naam), audit::Actie::wijzigen, toegang::Rol::beheerder);
    g.object = std::move(object);
    audit::leg_vast(s, a.om.ids, g);
}

void registreer(toegang::Deur& deur, std::function<jobs::Planner&()> planner) {
    deur.pagina(web::Methode::get, "/beheer", "beheer.toon", {"beheer.toon", paginas::kBeheerder}, toon);
    paginas::registreer_taken(deur, std::move(planner));
    paginas::registreer_post(deur);
    paginas::registreer_regio(deur);
}

}  // namespace beheer

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/paginas.hpp"

namespace toegang {

Rol eerste_rol(const Kijker& k) {
    for (const Rol r : alle_rollen())
        if (k.is(r)) return r;
    return Rol::inbrenger;
}

void vermeld(storage::Sessie& s, const Aanvraag& a, std::string naam, audit::Actie actie, AccountId over,
             std::string bijzonderheid) {
    auto g = gebeurtenis_van(a.kijker, a.nu(), std::move(naam), actie, eerste_rol(a.kijker));
    g.object = "account";
    g.object_id = over.getal;
    g.bijzonderheid = std::move(bijzonderheid);
    audit::leg_vast(s, a.om.ids, g);
}

void registreer(Deur& deur) {
    const auto rij = std::make_shared<Wachtrij>();
    registreer_inloggen(deur, rij);
    registreer_instellen(deur);
    registreer_start(deur);
    registreer_account(deur, rij);
    registreer_tokens(deur);
    registreer_linkpaginas(deur);
}

}  // namespace toegang

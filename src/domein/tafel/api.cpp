// SPDX-License-Identifier: EUPL-1.2
#include "base/json.hpp"
#include "domein/tafel/paginas.hpp"

namespace tafel::paginas {
namespace {

/// Procesondersteuner and chair count every open agendapunt; an expert only the own ones, and sees no other overleg.
int aantal(storage::Sessie& s, const Kijker& k, const Overleg& o, const std::vector<Gezien>& eigen, base::Moment nu) {
    int uit = 0;
    if (!k.is(Rol::procesondersteuner) && !k.zit_voor()) {
        for (const Gezien& g : eigen) uit += g.overleg.id == o.id ? 1 : 0;
        return uit;
    }
    for (const Agendapunt& p : store::punten(s, k.regio, o.id)) uit += p.loopt() && vind_punt(s, k, p.id, nu) ? 1 : 0;
    return uit;
}

base::Result<web::Antwoord> overleggen(Aanvraag& a) {
    base::Json lijst{base::Json::Lijst{}};
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const bool werker = a.kijker.is(Rol::procesondersteuner) || a.kijker.zit_voor();
        const auto eigen = werker ? std::vector<Gezien>{} : eigen_punten(s, a.kijker, a.nu());
        for (const Overleg& o : komende(s, a.kijker.regio, a.nu())) {
            const int n = aantal(s, a.kijker, o, eigen, a.nu());
            if (!werker && n == 0) continue;
            base::Json rij;
            rij.zet("ref", o.ref)
                .zet("datum", base::iso(o.datum))
                .zet("begin", base::iso(o.begin))
                .zet("locatie", o.locatie)
                .zet("agendapunten", n);
            lijst.voeg_toe(std::move(rij));
        }
    });
    base::Json uit;
    uit.zet("overleggen", std::move(lijst));
    return web::Antwoord::json(uit.schrijf());
}

}  // namespace

void registreer_api(toegang::Deur& deur) {
    deur.api(web::Methode::get, "/api/v1/overleggen", "tafel.api", {"overleg.lezen", kLezers}, "overleg.lezen", overleggen);
}

}  // namespace tafel::paginas

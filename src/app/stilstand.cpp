// SPDX-License-Identifier: EUPL-1.2
#include "app/stilstand.hpp"

#include "app/kenmerk.hpp"
#include "app/kloktrouw.hpp"

namespace app {

std::vector<beheer::Stilstand> stilstand(const toegang::Omgeving& om, base::Moment nu) {
    std::vector<beheer::Stilstand> uit;
    if (om.db.lees({}, [](storage::Sessie& s) { return stand(s, kPostBevroren).has_value(); }))
        uit.push_back({"De post staat stil: Overlegtafel is teruggezet uit een backup. Nieuwe berichten wachten.",
                       "overlegtafel post vrijgeven"});
    if (!om.demo && !klok_te_vertrouwen(om.db, nu))
        uit.push_back({"Wat vanzelf loopt staat stil, ook de post: de klok van de computer is versprongen. Kijk eerst of hij nu "
                       "goed staat.",
                       "overlegtafel klok --bevestig"});
    return uit;
}

}  // namespace app

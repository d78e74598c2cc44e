// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "app/huis.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "app/openapi.hpp"
#include "app/wegwerpmap.hpp"

namespace app::opdrachten {

/// The description of the program itself, with the choices of Nijmegen: it needs no installation and reads none.
int openapi(Instellingen i) {
    const Wegwerpmap map;
    i.data_map = map.pad();
    i.database_url.clear();
    i.sleutelbestand.clear();
    Huis huis({.instellingen = std::move(i), .maak_demo = true});
    huis.db().schrijf({}, [&](storage::Sessie& s) { regio::maak_nijmegen(s, huis.ids(), huis.klok().nu()); });
    std::cout << app::openapi(huis.deur(), huis.klok().nu()).schrijf_mooi() << "\n";
    return kGoed;
}

}  // namespace app::opdrachten

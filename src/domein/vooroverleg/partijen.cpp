// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/vooroverleg/vooroverleg.hpp"

namespace vooroverleg {

Partijen partijen(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    Partijen uit;
    if (const auto wie = toegang::account(s, c.inbrenger)) uit.van_inbrenger = wie->organisatie;
    for (const auto& persoon : casus::identiteit(s, om, c).personen)
        if (!persoon.organisatie.empty()) uit.namen.push_back(base::tekst::vouw(persoon.organisatie));
    return uit;
}

bool Partijen::bevat(toegang::OrganisatieId organisatie, std::string_view naam) const {
    if (organisatie && organisatie == van_inbrenger) return true;
    return !naam.empty() && std::find(namen.begin(), namen.end(), base::tekst::vouw(naam)) != namen.end();
}

}  // namespace vooroverleg

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>

#include "app/huis.hpp"
#include "app/opdrachten/opdrachten.hpp"

namespace app::opdrachten {

/// A new installation has no region. NYM comes whole, with its gemeenten and bouwstenen; another one starts with the same rules, to be
/// changed under Beheer.
int regio_maak(const Instellingen& i, const std::string& code, const std::string& naam) {
    Huis huis({.instellingen = i});
    if (code.size() < 2 || code.size() > 5 ||
        !std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
        std::cerr << "De code van een regio is 2 tot 5 hoofdletters, bijvoorbeeld NYM.\n";
        return kGeweigerd;
    }
    const auto nu = huis.klok().nu();
    const bool gemaakt = huis.db().schrijf({}, [&](storage::Sessie& s) {
        if (regio::vind_code(s, code)) return false;
        const auto id = code == "NYM"
                            ? regio::maak_nijmegen(s, huis.ids(), nu)
                            : regio::maak(s, huis.ids(), code, naam.empty() ? code : naam, regio::Regels::nijmegen(), nu);
        const auto systeem = toegang::Kijker::systeem(id, "cli");
        audit::leg_vast(s, huis.ids(),
                        toegang::gebeurtenis_van(systeem, nu, "regio.gemaakt", audit::Actie::maken, toegang::Rol::beheerder));
        return true;
    });
    if (!gemaakt) std::cerr << "Deze regio is er al.\n";
    return gemaakt ? kGoed : kGeweigerd;
}

}  // namespace app::opdrachten

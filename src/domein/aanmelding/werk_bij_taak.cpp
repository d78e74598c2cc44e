// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/aanmelding/store.hpp"

namespace aanmelding {
namespace {

constexpr std::size_t kPerKeer = 100;  // casussen in one transaction: others write in between

/// What `dien_in` writes down since. Who told it is who handed it in.
bool werk_bij(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, CasusId id, base::Moment nu) {
    const auto c = casus::lees(s, regio, id);
    if (!c || !casus::ouders::alle(s, om, *c).empty()) return false;
    const casus::Identiteit kind = casus::identiteit(s, om, *c);
    if (kind.volledige_naam().empty()) return false;  // handed over by another region: nobody told a name
    casus::ouders::begin(s, om, {.account = c->inbrenger, .regio = regio}, *c, kind, nu);
    if (c->soort == casus::Soort::vraag && casus::is_open(c->status)) volg_zonder_toestemming(s, om, *c, nu);
    return true;
}

}  // namespace

/// Eigen regel: names and answers are encrypted, so what a migration cannot move the program moves. Without these rows the first parent who is
/// filled in would be a change of gezag (S4) and end a consent that holds, and sharing without consent would not be shown (S13).
int werk_bij(const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    const storage::Bereik bereik{regio.getal};
    const auto oud = om.db.lees(bereik, [&](storage::Sessie& s) { return casus::ouders::zonder_rijen(s, regio); });
    int aantal = 0;
    for (std::size_t van = 0; van < oud.size(); van += kPerKeer)
        aantal += om.db.schrijf(bereik, [&](storage::Sessie& s) {
            const auto begin = oud.begin() + static_cast<std::ptrdiff_t>(van);
            const auto einde = oud.begin() + static_cast<std::ptrdiff_t>(std::min(van + kPerKeer, oud.size()));
            return static_cast<int>(std::count_if(begin, einde, [&](CasusId id) { return werk_bij(s, om, regio, id, nu); }));
        });
    return aantal;
}

}  // namespace aanmelding

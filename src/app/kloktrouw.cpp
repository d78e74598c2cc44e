// SPDX-License-Identifier: EUPL-1.2
#include "app/kloktrouw.hpp"

namespace app {

using namespace std::chrono_literals;

bool klok_te_vertrouwen(storage::Databank& db, base::Moment nu) {
    // By place in the chain and not by id: ids are made of the clock itself.
    const auto laatste = db.lees({}, [](storage::Sessie& s) {
        return s.een("SELECT g.op FROM audit_keten k JOIN audit_gebeurtenis g ON g.id = k.gebeurtenis_id"
                     " ORDER BY k.volgnummer DESC LIMIT 1");
    });
    if (!laatste) return true;
    return nu >= laatste->moment(0) - 1min && nu <= laatste->moment(0) + 7 * 24h;
}

Bevestiging bevestig_klok(Huis& h) {
    const auto nu = h.klok().nu();
    const Bevestiging uit{nu, !klok_te_vertrouwen(h.db(), nu)};
    // First what was written under the wrong time, then the line that the clock is measured from.
    audit::verzegel(h.db(), nu);
    h.db().schrijf({}, [&](storage::Sessie& s) {
        audit::leg_vast(s, h.ids(), {.naam = "installatie.klok_bevestigd", .op = nu, .kanaal = "cli"});
    });
    audit::verzegel(h.db(), nu);
    return uit;
}

}  // namespace app

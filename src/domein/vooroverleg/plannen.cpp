// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/vooroverleg/lijst.hpp"
#include "domein/vooroverleg/store.hpp"

namespace vooroverleg {
namespace {

constexpr std::chrono::days kVooruit{6 * 31};
constexpr std::size_t kRefTekens = 10;

/// What came in before the deadline and waits for its vooroverleg, most urgent first, so that the numbers follow the order of the list.
std::vector<Casus> wachtend(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    auto uit = alle_met(s, om, regio, casus::Status::ingediend, nu);
    std::erase_if(uit, [&](const Casus& c) {
        const auto v = c.vooroverleg_op ? op_datum(s, regio, *c.vooroverleg_op) : std::nullopt;
        return c.deling_gestopt || !v || v->deadline > nu;
    });
    std::stable_sort(uit.begin(), uit.end(), gaat_voor);
    return uit;
}

}  // namespace

Vooroverleg nieuw(const Omgeving& om, const regio::Rooster& rooster, base::Datum dag) {
    Vooroverleg v;
    v.id = om.ids.maak<VooroverlegId>();
    v.ref = base::tekst::kleine_letters(base::crypto::willekeurige_code(kRefTekens));
    v.datum = dag;
    v.deadline = regio::ronde_van(rooster, dag).deadline;
    v.begin = regio::aanvulling_tot(rooster, dag);
    return v;
}

/// 001 "Wanneer meld ik een casus aan?": the vooroverleg is held in the weeks and on the day that the region's clock gives.
void plan(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    const auto rooster = regio::rooster(s, regio);
    const base::Datum vandaag = base::dag_van(nu);
    for (const auto& ronde : regio::rondes(rooster, vandaag, vandaag + kVooruit)) {
        if (op_datum(s, regio, ronde.vooroverleg)) continue;
        store::voeg_in(s, regio, nieuw(om, rooster, ronde.vooroverleg));
    }
}

/// Eigen regel (domain.md section 3): a casus that was promised a vooroverleg keeps it, so only a meeting that nobody waits for goes.
void volg_rooster(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const regio::Rooster& oud, base::Moment nu) {
    const base::Datum morgen = base::dag_van(nu) + std::chrono::days{1};
    const auto blijven = regio::rondes(regio::rooster(s, regio), morgen, morgen + kVooruit);
    for (const auto& ronde : regio::rondes(oud, morgen, morgen + kVooruit))
        if (std::find(blijven.begin(), blijven.end(), ronde) == blijven.end() && !casus::wacht_op(s, regio, ronde.vooroverleg))
            store::verwijder_lege(s, regio, ronde.vooroverleg);
    plan(s, om, regio, nu);
}

/// Eigen regel (domain.md section 2): at the deadline what came in goes to the vooroverleg by itself. What a person cannot see now (for
/// instance because somebody changed it in the same moment) stays for the next run.
int behandel_na_deadline(const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    const auto k = Kijker::systeem(regio);
    const storage::Bereik bereik{regio.getal};
    om.db.schrijf(bereik, [&](storage::Sessie& s) { plan(s, om, regio, nu); });
    const auto casussen = om.db.lees(bereik, [&](storage::Sessie& s) { return wachtend(s, om, regio, nu); });
    int aantal = 0;
    for (const Casus& c : casussen) {
        const casus::Daad daad{.stap = casus::Stap::behandelen, .versie = c.versie, .uiterlijk = c.vooroverleg_op};
        const auto na = om.db.schrijf(bereik, [&](storage::Sessie& s) { return casus::gebeur(s, om, k, c.id, daad, nu); });
        if (na) ++aantal;
    }
    return aantal;
}

}  // namespace vooroverleg

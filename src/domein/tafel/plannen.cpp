// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/plannen.hpp"

#include <algorithm>

#include "domein/tafel/store.hpp"

namespace tafel {
namespace {

constexpr std::chrono::days kVooruit{183};
/// Where a region works op afspraak nothing says when the next overleg is.
constexpr std::chrono::days kAnders{14};

/// The day of this Weekdag in the round in which the overleg is held.
base::Datum in_ronde(const regio::Cyclus& c, const regio::Weekdag& dag, base::Datum overleg) {
    const auto week = base::maandag_van(overleg) + std::chrono::weeks{dag.weken_later - c.overleg.weken_later};
    return week + (dag.dag - std::chrono::Monday);
}

/// The cycle whose vooroverleg led to this overleg: one that begins between the two has no say in it.
const regio::Cyclus& cyclus_van(const regio::Rooster& rooster, base::Datum overleg) {
    const auto& delen = rooster.delen();
    const auto deel = std::find_if(delen.rbegin(), delen.rend(), [&](const auto& d) {
        return in_ronde(d.cyclus, {0, d.cyclus.vooroverleg}, overleg) >= d.vanaf;
    });
    return deel == delen.rend() ? delen.front().cyclus : deel->cyclus;
}

}  // namespace

/// 001 "Wanneer meld ik een casus aan?": the table is on Thursday of the odd week after the vooroverleg; the region's clock says which days.
void plan(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    const auto vandaag = base::dag_van(nu);
    const auto regels = regio::regels(s, regio, nu);
    for (const auto& ronde : regio::rondes(regio::rooster(s, regio), vandaag - kAnders, vandaag + kVooruit))
        if (ronde.overleg >= vandaag) store::zorg_voor(s, om, regio, ronde.overleg, regels);
}

void volg_rooster(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const regio::Rooster& oud, base::Moment nu) {
    const auto vandaag = base::dag_van(nu);
    std::vector<base::Datum> blijven;
    for (const auto& ronde : regio::rondes(regio::rooster(s, regio), vandaag - kAnders, vandaag + kVooruit))
        blijven.push_back(ronde.overleg);
    for (const auto& ronde : regio::rondes(oud, vandaag - kAnders, vandaag + kVooruit))
        if (ronde.overleg > vandaag && std::find(blijven.begin(), blijven.end(), ronde.overleg) == blijven.end())
            store::verwijder_lege(s, regio, ronde.overleg);
    plan(s, om, regio, nu);
}

std::vector<Overleg> komende(storage::Sessie& s, regio::RegioId regio, base::Moment nu) {
    auto uit = store::overleggen(s, regio, base::dag_van(nu));
    std::erase_if(uit, [](const Overleg& o) { return o.stand != Stand::gepland; });
    return uit;
}

std::optional<Agendapunt> lopend_punt(storage::Sessie& s, regio::RegioId regio, CasusId casus) {
    for (const auto& p : store::punten_van(s, regio, casus))
        if (p.loopt()) return p;
    return {};
}

/// Eigen regel (S5): who does not know the casusnummer knows an agendapunt by day and place in the order.
std::string label(const Overleg& o, const Agendapunt& p) {
    const std::string dag = base::kort(o.datum);
    return dag.substr(0, dag.rfind(' ')) + ", punt " + std::to_string(p.nummer);
}

Overleg overleg_van_ronde(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const auto regels = regio::regels(s, c.regio, nu);
    const auto rooster = regio::rooster(s, c.regio);
    // Op afspraak: the clock gives no day, the procesondersteuner adds the overleggen.
    if (c.vooroverleg_op && rooster.op(*c.vooroverleg_op).ritme == regio::Ritme::op_afspraak)
        return volgend_overleg(s, om, c.regio, std::max(*c.vooroverleg_op, base::dag_van(nu)), nu);
    const auto dag = c.vooroverleg_op ? regio::ronde_van(rooster, *c.vooroverleg_op).overleg : base::dag_van(nu) + kAnders;
    if (dag < base::dag_van(nu)) return volgend_overleg(s, om, c.regio, dag, nu);
    const auto o = store::zorg_voor(s, om, c.regio, dag, regels);
    return o.stand == Stand::gepland ? o : volgend_overleg(s, om, c.regio, dag, nu);
}

Overleg volgend_overleg(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Datum na, base::Moment nu) {
    plan(s, om, regio, nu);
    for (const auto& o : komende(s, regio, nu))
        if (o.datum > na) return o;
    return store::zorg_voor(s, om, regio, std::max(na, base::dag_van(nu)) + kAnders, regio::regels(s, regio, nu));
}

/// 001 "Wanneer meld ik een casus aan?": the invitation goes by Monday of the week of the table, the notulen are there by the end of the
/// week after it.
base::Datum uitnodiging_uiterlijk(const regio::Rooster& rooster, base::Datum overleg) {
    const auto& c = cyclus_van(rooster, overleg);
    return in_ronde(c, c.uitnodiging, overleg);
}
base::Datum notulen_uiterlijk(const regio::Rooster& rooster, base::Datum overleg) {
    const auto& c = cyclus_van(rooster, overleg);
    return in_ronde(c, c.notulen, overleg);
}

}  // namespace tafel

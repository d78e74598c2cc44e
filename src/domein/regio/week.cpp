// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/week.hpp"

#include <algorithm>
#include <set>

namespace regio {
namespace {

using kalender::Week;

constexpr std::chrono::weeks kEenWeek{1};
/// With this rhythm and an anchor in the next week a week has no vooroverleg.
constexpr int kNietDezeWeek = 26;

Weekdag plek(base::Datum maandag, base::Datum dag) {
    return {static_cast<int>((base::maandag_van(dag) - maandag).count() / 7), std::chrono::weekday{dag}};
}

/// The settings that give exactly this week: one round or none. The deadline keeps its distance to the vooroverleg, invitation and notulen
/// to the table.
Cyclus in_week(Cyclus c, const Week& w) {
    c.ritme = Ritme::elke_n_weken;
    c.om_de_weken = w.vooroverleg ? 1 : kNietDezeWeek;
    c.anker = w.vooroverleg ? w.maandag : w.maandag + kEenWeek;
    if (w.vooroverleg) {
        const auto afstand = c.vooroverleg - c.deadline;
        c.vooroverleg = std::chrono::weekday{*w.vooroverleg};
        c.deadline = c.vooroverleg - afstand;
    }
    const Weekdag tafel = plek(w.maandag, w.overleg);
    const int later = tafel.weken_later - c.overleg.weken_later;
    c.uitnodiging.weken_later += later;
    c.notulen.weken_later += later;
    c.overleg = tafel;
    return c;
}

}  // namespace

/// Eigen regel (domain.md section 3): the procesondersteuner moves or cancels, and every date that hangs on it moves along.
Rooster met_weken(const Rooster& basis, const std::vector<Week>& weken) {
    std::set<base::Datum> wisselingen;
    for (const auto& deel : basis.delen()) wisselingen.insert(deel.vanaf);
    for (const auto& w : weken) wisselingen.insert({w.maandag, w.maandag + kEenWeek});
    Rooster uit(basis.delen().front().cyclus);
    for (const auto dag : wisselingen) {
        const auto hier = std::find_if(weken.begin(), weken.end(),
                                       [&](const Week& w) { return w.maandag <= dag && dag < w.maandag + kEenWeek; });
        if (dag != base::Datum{}) uit.zet(dag, hier == weken.end() ? basis.op(dag) : in_week(basis.op(dag), *hier));
    }
    return uit;
}

}  // namespace regio

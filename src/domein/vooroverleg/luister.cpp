// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/bericht.hpp"
#include "domein/vooroverleg/lijst.hpp"

namespace vooroverleg {
namespace {

using casus::Stap;
using casus::Status;

/// The meeting that this casus was promised, when it can still be held; else the next one.
std::optional<Vooroverleg> bedoeld(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    if (c.vooroverleg_op) {
        const auto v = op_datum(s, c.regio, *c.vooroverleg_op);
        if (v && v->stand == Stand::gepland) return v;
    }
    return volgende_na(s, om, c.regio, base::dag_van(nu) - std::chrono::days{1}, nu);
}

bool is_uitkomst(Stap stap) {
    switch (stap) {
        case Stap::registreren:
        case Stap::agenderen:
        case Stap::direct_adviseren:
        case Stap::doorverwijzen:
        case Stap::aanhouden: return true;
        default: return false;
    }
}

/// One place for whatever moves a casus, in this slice or another: its line on the list ends, and in the vooroverleg it gets a line again.
void na_overgang(const casus::Overgegaan& e) {
    if (const auto punt = store::open_punt(e.sessie, e.na.regio, e.na.id))
        store::sluit_punt(e.sessie, punt->id, casus::naam_van(e.stap), e.kijker.is_systeem() ? std::nullopt : std::optional(e.op));
    if (is_uitkomst(e.stap)) bericht::uitkomst(e.sessie, e.om, e.na, e.stap, e.op);
    if (e.na.status != Status::in_vooroverleg) return;
    const auto v = bedoeld(e.sessie, e.om, e.na, e.op);
    if (!v) return;
    if (e.na.vooroverleg_op != v->datum) casus::zet_vooroverleg(e.sessie, e.na.id, v->datum);
    casus::zet_uiterlijk(e.sessie, e.na.id, v->datum);
    zet_op_vooroverleg(e.sessie, e.om, *v, e.na, e.op);
}

}  // namespace

void luister(base::Bus& bus) { bus.luister<casus::Overgegaan>(na_overgang); }

}  // namespace vooroverleg

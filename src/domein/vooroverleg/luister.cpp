// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/bericht.hpp"
#include "domein/vooroverleg/lijst.hpp"
#include "domein/vooroverleg/onbeantwoord.hpp"

namespace vooroverleg {
namespace {

using casus::Stap;
using casus::Status;

/// The meeting that this casus was promised, when it can still be held; else the next one.
std::optional<Vooroverleg> bedoeld(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    if (c.vooroverleg_op) {
        const auto v = op_datum(s, c.regio, *c.vooroverleg_op);
        if (v && v->stand == Stand::gepland && v->datum >= base::dag_van(nu)) return v;
    }
    return volgende_na(s, om, c.regio, base::dag_van(nu) - std::chrono::days{1}, nu);
}

bool is_uitkomst(Stap stap) {
    switch (stap) {
        case Stap::registreren:
        case Stap::agenderen:
        case Stap::direct_adviseren:
        case Stap::doorverwijzen:
        case Stap::aanhouden:
            return true;
        default:
            return false;
    }
}

/// Eigen regel (domain.md section 2, "indienen"): what is brought in again gets the first vooroverleg whose deadline is still ahead.
void beloof_vooroverleg(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    plan(s, om, c.regio, nu);
    for (const auto& v : komende(s, c.regio, nu)) {
        if (v.deadline <= nu) continue;
        casus::zet_vooroverleg(s, c.id, v.datum);
        casus::zet_uiterlijk(s, c.id, v.datum);
        return;
    }
}

void zet_in_vooroverleg(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const auto v = bedoeld(s, om, c, nu);
    if (!v) return;
    if (c.vooroverleg_op != v->datum) casus::zet_vooroverleg(s, c.id, v->datum);
    casus::zet_uiterlijk(s, c.id, v->datum);
    zet_op_vooroverleg(s, om, *v, c, nu);
}

/// One place for whatever moves a casus, in this slice or another: its line on the list ends, and in the vooroverleg it gets a line again.
void na_overgang(const casus::Overgegaan& e) {
    if (const auto punt = store::open_punt(e.sessie, e.na.regio, e.na.id))
        store::sluit_punt(e.sessie, punt->id, casus::naam_van(e.stap),
                          e.kijker.is_systeem() ? std::nullopt : std::optional(e.op));
    if (is_uitkomst(e.stap)) bericht::uitkomst(e.sessie, e.om, e.na, e.stap, e.op);
    // Taken over: no term after which it comes back.
    if (e.stap == Stap::overgenomen) casus::zet_uiterlijk(e.sessie, e.na.id, std::nullopt);
    if (e.stap == Stap::niet_overgenomen) bericht::terug(e.sessie, e.om, e.na, e.op);
    if (e.stap == Stap::opnieuw_inbrengen || e.stap == Stap::heropenen) return beloof_vooroverleg(e.sessie, e.om, e.na, e.op);
    if (e.na.status == Status::in_vooroverleg && !e.na.deling_gestopt) zet_in_vooroverleg(e.sessie, e.om, e.na, e.op);
}

/// Eigen regel (domain.md section 2, "Deling stoppen"): nobody at the vooroverleg may read it, so it stands on no list until it goes on.
void bij_stop(const casus::DelingGestopt& e) {
    if (const auto punt = store::open_punt(e.sessie, e.casus.regio, e.casus.id))
        store::sluit_punt(e.sessie, punt->id, "deling_gestopt", std::nullopt);
}

void ga_verder(const casus::DelingHervat& e) {
    if (e.casus.status == Status::ingediend) beloof_vooroverleg(e.sessie, e.om, e.casus, e.op);
    if (e.casus.status == Status::in_vooroverleg) zet_in_vooroverleg(e.sessie, e.om, e.casus, e.op);
}

/// Eigen regel (domain.md section 2): what was typed goes on only signed. A direct advice is final at that moment; its inbrenger hears of
/// that instead of the notes.
void na_tekenen(const anonimisering::StukGetekend& e) {
    if (e.soort != anonimisering::Stuksoort::uitkomst) return;
    const auto punt = store::punt_met_id(e.sessie, e.casus.regio, PuntId{e.bron});
    if (!punt) return;
    if (punt->uitkomst != casus::naam_van(Stap::direct_adviseren)) return bericht::notities(e.sessie, e.om, e.casus, e.op);
    (void)advies::maak_definitief(e.sessie, e.om, e.kijker, e.casus, advies::Bron::vooroverleg, e.bron, e.soort, e.op);
}

}  // namespace

void luister(base::Bus& bus) {
    bus.luister<casus::Overgegaan>(na_overgang);
    bus.luister<casus::DelingGestopt>(bij_stop);
    bus.luister<casus::DelingHervat>(ga_verder);
    bus.luister<anonimisering::StukGetekend>(na_tekenen);
    bus.luister<casus::Vernietigd>(store::vernietig);
    bus.luister<casus::Werkvoorraad>(wijs_op_onbeantwoord);
}

}  // namespace vooroverleg

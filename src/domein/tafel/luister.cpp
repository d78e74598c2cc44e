// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/tafel/geblokkeerd.hpp"
#include "domein/tafel/paginas.hpp"
#include "domein/tafel/plannen.hpp"
#include "domein/tafel/samen.hpp"
#include "domein/tafel/toestemming_weg.hpp"
#include "domein/tafel/verplaats.hpp"

namespace tafel {
namespace {

using berichten::Waarover;
using casus::Stap;
using casus::Status;

std::string gaat_niet_door(const Overleg& o, const Agendapunt& p) {
    return label(o, p) + " gaat niet door. Je hoeft niet te komen.";
}

/// Eigen regel (domain.md section 2): not reached goes on to the next overleg by itself; everyone is told and invited anew.
void verzet(const Waarover& w) {
    const auto erna = verplaats::naar(w, volgend_overleg(w.s, w.om, w.casus.regio, w.overleg.datum, w.nu),
                                      w.nu < w.overleg.begin ? " gaat die dag niet door." : " is niet besproken.");
    samen::sluit_aan(w.s, w.om, w.casus.regio, erna, w.nu);
}

void is_besproken(const Waarover& w) {
    Agendapunt na = w.punt;
    na.stand = Puntstand::besproken;
    na.besproken_op = w.nu;
    store::bewaar(w.s, na, na.versie);
}

bool stopt_alles(Status s) {
    return s == Status::overleden || s == Status::ingetrokken || s == Status::overgedragen || s == Status::samengevoegd;
}

/// Access that was given for an earlier agendapunt, until the notulen are read, ends too, and so does what was written about it.
void eindig_alles(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    for (const auto& p : store::punten_van(s, c.regio, c.id)) {
        casus::eindig_relaties(s, c.id, p.id.getal, nu);
        berichten::laat_vallen({s, om, c, store::overleg(s, c.regio, p.overleg).value(), p, nu});
    }
}

void bij_overgang(const casus::Overgegaan& e) {
    if (e.stap == Stap::agenderen) verplaats::zet_op(e.sessie, e.om, e.na, overleg_van_ronde(e.sessie, e.om, e.na, e.op));
    if (stopt_alles(e.na.status)) eindig_alles(e.sessie, e.om, e.na, e.op);
    if (e.voor.status != Status::geagendeerd) return;
    const auto punt = lopend_punt(e.sessie, e.na.regio, e.na.id);
    if (!punt) return;
    const auto overleg = store::overleg(e.sessie, e.na.regio, punt->overleg).value();
    const Waarover w{e.sessie, e.om, e.na, overleg, *punt, e.op};
    if (e.stap == Stap::bespreken) is_besproken(w);
    else if (e.stap == Stap::niet_besproken) verzet(w);
    else verplaats::haal_af(w, Puntstand::vervallen, gaat_niet_door(overleg, *punt));
}

/// Eigen regel (domain.md section 2, "Deling stoppen"): access of everyone at the table ends at once, the agendapunt is off.
void bij_stop(const casus::DelingGestopt& e) {
    eindig_alles(e.sessie, e.om, e.casus, e.op);
    const auto punt = lopend_punt(e.sessie, e.casus.regio, e.casus.id);
    if (!punt) return;
    const auto overleg = store::overleg(e.sessie, e.casus.regio, punt->overleg).value();
    verplaats::haal_af({e.sessie, e.om, e.casus, overleg, *punt, e.op}, Puntstand::vervallen, gaat_niet_door(overleg, *punt));
}

/// On the start page: what an invited expert can still read and prepare.
void noem_uitnodigingen(const toegang::TeDoen& t) {
    if (!t.kijker.is(toegang::Rol::expert) && !t.kijker.is(toegang::Rol::ervaringsdeskundige)) return;
    const auto punten = paginas::eigen_punten(t.sessie, t.kijker, t.op);
    const auto aantal = std::count_if(punten.begin(), punten.end(), [](const Gezien& g) { return g.punt.loopt(); });
    t.voeg_toe(static_cast<int>(aantal), "Je bent uitgenodigd voor 1 agendapunt: lees je in",
               "agendapunten waarvoor je bent uitgenodigd: lees je in", "/overleggen");
}

void laat_gaan(const casus::Uitgesloten& e, const Agendapunt& punt) {
    const auto overleg = store::overleg(e.sessie, e.casus.regio, punt.overleg).value();
    const auto c = casus::lees(e.sessie, e.casus.regio, punt.casus).value();
    for (const Genodigde& g : genodigden(e.sessie, punt.id)) {
        const auto wie = toegang::account(e.sessie, g.account);
        if (g.weg_op || !wie || !e.treft(*wie)) continue;
        berichten::laat_vallen({e.sessie, e.om, c, overleg, punt, e.op}, g.account);
        store::zet_weg(e.sessie, punt.id, g.account, "verwijderd", e.op);
        casus::eindig_relatie(e.sessie, c.id, g.account, punt.id.getal, e.op);
    }
}

/// Eigen regel (S3): who is excluded is not invited any more, and what was written to him does not go. Nor to the agendapunt that is together
/// with it: who sits there may be at both.
void bij_uitsluiting(const casus::Uitgesloten& e) {
    const auto punt = lopend_punt(e.sessie, e.casus.regio, e.casus.id);
    if (!punt) return;
    const auto ander = samen::met(e.sessie, e.casus.regio, *punt);
    laat_gaan(e, *punt);
    if (ander) laat_gaan(e, *ander);
}

/// Eigen regel (domain.md section 2, "Deling stoppen"): who goes on gets a place on the next agenda, and invitations go anew.
void ga_verder(const casus::DelingHervat& e) {
    if (e.casus.status != Status::geagendeerd || lopend_punt(e.sessie, e.casus.regio, e.casus.id)) return;
    verplaats::zet_op(e.sessie, e.om, e.casus, volgend_overleg(e.sessie, e.om, e.casus.regio, base::dag_van(e.op), e.op));
}

}  // namespace

void luister(base::Bus& bus) {
    bus.luister<casus::Overgegaan>(bij_overgang);
    bus.luister<casus::DelingGestopt>(bij_stop);
    bus.luister<casus::Vernietigd>(store::vernietig);
    bus.luister<toegang::TeDoen>(noem_uitnodigingen);
    bus.luister<casus::DelingHervat>(ga_verder);
    bus.luister<casus::Uitgesloten>(bij_uitsluiting);
    luister_naar_accounts(bus);
    luister_naar_toestemming(bus);
}

}  // namespace tafel

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/tafel/paginas.hpp"
#include "domein/tafel/plannen.hpp"
#include "domein/tafel/punt.hpp"

namespace tafel {
namespace {

using berichten::Waarover;
using casus::Stap;
using casus::Status;

Agendapunt zet_op(storage::Sessie& s, const Omgeving& om, const Casus& c, const Overleg& o) {
    const auto p = store::voeg_toe(s, om.ids, c.regio, o, c.id);
    casus::zet_overleg(s, c.id, o.datum);
    casus::zet_uiterlijk(s, c.id, o.datum);
    return p;
}

/// Eigen regel (domain.md section 2): what leaves the agenda loses its invitations, access and planned mails in the same transaction.
void haal_af(const Waarover& w, Puntstand stand, const std::string& wat) {
    berichten::laat_vallen(w);
    const std::string onderwerp = "Wijziging voor het overleg van " + base::kort(w.overleg.datum);
    const bool overleden = w.casus.status == Status::overleden;
    berichten::meld_genodigden(w, onderwerp, wat, !overleden);
    // The inbrenger hears of a death from a person; a mail about the agenda is not for that day.
    if (overleden) berichten::meld_gasten(w, onderwerp, wat);
    for (const Genodigde& g : genodigden(w.s, w.punt.id)) store::zet_weg(w.s, w.punt.id, g.account, "vervallen", w.nu);
    casus::eindig_relaties(w.s, w.casus.id, w.punt.id.getal, w.nu);
    Agendapunt na = w.punt;
    na.stand = stand;
    store::bewaar(w.s, na, na.versie);
}

std::string gaat_niet_door(const Overleg& o, const Agendapunt& p) {
    return label(o, p) + " gaat niet door. Je hoeft niet te komen.";
}

/// Eigen regel (domain.md section 2): not reached goes on to the next overleg by itself; everyone is told and invited anew.
void verzet(const Waarover& w, const Kijker& k) {
    const auto nieuw = volgend_overleg(w.s, w.om, w.casus.regio, w.overleg.datum, w.nu);
    const auto erna = zet_op(w.s, w.om, w.casus, nieuw);
    for (const Genodigde& g : genodigden(w.s, w.punt.id))
        if (!g.weg_op) store::kies(w.s, w.casus.regio, erna.id, g.account, g.soort);
    for (const std::string_view kolom : {"vraag", "lobby"})
        store::zet_tekst(w.s, w.om, w.casus.regio, erna.id, kolom, store::tekst(w.s, w.om, w.casus.regio, w.punt.id, kolom));
    store::zet_gasten(w.s, w.om, w.casus.regio, erna.id, store::gasten(w.s, w.om, w.casus.regio, w.punt.id));
    leg_afspraak_voor(w.s, w.om, k, w.casus, erna.id, w.nu);
    const std::string wat = (w.nu < w.overleg.begin ? " gaat die dag niet door." : " is niet besproken.") +
                            (" Het gaat naar het overleg van " + base::voluit(nieuw.datum)) +
                            ". Je krijgt daarvoor een nieuwe uitnodiging.";
    haal_af(w, Puntstand::niet_besproken, label(w.overleg, w.punt) + wat);
    // Everyone is told: the inbrenger knows the date from the casus, also before the invitation.
    if (!w.punt.inbrenger_uitgenodigd_op)
        berichten::meld_account(w, w.casus.inbrenger, "Wijziging voor het overleg van " + base::kort(w.overleg.datum),
                                "Je casus" + wat);
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
    if (e.stap == Stap::agenderen) zet_op(e.sessie, e.om, e.na, overleg_van_ronde(e.sessie, e.om, e.na, e.op));
    if (stopt_alles(e.na.status)) eindig_alles(e.sessie, e.om, e.na, e.op);
    if (e.voor.status != Status::geagendeerd) return;
    const auto punt = lopend_punt(e.sessie, e.na.regio, e.na.id);
    if (!punt) return;
    const auto overleg = store::overleg(e.sessie, e.na.regio, punt->overleg).value();
    const Waarover w{e.sessie, e.om, e.na, overleg, *punt, e.op};
    if (e.stap == Stap::bespreken) is_besproken(w);
    else if (e.stap == Stap::niet_besproken) verzet(w, e.kijker);
    else haal_af(w, Puntstand::vervallen, gaat_niet_door(overleg, *punt));
}

/// Eigen regel (domain.md section 2, "Deling stoppen"): access of everyone at the table ends at once, the agendapunt is off.
void bij_stop(const casus::DelingGestopt& e) {
    eindig_alles(e.sessie, e.om, e.casus, e.op);
    const auto punt = lopend_punt(e.sessie, e.casus.regio, e.casus.id);
    if (!punt) return;
    const auto overleg = store::overleg(e.sessie, e.casus.regio, punt->overleg).value();
    haal_af({e.sessie, e.om, e.casus, overleg, *punt, e.op}, Puntstand::vervallen, gaat_niet_door(overleg, *punt));
}

/// On the start page: what an invited expert can still read and prepare.
void noem_uitnodigingen(const toegang::TeDoen& t) {
    if (!t.kijker.is(toegang::Rol::expert) && !t.kijker.is(toegang::Rol::ervaringsdeskundige)) return;
    const auto punten = paginas::eigen_punten(t.sessie, t.kijker, t.op);
    const auto aantal = std::count_if(punten.begin(), punten.end(), [](const Gezien& g) { return g.punt.loopt(); });
    t.voeg_toe(static_cast<int>(aantal), "Je bent uitgenodigd voor 1 agendapunt: lees je in",
               "agendapunten waarvoor je bent uitgenodigd: lees je in", "/overleggen");
}

/// Eigen regel (S3): who is excluded is not invited any more, and what was written to him does not go.
void bij_uitsluiting(const casus::Uitgesloten& e) {
    const auto punt = lopend_punt(e.sessie, e.casus.regio, e.casus.id);
    if (!punt) return;
    const auto overleg = store::overleg(e.sessie, e.casus.regio, punt->overleg).value();
    for (const Genodigde& g : genodigden(e.sessie, punt->id)) {
        const auto wie = toegang::account(e.sessie, g.account);
        if (g.weg_op || !wie || !e.treft(*wie)) continue;
        berichten::laat_vallen({e.sessie, e.om, e.casus, overleg, *punt, e.op}, g.account);
        store::zet_weg(e.sessie, punt->id, g.account, "verwijderd", e.op);
        casus::eindig_relatie(e.sessie, e.casus.id, g.account, punt->id.getal, e.op);
    }
}

/// Eigen regel (domain.md section 2, "Deling stoppen"): who goes on gets a place on the next agenda, and invitations go anew.
void ga_verder(const casus::DelingHervat& e) {
    if (e.casus.status != Status::geagendeerd || lopend_punt(e.sessie, e.casus.regio, e.casus.id)) return;
    zet_op(e.sessie, e.om, e.casus, volgend_overleg(e.sessie, e.om, e.casus.regio, base::dag_van(e.op), e.op));
}

}  // namespace

void luister(base::Bus& bus) {
    bus.luister<casus::Overgegaan>(bij_overgang);
    bus.luister<casus::DelingGestopt>(bij_stop);
    bus.luister<casus::Vernietigd>(store::vernietig);
    bus.luister<toegang::TeDoen>(noem_uitnodigingen);
    bus.luister<casus::DelingHervat>(ga_verder);
    bus.luister<casus::Uitgesloten>(bij_uitsluiting);
}

}  // namespace tafel

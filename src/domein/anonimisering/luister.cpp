// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/bijlagen.hpp"
#include "domein/anonimisering/zichtbaar.hpp"

namespace anonimisering {
namespace {

using casus::Stap;

/// Eigen regel (domain.md section 6): a melding holds no free text and needs no signature, until somebody adds a text to it (S2).
void leg_dossier_voor(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment op) {
    auto voorstel = dossiervoorstel(s, om, c, op);
    if (!voorstel.teksten.empty()) leg_neer(s, om, c, Stuksoort::dossier, 0, std::move(voorstel), op);
}

void leg_nieuw_dossier_voor(const aanmelding::Ingediend& e) {
    const auto* voorstel = e.voorwerk.vind<Voorstel>();
    if (!voorstel) return leg_dossier_voor(e.sessie, e.om, e.casus, e.op);
    if (!voorstel->teksten.empty()) leg_neer(e.sessie, e.om, e.casus, Stuksoort::dossier, 0, *voorstel, e.op);
}

void laat_vervallen(storage::Sessie& s, const Casus& c, Stuksoort soort, std::int64_t bron) {
    if (stand(s, c, soort, bron) == Stand::wacht) store::zet_vervallen(s, nieuwste(s, c, soort, bron).value());
}

/// Nobody will discuss an ended casus, so nobody has to sign its dossier or what came with it. What the vooroverleg or the table wrote
/// still goes out.
void laat_dossier_vervallen(storage::Sessie& s, const Casus& c) {
    laat_vervallen(s, c, Stuksoort::dossier, 0);
    for (const auto bron : store::bronnen(s, c, Stuksoort::bijlage)) laat_vervallen(s, c, Stuksoort::bijlage, bron);
    casus::zet_te_tekenen(s, c.id, !store::wachtend(s, c).empty());
}

/// Of a child that died nothing goes out any more, also not what was written before.
void laat_alles_vervallen(storage::Sessie& s, const Casus& c) {
    for (const StukId id : store::wachtend(s, c)) store::zet_vervallen(s, id);
    casus::zet_te_tekenen(s, c.id, false);
}

void volg_status(const casus::Overgegaan& e) {
    if (e.stap == Stap::opnieuw_inbrengen || e.stap == Stap::heropenen) {
        casus::zet_zoektekst(e.sessie, e.na, {}, {});  // nobody signed it for this round
        leg_dossier_voor(e.sessie, e.om, e.na, e.op);
        bijlagen::leg_opnieuw_voor(e.sessie, e.om, e.na, e.op);
    }
    if (!casus::is_open(e.na.status)) laat_dossier_vervallen(e.sessie, e.na);
    if (e.na.status == casus::Status::overleden) laat_alles_vervallen(e.sessie, e.na);
}

/// S23: from the same transaction on its words cannot be found any more either, and nobody is asked to sign them.
void stop(const casus::DelingGestopt& e) {
    casus::zet_zoektekst(e.sessie, e.casus, {}, {});
    casus::zet_te_tekenen(e.sessie, e.casus.id, false);
}

void ga_verder(const casus::DelingHervat& e) {
    zoektekst_uit_getekend(e.sessie, e.om, e.casus);
    casus::zet_te_tekenen(e.sessie, e.casus.id, !store::wachtend(e.sessie, e.casus).empty());
}

/// On the start page: what this person may sign.
void noem_te_tekenen(const toegang::TeDoen& t) {
    constexpr int kMeeste = 100;
    if (!t.kijker.rollen.overlapt({toegang::Rol::procesondersteuner, toegang::Rol::anonimiseerder})) return;
    int aantal = 0;
    for (const auto& w : store::wachtrij(t.sessie, t.kijker.regio, kMeeste)) {
        const auto g = casus::vind(t.sessie, t.kijker, w.casus, t.op);
        if (g && mag_tekenen(t.sessie, t.kijker, *g)) ++aantal;
    }
    t.voeg_toe(aantal, "1 tekst wacht tot je hem nakijkt en tekent", "teksten wachten tot je ze nakijkt en tekent",
               "/anonimiseren");
}

}  // namespace

void luister(base::Bus& bus) {
    bus.luister<aanmelding::WordtIngediend>([](const auto& e) { e.gekeurd.voorwerk.leg(dossiervoorstel(e)); });
    bus.luister<aanmelding::Ingediend>(leg_nieuw_dossier_voor);
    bus.luister<aanmelding::Aangevuld>([](const auto& e) { leg_dossier_voor(e.sessie, e.om, e.casus, e.op); });
    bus.luister<casus::Overgegaan>(volg_status);
    bus.luister<casus::Vernietigd>(store::vernietig);
    bus.luister<toegang::TeDoen>(noem_te_tekenen);
    bus.luister<toegang::TeDoen>(zichtbaar::noem_te_doen);
    bus.luister<casus::DelingGestopt>(stop);
    bus.luister<casus::DelingHervat>(ga_verder);
}

}  // namespace anonimisering

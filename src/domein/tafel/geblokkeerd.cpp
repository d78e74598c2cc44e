// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/geblokkeerd.hpp"

#include "domein/tafel/punt.hpp"

namespace tafel {
namespace {

/// Agendapunten still to come that this person was invited to.
std::vector<Agendapunt> komend(storage::Sessie& s, regio::RegioId regio, AccountId wie, base::Moment nu) {
    auto punten = store::punten_voor(s, regio, wie);
    std::erase_if(punten, [&](const Agendapunt& p) { return !p.loopt() || p.einde() <= nu; });
    return punten;
}

void som_op(const toegang::HangtAan& h) {
    const auto n = komend(h.sessie, h.regio, h.account, h.op).size();
    if (n > 0)
        h.regels.push_back(n == 1 ? "1 uitnodiging voor een agendapunt dat nog komt. Die vervalt."
                                  : std::to_string(n) + " uitnodigingen voor agendapunten die nog komen. Die vervallen.");
}

/// Eigen regel (domain.md section 2, "Handover"): invitations are withdrawn in the same transaction, and who plans looks for somebody else.
void trek_uitnodigingen_in(const toegang::AccountGeblokkeerd& e) {
    const auto regio = e.kijker.regio;
    for (const Agendapunt& p : komend(e.sessie, regio, e.account, e.op)) {
        const auto c = casus::lees(e.sessie, regio, p.casus);
        const auto o = store::overleg(e.sessie, regio, p.overleg);
        if (!c || !o) continue;
        const berichten::Waarover w{e.sessie, e.om, *c, *o, p, e.op};
        store::zet_weg(e.sessie, p.id, e.account, "verwijderd", e.op);
        casus::eindig_relatie(e.sessie, c->id, e.account, p.id.getal, e.op);
        berichten::laat_vallen(w, e.account);
        for (const auto& wie : toegang::met_rol(e.sessie, regio, toegang::Rol::procesondersteuner, e.op))
            berichten::meld_account(w, wie.id, "Een expert is niet beschikbaar",
                                    label(*o, p) + ": een expert is niet beschikbaar. Kijk of iemand anders kan:\n" +
                                        e.om.basis_url + "/overleggen/" + o->ref);
    }
}

}  // namespace

void luister_naar_accounts(base::Bus& bus) {
    bus.luister<toegang::HangtAan>(som_op);
    bus.luister<toegang::AccountGeblokkeerd>(trek_uitnodigingen_in);
}

}  // namespace tafel

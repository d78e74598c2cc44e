// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/blokkeren.hpp"

#include "domein/toegang/account.hpp"
#include "domein/toegang/opnieuw.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/rollen.hpp"

namespace toegang {

void sluit_account(storage::Sessie& s, const Omgeving& om, const Kijker& kijker, AccountId id, base::Moment nu) {
    zet_geblokkeerd(s, id, nu);
    begin_opnieuw(s, id, nu);
    // Whoever listens frees what hangs on the account in the region of the viewer.
    for (const auto& regio : regio::alle(s)) {
        Kijker daar = kijker;
        daar.regio = regio.id;
        om.bus.meld(AccountGeblokkeerd{s, om, daar, id, nu});
    }
}

void blokkeer(storage::Sessie& s, const Aanvraag& a, AccountId id) {
    if (andere_regios(s, id, a.kijker.regio, a.nu()).empty()) {
        vermeld(s, a, "toegang.geblokkeerd", audit::Actie::wijzigen, id);
        return sluit_account(s, a.om, a.kijker, id, a.nu());
    }
    vermeld(s, a, "toegang.regio_gesloten", audit::Actie::wijzigen, id);
    for (const auto& er : rolperiodes(s, a.kijker.regio, id, a.nu())) neem_rol(s, a.kijker.regio, id, er.rol, a.nu());
    a.om.bus.meld(AccountGeblokkeerd{s, a.om, a.kijker, id, a.nu()});
}

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/blokkeren.hpp"

#include "domein/toegang/account.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/token.hpp"

namespace toegang {

void blokkeer(storage::Sessie& s, const Aanvraag& a, AccountId id) {
    zet_geblokkeerd(s, id, a.nu());
    eindig_sessies(s, id);
    trek_tokens_in(s, id);
    vermeld(s, a, "toegang.geblokkeerd", audit::Actie::wijzigen, id);
    a.om.bus.meld(AccountGeblokkeerd{s, a.om, a.kijker, id, a.nu()});
}

}  // namespace toegang

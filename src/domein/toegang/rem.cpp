// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/rem.hpp"

#include "domein/toegang/paginas.hpp"

namespace toegang {

bool sessie_geremd(storage::Sessie& s, AccountId wie, base::Moment bewezen) {
    const auto rij = s.een("SELECT op FROM toegang_rem WHERE account_id = ?1", wie);
    return rij && bewezen < rij->moment(0);
}
bool tokens_geremd(std::optional<base::Moment> geremd_op, base::Moment nu) { return geremd_op && nu - *geremd_op < kLeesvenster; }

/// Eigen regel (S16): more than 30 casussen or 10 BSNs within an hour is not how this work is done. What was counted once does not count
/// again after the second factor was shown.
void rem_bij_veel(storage::Sessie& s, const Omgeving& om, const Kijker& k, base::Moment nu) {
    const auto n = audit::geopend(s, k.account.getal, nu - kLeesvenster, nu);
    if (n.casussen <= kMeesteCasussen && n.bsns <= kMeesteBsns) return;
    audit::vergeet_geopend_door(s, k.account.getal);
    s.doe("INSERT INTO toegang_rem (account_id, op) VALUES (?1, ?2) ON CONFLICT (account_id) DO UPDATE SET op = excluded.op",
          k.account, nu);
    auto g = gebeurtenis_van(k, nu, "toegang.geremd", audit::Actie::uitvoeren, eerste_rol(k));
    g.uitkomst = audit::Uitkomst::geweigerd;
    g.object = "account";
    g.object_id = k.account.getal;
    audit::leg_vast(s, om.ids, g);
    meld_fg(s, om, k.regio, "Iemand opende heel veel casussen",
            k.naam + " opende binnen een uur meer dan " + std::to_string(kMeesteCasussen) + " casussen of meer dan " +
                std::to_string(kMeesteBsns) +
                " BSN's. Het account moet eerst opnieuw de tweede stap laten zien. Kijk in het logboek of dit klopt.",
            nu);
}

}  // namespace toegang

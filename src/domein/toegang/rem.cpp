// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/rem.hpp"

#include <algorithm>
#include <set>

#include "domein/toegang/paginas.hpp"

namespace toegang {
namespace {

std::optional<base::Moment> rem_van(storage::Sessie& s, AccountId wie) {
    const auto rij = s.een("SELECT op FROM toegang_rem WHERE account_id = ?1", wie);
    if (!rij) return std::nullopt;
    return rij->moment(0);
}

bool opent(const audit::Gebeurtenis& g) {
    return g.actie == audit::Actie::lezen && g.casus != 0 &&
           (g.groepen.find("IDENTITEIT") != std::string::npos || g.groepen.find("INHOUD") != std::string::npos);
}

/// Walks the log of this person backwards, newest first: the log is what every page and the API write before they answer.
bool te_veel(storage::Sessie& s, const Kijker& k, base::Moment vanaf) {
    constexpr int kPerKeer = 100;
    std::set<std::int64_t> casussen, bsns;
    audit::Zoekvraag vraag{.regio = k.regio.getal, .account = k.account.getal, .hoeveel = kPerKeer};
    for (;;) {
        const auto regels = audit::zoek(s, vraag);
        for (const auto& r : regels) {
            if (r.gebeurtenis.op <= vanaf) return false;
            if (opent(r.gebeurtenis)) casussen.insert(r.gebeurtenis.casus);
            if (r.gebeurtenis.naam == "casus.bsn_getoond") bsns.insert(r.gebeurtenis.casus);
            if (casussen.size() > kMeesteCasussen || bsns.size() > kMeesteBsns) return true;
        }
        if (regels.size() < kPerKeer) return false;
        vraag.na = regels.back().id;
    }
}

}  // namespace

bool sessie_geremd(storage::Sessie& s, AccountId wie, base::Moment bewezen) {
    const auto op = rem_van(s, wie);
    return op && bewezen < *op;
}

bool tokens_geremd(storage::Sessie& s, AccountId wie, base::Moment nu) {
    const auto op = rem_van(s, wie);
    return op && nu - *op < kLeesvenster;
}

/// Eigen regel (S16): more than 30 casussen or 10 BSNs within an hour is not how this work is done. What was counted once does not count
/// again after the second factor was shown.
void rem_bij_veel(storage::Sessie& s, const Omgeving& om, const Kijker& k, base::Moment nu) {
    const auto vorige = rem_van(s, k.account);
    if (!te_veel(s, k, std::max(nu - kLeesvenster, vorige.value_or(base::Moment{})))) return;
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

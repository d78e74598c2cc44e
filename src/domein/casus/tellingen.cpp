// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/lijst.hpp"

namespace casus {
namespace {

constexpr int kGrens = 1001;  // one more than "meer dan 1.000"

int eerste(const std::optional<storage::Rij>& r) { return r ? r->klein(0) : 0; }

/// For the whole region: each count stops at the limit, so it never walks a long index.
Tellingen van_regio(storage::Sessie& s, const Kijker& k, const std::string& vandaag) {
    Tellingen uit;
    for (int i = 0; i <= static_cast<int>(Status::doorverwezen); ++i) {
        const auto status = static_cast<Status>(i);
        const int n =
            eerste(s.een("SELECT count(*) FROM (SELECT 1 FROM casus_casus WHERE regio_id = ?1 AND status = ?2 LIMIT ?3) x",
                         k.regio, naam_van(status), kGrens));
        uit.per_status.emplace_back(status, n);
        uit.open += n;
    }
    uit.te_tekenen = eerste(s.een(
        "SELECT count(*) FROM (SELECT 1 FROM casus_casus WHERE regio_id = ?1 AND te_tekenen = 1 LIMIT ?2) x", k.regio, kGrens));
    uit.te_laat =
        eerste(s.een("SELECT count(*) FROM (SELECT 1 FROM casus_casus WHERE regio_id = ?1 AND open = 1 AND uiterlijk < ?2"
                     " LIMIT ?3) x",
                     k.regio, vandaag, kGrens));
    return uit;
}

Tellingen van_eigen(storage::Sessie& s, const Kijker& k, const std::string& vandaag) {
    Tellingen uit;
    for (int i = 0; i <= static_cast<int>(Status::doorverwezen); ++i) uit.per_status.emplace_back(static_cast<Status>(i), 0);
    for (const auto& r :
         s.vraag("SELECT status, uiterlijk FROM casus_casus WHERE inbrenger_id = ?1 AND regio_id = ?2 AND open = 1"
                 " LIMIT ?3",
                 k.account, k.regio, kGrens)) {
        ++uit.per_status[static_cast<std::size_t>(*status_van(r.tekst(0)))].second;
        ++uit.open;
        uit.te_laat += r.tekst(1) < vandaag;
    }
    return uit;
}

}  // namespace

/// Eigen regel: counts only of what you may see. A count that reaches 1.001 is shown as "meer dan 1.000".
Tellingen tellingen(storage::Sessie& s, const Kijker& k, base::Moment nu) {
    const std::string vandaag = base::iso(base::dag_van(nu));
    const auto ingangen = lijst_::ingangen(k);
    if (ingangen.empty()) return {};
    return ingangen.front() == lijst_::Ingang::regio ? van_regio(s, k, vandaag) : van_eigen(s, k, vandaag);
}

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/lijst.hpp"

namespace casus {
namespace {

constexpr int kGrens = 1001;  // one more than "meer dan 1.000"

int eerste(const std::optional<storage::Rij>& r) { return r ? r->klein(0) : 0; }

/// For the whole region: each count stops at the limit, so it never walks a long index.
Tellingen van_regio(storage::Sessie& s, const Kijker& k, const std::string& vandaag) {
    Tellingen uit;
    const auto tel = [&](std::string_view voorwaarde, std::string_view waarde) {
        const std::string sql = "SELECT count(*) FROM (SELECT 1 FROM casus_casus c WHERE c.regio_id = ?1 AND " +
                                std::string(voorwaarde) + lijst_::muren(k, 3, 4) + " LIMIT ?5) x";
        return eerste(s.een(sql, k.regio, waarde, k.account.getal, k.organisatie.getal, kGrens));
    };
    for (int i = 0; i <= static_cast<int>(Status::doorverwezen); ++i) {
        const auto status = static_cast<Status>(i);
        const int n = tel("c.status = ?2", naam_van(status));
        uit.per_status.emplace_back(status, n);
        uit.open += n;
    }
    uit.te_tekenen = tel("c.te_tekenen = 1 AND c.uiterlijk > ?2", "");
    uit.te_laat = tel("c.open = 1 AND c.uiterlijk < ?2", vandaag);
    return uit;
}

Tellingen van_eigen(storage::Sessie& s, const Kijker& k, const std::string& vandaag) {
    Tellingen uit;
    for (int i = 0; i <= static_cast<int>(Status::doorverwezen); ++i) uit.per_status.emplace_back(static_cast<Status>(i), 0);
    const std::string sql = "SELECT c.status, c.uiterlijk FROM casus_casus c WHERE c.inbrenger_id = ?1 AND c.regio_id = ?2"
                            " AND c.open = 1" +
                            lijst_::muren(k, 1, 4) + " LIMIT ?3";
    for (const auto& r : s.vraag(sql, k.account, k.regio, kGrens, k.organisatie.getal)) {
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

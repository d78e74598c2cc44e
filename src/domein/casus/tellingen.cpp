// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "domein/casus/lijst.hpp"

namespace casus {
namespace {

constexpr int kGrens = 1001;  // one more than "meer dan 1.000"

int eerste(const std::optional<storage::Rij>& r) { return r ? r->klein(0) : 0; }

/// What is open and the lists leave out for this viewer: few, so they are looked up one by one.
struct Weggelaten {
    std::map<std::string, int> per_status;
    int te_tekenen = 0, te_laat = 0, totaal = 0;
};

Weggelaten weggelaten(storage::Sessie& s, const Kijker& k, const std::string& vandaag) {
    Weggelaten uit;
    // In this order (CROSS JOIN): what is left out is little, what is open may be very much.
    const std::string sql = "SELECT c.status, c.te_tekenen, c.uiterlijk FROM (" + lijst_::achter_de_muren(k, 1, 2, 3) +
                            ") w CROSS JOIN casus_casus c WHERE c.id = w.casus_id AND c.regio_id = ?1 AND c.open = 1";
    for (const auto& r : s.vraag(sql, k.regio, k.account.getal, k.organisatie.getal)) {
        ++uit.per_status[r.tekst(0)];
        uit.te_tekenen += r.klein(1);
        uit.te_laat += r.tekst(2) < vandaag;
        ++uit.totaal;
    }
    return uit;
}

/// For the whole region: each count walks an index alone, and no further than its limit.
Tellingen van_regio(storage::Sessie& s, const Kijker& k, const std::string& vandaag) {
    Tellingen uit;
    auto weg = weggelaten(s, k, vandaag);
    const auto tel = [&](std::string_view voorwaarde, std::string_view waarde, int af) {
        const std::string sql = "SELECT count(*) FROM (SELECT 1 FROM casus_casus c WHERE c.regio_id = ?1 AND " +
                                std::string(voorwaarde) + " LIMIT ?3) x";
        return std::min(eerste(s.een(sql, k.regio, waarde, kGrens + weg.totaal)) - af, kGrens);
    };
    for (int i = 0; i <= static_cast<int>(Status::doorverwezen); ++i) {
        const auto status = static_cast<Status>(i);
        const int n = tel("c.status = ?2", naam_van(status), weg.per_status[std::string(naam_van(status))]);
        uit.per_status.emplace_back(status, n);
        uit.open += n;
    }
    uit.te_tekenen = tel("c.te_tekenen = 1 AND c.uiterlijk > ?2", "", weg.te_tekenen);
    uit.te_laat = tel("c.open = 1 AND c.uiterlijk < ?2", vandaag, weg.te_laat);
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

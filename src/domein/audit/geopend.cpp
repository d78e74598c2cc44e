// SPDX-License-Identifier: EUPL-1.2
#include "domein/audit/inhoud.hpp"

namespace audit {
namespace {

constexpr std::string_view kCasus = "casus", kBsn = "bsn";

bool noemt(const Gebeurtenis& g, std::string_view groep) { return g.groepen.find(groep) != std::string::npos; }

/// Who works on a casus opens it again and again: then looking is all there is to do, and cheaper than a write that changes nothing.
void noteer(storage::Sessie& s, const Gebeurtenis& g, std::string_view soort) {
    if (s.een("SELECT 1 FROM audit_geopend WHERE account_id = ?1 AND soort = ?2 AND casus_id = ?3 AND op > ?4", g.account, soort,
              g.casus, g.op - kGeopendRuwweg))
        return;
    s.doe("INSERT INTO audit_geopend (account_id, soort, casus_id, op) VALUES (?1, ?2, ?3, ?4)"
          " ON CONFLICT (account_id, soort, casus_id) DO UPDATE SET op = excluded.op",
          g.account, soort, g.casus, g.op);
}

}  // namespace

void tel_geopend(storage::Sessie& s, const Gebeurtenis& g) {
    if (g.actie != Actie::lezen || g.casus == 0 || g.account == 0) return;
    if (noemt(g, "IDENTITEIT") || noemt(g, "INHOUD")) noteer(s, g, kCasus);
    if (g.naam == "casus.bsn_getoond") noteer(s, g, kBsn);
}

/// Runs with each read that is logged, and nearly always nothing was counted at this moment: then it looks no further than that.
Geopend geopend(storage::Sessie& s, std::int64_t account, base::Moment sinds, base::Moment nu) {
    const auto r = s.een("SELECT count(*), count(CASE WHEN soort = ?3 THEN 1 END) FROM audit_geopend WHERE account_id = ?1"
                         " AND op > coalesce((SELECT ?2 FROM audit_geopend WHERE account_id = ?1 AND op >= ?4 LIMIT 1), ?5)",
                         account, sinds - kGeopendRuwweg, kBsn, nu, base::Moment::max());
    const int bsns = r->klein(1);
    return {r->klein(0) - bsns, bsns};
}

void vergeet_geopend_door(storage::Sessie& s, std::int64_t account) {
    s.doe("DELETE FROM audit_geopend WHERE account_id = ?1", account);
}

void vergeet_geopend(storage::Sessie& s, std::int64_t casus) { s.doe("DELETE FROM audit_geopend WHERE casus_id = ?1", casus); }

std::int64_t ruim_geopend_op(storage::Sessie& s, base::Moment voor) {
    return s.doe("DELETE FROM audit_geopend WHERE op <= ?1", voor - kGeopendRuwweg);
}

}  // namespace audit

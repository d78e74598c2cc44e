// SPDX-License-Identifier: EUPL-1.2
#include "domein/samenvoeging/store.hpp"

namespace samenvoeging {
namespace {

#define SAMENVOEGING_KEUS                                                                                          \
    "SELECT id, ref, regio_id, leidend_id, ander_id, gevraagd_door_id, leidend_akkoord_op, ander_akkoord_op FROM " \
    "samenvoeging_samenvoeging WHERE stand = 'wacht' AND "

Samenvoeging uit_rij(const storage::Rij& r) {
    return {r.getal(0), r.tekst(1), r.id<toegang::RegioId>(2), r.id<CasusId>(3), r.id<CasusId>(4), r.id<toegang::AccountId>(5),
            !r.leeg(6), !r.leeg(7)};
}

}  // namespace

void store::voeg_in(storage::Sessie& s, const Samenvoeging& v, base::Moment nu) {
    s.doe("INSERT INTO samenvoeging_samenvoeging (id, regio_id, ref, leidend_id, ander_id, gevraagd_op, gevraagd_door_id, stand)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,'wacht')",
          v.id, v.regio, v.ref, v.leidend, v.ander, nu, v.gevraagd_door);
}

std::optional<Samenvoeging> store::wachtend_met_ref(storage::Sessie& s, toegang::RegioId regio, std::string_view ref) {
    const auto r = s.een(SAMENVOEGING_KEUS "ref = ?1 AND regio_id = ?2", ref, regio);
    if (!r) return {};
    return uit_rij(*r);
}

std::optional<Samenvoeging> store::wachtend_van(storage::Sessie& s, CasusId casus) {
    const auto r = s.een(SAMENVOEGING_KEUS "(leidend_id = ?1 OR ander_id = ?1) LIMIT 1", casus);
    if (!r) return {};
    return uit_rij(*r);
}

std::vector<Samenvoeging> store::wachtend(storage::Sessie& s, toegang::RegioId regio) {
    std::vector<Samenvoeging> uit;
    for (const auto& r : s.vraag(SAMENVOEGING_KEUS "regio_id = ?1 ORDER BY id", regio)) uit.push_back(uit_rij(r));
    return uit;
}

void store::zet_akkoord(storage::Sessie& s, const Samenvoeging& v, CasusId van, base::Moment nu) {
    s.doe(
        "UPDATE samenvoeging_samenvoeging SET leidend_akkoord_op = CASE WHEN leidend_id = ?1 THEN ?2 ELSE leidend_akkoord_op END,"
        " ander_akkoord_op = CASE WHEN ander_id = ?1 THEN ?2 ELSE ander_akkoord_op END WHERE id = ?3 AND stand = 'wacht'",
        van, nu, v.id);
}

bool store::sluit(storage::Sessie& s, const Samenvoeging& v, std::string_view stand) {
    return s.doe("UPDATE samenvoeging_samenvoeging SET stand = ?1 WHERE id = ?2 AND stand = 'wacht'", stand, v.id) == 1;
}

void store::vernietig(storage::Sessie& s, CasusId casus) {
    s.doe("DELETE FROM samenvoeging_samenvoeging WHERE leidend_id = ?1 OR ander_id = ?1", casus);
}

}  // namespace samenvoeging

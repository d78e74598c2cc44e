// SPDX-License-Identifier: EUPL-1.2
#include "domein/overdracht/store.hpp"

namespace overdracht {
namespace {

#define OVERDRACHT_KOLOMMEN "id, ref, van_regio_id, regio_id, van_casus_id, gevraagd_door_id, gevraagd_op"

Overdracht uit_rij(const storage::Rij& r) {
    return {
        r.getal(0), r.tekst(1), r.id<regio::RegioId>(2), r.id<regio::RegioId>(3), r.id<CasusId>(4), r.id<toegang::AccountId>(5),
        r.moment(6)};
}

}  // namespace

void store::voeg_in(storage::Sessie& s, const Overdracht& o) {
    s.doe("INSERT INTO overdracht_overdracht (" OVERDRACHT_KOLOMMEN ", stand) VALUES (?1,?2,?3,?4,?5,?6,?7,'wacht')", o.id, o.ref,
          o.van, o.naar, o.casus, o.gevraagd_door, o.gevraagd_op);
}

std::optional<Overdracht> store::wachtend_met_ref(storage::Sessie& s, regio::RegioId naar, std::string_view ref) {
    const auto r =
        s.een("SELECT " OVERDRACHT_KOLOMMEN " FROM overdracht_overdracht WHERE ref = ?1 AND regio_id = ?2 AND stand = 'wacht'",
              ref, naar);
    if (!r) return {};
    return uit_rij(*r);
}

std::vector<Overdracht> store::wachtend(storage::Sessie& s, regio::RegioId naar) {
    std::vector<Overdracht> uit;
    for (const auto& r :
         s.vraag("SELECT " OVERDRACHT_KOLOMMEN " FROM overdracht_overdracht WHERE regio_id = ?1 AND stand = 'wacht' ORDER BY id",
                 naar))
        uit.push_back(uit_rij(r));
    return uit;
}

std::optional<Overdracht> store::wachtend_van(storage::Sessie& s, CasusId casus) {
    const auto r =
        s.een("SELECT " OVERDRACHT_KOLOMMEN " FROM overdracht_overdracht WHERE van_casus_id = ?1 AND stand = 'wacht'", casus);
    if (!r) return {};
    return uit_rij(*r);
}

void store::vernietig(storage::Sessie& s, CasusId casus) {
    s.doe("DELETE FROM overdracht_overdracht WHERE van_casus_id = ?1", casus);
}

bool store::beslis(storage::Sessie& s, const Overdracht& o, std::string_view stand, toegang::AccountId door, base::Moment nu) {
    return s.doe(
               "UPDATE overdracht_overdracht SET stand = ?1, beslist_op = ?2, beslist_door_id = ?3 WHERE id = ?4 AND stand = 'wacht'",
               stand, nu, door, o.id) == 1;
}

}  // namespace overdracht

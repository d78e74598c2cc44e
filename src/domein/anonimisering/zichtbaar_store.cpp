// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/zichtbaar.hpp"

namespace anonimisering::zichtbaar {

void store::voeg_in(storage::Sessie& s, const Casus& c, const Nieuw& n, toegang::AccountId gemeld_door, base::Moment nu) {
    s.doe("INSERT INTO anonimisering_zichtbaar (id, regio_id, casus_id, stuk_id, gemeld_door, gemeld_op, ingetrokken)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7)",
          n.id, c.regio, c.id, n.stuk, gemeld_door, nu, n.ingetrokken ? 1 : 0);
}

void store::voeg_lezer_in(storage::Sessie& s, const Omgeving& om, const Casus& c, Id id, const Lezer& l) {
    s.doe("INSERT INTO anonimisering_zichtbaar_lezer (id, regio_id, zichtbaar_id, account_id, rol, eerst_op, laatst_op)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7)",
          om.ids.nieuw(), c.regio, id, l.wie, l.rol, l.eerst_op, l.laatst_op);
}

std::optional<CasusId> store::zet_oordeel(storage::Sessie& s, toegang::RegioId regio, Id id, std::string_view oordeel,
                                          toegang::AccountId door, base::Moment nu) {
    const auto r =
        s.een("SELECT casus_id FROM anonimisering_zichtbaar WHERE regio_id = ?1 AND id = ?2 AND oordeel = ''", regio, id);
    if (!r) return {};
    s.doe("UPDATE anonimisering_zichtbaar SET oordeel = ?2, nagekeken_door = ?3, nagekeken_op = ?4 WHERE id = ?1", id, oordeel,
          door, nu);
    return r->id<CasusId>(0);
}

base::Moment store::eerst_getekend(storage::Sessie& s, const Casus& c, const Stuk& stuk) {
    return s
        .een("SELECT MIN(getekend_op) FROM anonimisering_stuk WHERE casus_id = ?1 AND regio_id = ?2 AND soort = ?3 AND bron = ?4"
             " AND status = 'getekend'",
             c.id, c.regio, naam_van(stuk.soort), stuk.bron)
        ->moment(0);
}

std::vector<Incident> na_te_kijken(storage::Sessie& s, toegang::RegioId regio) {
    std::vector<Incident> uit;
    for (const auto& r : s.vraag("SELECT z.id, z.casus_id, k.soort, z.gemeld_door, z.gemeld_op, z.ingetrokken"
                                 " FROM anonimisering_zichtbaar z JOIN anonimisering_stuk k ON k.id = z.stuk_id"
                                 " WHERE z.regio_id = ?1 AND z.oordeel = '' ORDER BY z.gemeld_op, z.id",
                                 regio))
        uit.push_back(
            {r.id<Id>(0), r.id<CasusId>(1), soort_uit(r.tekst(2)), r.id<toegang::AccountId>(3), r.moment(4), r.getal(5) == 1});
    return uit;
}

std::vector<Lezer> lezers(storage::Sessie& s, Id id) {
    std::vector<Lezer> uit;
    for (const auto& r : s.vraag("SELECT account_id, rol, eerst_op, laatst_op FROM anonimisering_zichtbaar_lezer"
                                 " WHERE zichtbaar_id = ?1 ORDER BY eerst_op, id",
                                 id))
        uit.push_back({r.id<toegang::AccountId>(0), r.tekst(1), r.moment(2), r.moment(3)});
    return uit;
}

}  // namespace anonimisering::zichtbaar

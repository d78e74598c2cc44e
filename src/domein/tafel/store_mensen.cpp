// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/store.hpp"

namespace tafel {

std::vector<Genodigde> genodigden(storage::Sessie& s, AgendapuntId punt) {
    std::vector<Genodigde> uit;
    for (const auto& r : s.vraag("SELECT account_id, soort, uitgenodigd_op, weg_op, reden FROM tafel_deelnemer"
                                 " WHERE agendapunt_id = ?1 ORDER BY account_id",
                                 punt)) {
        const auto soort = r.tekst(1) == casus::naam_van(casus::Relatie::ervaringsdeskundige)
                               ? casus::Relatie::ervaringsdeskundige
                               : casus::Relatie::expert;
        uit.push_back({r.id<AccountId>(0), soort, r.moment_of_leeg(2), r.moment_of_leeg(3), r.tekst(4)});
    }
    return uit;
}

void store::kies(storage::Sessie& s, regio::RegioId regio, AgendapuntId punt, AccountId account, casus::Relatie soort) {
    s.doe("INSERT INTO tafel_deelnemer (agendapunt_id, regio_id, account_id, soort) VALUES (?1,?2,?3,?4)"
          " ON CONFLICT (agendapunt_id, account_id) DO UPDATE SET soort = ?4, uitgenodigd_op = NULL, weg_op = NULL, reden = ''",
          punt, regio, account, casus::naam_van(soort));
}

void store::zet_uitgenodigd(storage::Sessie& s, AgendapuntId punt, AccountId account, base::Moment nu) {
    s.doe("UPDATE tafel_deelnemer SET uitgenodigd_op = ?1 WHERE agendapunt_id = ?2 AND account_id = ?3", nu, punt, account);
}

void store::zet_weg(storage::Sessie& s, AgendapuntId punt, AccountId account, std::string_view reden, base::Moment nu) {
    s.doe("UPDATE tafel_deelnemer SET weg_op = ?1, reden = ?2 WHERE agendapunt_id = ?3 AND account_id = ?4 AND weg_op IS NULL",
          nu, reden, punt, account);
}

int store::gekozen_op(storage::Sessie& s, OverlegId overleg, AccountId account, AgendapuntId behalve) {
    return s
        .een(
            "SELECT count(DISTINCT COALESCE(p.samen, p.id)) FROM tafel_deelnemer d JOIN tafel_agendapunt p ON p.id = d.agendapunt_id"
            " WHERE p.overleg_id = ?1 AND d.account_id = ?2 AND d.weg_op IS NULL AND COALESCE(p.samen, p.id) <>"
            " (SELECT COALESCE(dit.samen, dit.id) FROM tafel_agendapunt dit WHERE dit.id = ?3)",
            overleg, account, behalve)
        ->klein(0);
}

bool store::eerste_keer(storage::Sessie& s, regio::RegioId regio, AgendapuntId punt, std::string_view wat, base::Moment nu) {
    return s.doe("INSERT INTO tafel_herinnerd (regio_id, agendapunt_id, wat, op) VALUES (?1,?2,?3,?4)"
                 " ON CONFLICT (agendapunt_id, wat) DO NOTHING",
                 regio, punt, wat, nu) == 1;
}

}  // namespace tafel

// SPDX-License-Identifier: EUPL-1.2
#include "domein/audit/inhoud.hpp"

namespace audit {

void leg_vast(storage::Sessie& s, base::Ids& ids, const Gebeurtenis& g) {
    const std::int64_t id = ids.nieuw();
    s.doe("INSERT INTO audit_gebeurtenis (id, regio_id, naam, actie, uitkomst, op, account_id, rol, casus_id, object, object_id,"
          " groepen, doel, regel, afzender, kanaal, bijzonderheid)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)",
          id, g.regio, g.naam, naam_van(g.actie), naam_van(g.uitkomst), g.op, g.account, g.rol, g.casus, g.object, g.object_id,
          g.groepen, g.doel, g.regel, g.afzender, g.kanaal, g.bijzonderheid);
    s.doe("INSERT INTO audit_wacht (gebeurtenis_id) VALUES (?1)", id);
}

std::vector<Regel> zoek(storage::Sessie& s, const Zoekvraag& z) {
    std::string sql = "SELECT " AUDIT_KOLOMMEN ", k.volgnummer FROM audit_gebeurtenis g LEFT JOIN audit_keten k"
                      " ON k.gebeurtenis_id = g.id WHERE ";
    std::vector<storage::Waarde> waarden;
    const auto voorwaarde = [&](std::string_view tekst, storage::Waarde w) {
        waarden.push_back(std::move(w));
        sql += (waarden.size() == 1 ? "" : " AND ") + std::string(tekst) + "?" + std::to_string(waarden.size());
    };
    voorwaarde("g.regio_id = ", z.regio);
    if (z.casus != 0) voorwaarde("g.casus_id = ", z.casus);
    if (z.account != 0) voorwaarde("g.account_id = ", z.account);
    if (z.vanaf) voorwaarde("g.op >= ", base::als_getal(*z.vanaf));
    if (z.tot) voorwaarde("g.op < ", base::als_getal(*z.tot));
    if (z.na) voorwaarde("g.id < ", z.na.getal);
    if (!z.naam_begint_met.empty()) {
        voorwaarde("g.naam >= ", z.naam_begint_met);
        voorwaarde("g.naam < ", z.naam_begint_met + "\x7f");
    }
    waarden.emplace_back(std::int64_t{z.hoeveel});
    sql += " ORDER BY g.id DESC LIMIT ?" + std::to_string(waarden.size());
    std::vector<Regel> uit;
    for (const auto& r : s.vraag_lijst(sql, waarden))
        uit.push_back({r.getal_of_leeg(kAuditKolommen).value_or(0), r.id<GebeurtenisId>(0), gebeurtenis_uit(r)});
    return uit;
}

}  // namespace audit

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/audit/inhoud.hpp"

namespace audit {
namespace {

/// Conditions of a question, with `g` for the line and `w` for what it is found by.
struct Voorwaarden {
    std::string sql = " WHERE 1 = 1";
    std::vector<storage::Waarde> waarden;

    void en(std::string_view tekst, storage::Waarde w) {
        waarden.push_back(std::move(w));
        sql += " AND " + std::string(tekst) + "?" + std::to_string(waarden.size());
    }
};

/// `van`: the table whose columns find the line.
Voorwaarden voorwaarden(const Zoekvraag& z, const std::string& van) {
    Voorwaarden uit;
    uit.en(van + "regio_id = ", z.regio);
    if (z.casus != 0) uit.en(van + "casus_id = ", z.casus);
    if (z.account != 0) uit.en(van + "account_id = ", z.account);
    if (z.vanaf) uit.en("g.op >= ", base::als_getal(*z.vanaf));
    if (z.tot) uit.en("g.op < ", base::als_getal(*z.tot));
    if (z.na) uit.en("w.gebeurtenis_id < ", z.na.getal);
    if (!z.naam_begint_met.empty()) {
        uit.en("g.naam >= ", z.naam_begint_met);
        uit.en("g.naam < ", z.naam_begint_met + "\x7f");
    }
    return uit;
}

void vraag(storage::Sessie& s, const std::string& kop, Voorwaarden v, int hoeveel, std::vector<Regel>& uit) {
    v.waarden.emplace_back(std::int64_t{hoeveel});
    const std::string sql = kop + v.sql + " ORDER BY w.gebeurtenis_id DESC LIMIT ?" + std::to_string(v.waarden.size());
    for (const auto& r : s.vraag_lijst(sql, v.waarden))
        uit.push_back({r.getal_of_leeg(kAuditKolommen).value_or(0), r.id<GebeurtenisId>(0), gebeurtenis_uit(r)});
}

}  // namespace

void leg_vast(storage::Sessie& s, base::Ids& ids, const Gebeurtenis& g) {
    const std::int64_t id = ids.nieuw();
    s.doe("INSERT INTO audit_gebeurtenis (id, regio_id, naam, actie, uitkomst, op, account_id, rol, casus_id, object, object_id,"
          " groepen, doel, regel, afzender, kanaal, bijzonderheid)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)",
          id, g.regio, g.naam, naam_van(g.actie), naam_van(g.uitkomst), g.op, g.account, g.rol, g.casus, g.object, g.object_id,
          g.groepen, g.doel, g.regel, g.afzender, g.kanaal, g.bijzonderheid);
    s.doe("INSERT INTO audit_wacht (gebeurtenis_id) VALUES (?1)", id);
    tel_geopend(s, g);
}

/// What waits for the sealer, or for its index, is looked through whole, as it is a matter of seconds; the rest is found.
std::vector<Regel> zoek(storage::Sessie& s, const Zoekvraag& z) {
    const std::string regel = " JOIN audit_gebeurtenis g ON g.id = w.gebeurtenis_id";
    std::vector<Regel> uit;
    vraag(s, "SELECT " AUDIT_KOLOMMEN ", NULL FROM audit_wacht w" + regel, voorwaarden(z, "g."), z.hoeveel, uit);
    vraag(s,
          "SELECT " AUDIT_KOLOMMEN ", w.volgnummer FROM (SELECT volgnummer, gebeurtenis_id FROM audit_keten WHERE volgnummer > " +
              std::string(kWijzerTot) + ") w" + regel,
          voorwaarden(z, "g."), z.hoeveel, uit);
    vraag(s,
          "SELECT " AUDIT_KOLOMMEN ", k.volgnummer FROM audit_wijzer w" + regel +
              " JOIN audit_keten k ON k.gebeurtenis_id = w.gebeurtenis_id",
          voorwaarden(z, "w."), z.hoeveel, uit);
    std::ranges::sort(uit, std::ranges::greater{}, [](const Regel& r) { return r.id.getal; });
    if (uit.size() > static_cast<std::size_t>(z.hoeveel)) uit.resize(static_cast<std::size_t>(z.hoeveel));
    return uit;
}

}  // namespace audit

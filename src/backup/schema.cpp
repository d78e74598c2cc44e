// SPDX-License-Identifier: EUPL-1.2
#include "backup/schema.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace backup {
namespace {

using storage::Sessie;
constexpr std::string_view kNietMee[] = {"migratie", "casus_zoek"};

/// The catalogue of one database: each query gives names only. ?1 is a table.
struct Catalogus {
    const char *tabellen, *kolommen, *sleutel, *verwijst_naar;
};
constexpr Catalogus kSqlite{
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    " ORDER BY name",
    "SELECT name FROM pragma_table_info(?1) ORDER BY cid",
    "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk",
    "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(?1)",
};
constexpr Catalogus kPostgres{
    "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'r' AND relnamespace = CAST(current_schema() AS regnamespace)"
    " ORDER BY 1",
    "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?1"
    " ORDER BY ordinal_position",
    "SELECT CAST(a.attname AS TEXT) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a"
    " ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey) WHERE i.indisprimary AND c.relname = ?1"
    " AND c.relnamespace = CAST(current_schema() AS regnamespace)"
    " ORDER BY array_position(CAST(i.indkey AS int2[]), a.attnum)",
    "SELECT DISTINCT CAST(d.relname AS TEXT) FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class d"
    " ON d.oid = f.confrelid WHERE f.contype = 'f' AND c.relname = ?1"
    " AND c.relnamespace = CAST(current_schema() AS regnamespace)",
};

template <class... W>
std::vector<std::string> namen(Sessie& s, const char* sql, const W&... waarden) {
    std::vector<std::string> uit;
    for (const auto& r : s.vraag(sql, waarden...)) uit.push_back(r.tekst(0));
    return uit;
}

}  // namespace

std::vector<Tabel> tabellen(Sessie& s) {
    const Catalogus& c = s.dialect() == storage::Dialect::sqlite ? kSqlite : kPostgres;
    std::map<std::string, std::vector<std::string>> wacht_op;
    for (const auto& naam : namen(s, c.tabellen))
        if (std::ranges::find(kNietMee, naam) == std::end(kNietMee)) wacht_op[naam] = namen(s, c.verwijst_naar, naam);
    std::vector<Tabel> uit;
    std::set<std::string> geplaatst;
    while (!wacht_op.empty()) {
        const auto vrij = std::ranges::find_if(wacht_op, [&](const auto& t) {
            return std::ranges::all_of(t.second, [&](const auto& ander) { return geplaatst.contains(ander); });
        });
        if (vrij == wacht_op.end()) throw std::logic_error("tables refer to each other in a circle");
        const std::string& naam = vrij->first;
        uit.push_back({naam, namen(s, c.kolommen, naam), namen(s, c.sleutel, naam), vrij->second});
        if (uit.back().sleutel.empty()) throw std::logic_error("a table without a primary key");
        geplaatst.insert(naam);
        wacht_op.erase(vrij);
    }
    return uit;
}

std::string namenlijst(const std::vector<std::string>& namen) {
    std::string uit;
    for (const auto& naam : namen) uit += (uit.empty() ? "\"" : ",\"") + naam + "\"";
    return uit;
}

}  // namespace backup

// SPDX-License-Identifier: EUPL-1.2
#include "storage/dialect.hpp"

#include "storage/sql_lezer.hpp"

namespace storage {

namespace {

std::string_view voor_sqlite(const SqlStuk& stuk) { return stuk.tekst == "/*STRICT*/" ? "STRICT" : stuk.tekst; }

std::string_view voor_postgres(const SqlStuk& stuk) {
    if (stuk.soort != SqlStuk::Soort::woord) return stuk.tekst;
    if (stuk.tekst == "INTEGER") return "BIGINT";
    if (stuk.tekst == "REAL") return "DOUBLE PRECISION";
    if (stuk.tekst == "BLOB") return "BYTEA";
    return stuk.tekst;
}

}  // namespace

std::string vertaal(Dialect dialect, std::string_view sql) {
    std::string uit;
    SqlLezer lezer(sql);
    while (const auto stuk = lezer.volgende()) uit += dialect == Dialect::sqlite ? voor_sqlite(*stuk) : voor_postgres(*stuk);
    return uit;
}

}  // namespace storage

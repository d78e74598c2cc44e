// SPDX-License-Identifier: EUPL-1.2
#include "storage/postgres_verbinding.hpp"

#include <array>
#include <cstring>

namespace storage {

namespace {

// lock_timeout is what busy_timeout is on SQLite. Text form of bytes and times must not depend on the server.
constexpr const char* kInstellingen =
    "SET bytea_output='hex'; SET TimeZone='UTC'; SET lock_timeout='10s'; SET client_min_messages=warning";

DbFoutSoort soort_van(std::string_view sqlstate) {
    if (sqlstate == "23505") return DbFoutSoort::uniek;
    if (sqlstate == "23503" || sqlstate == "23001") return DbFoutSoort::verwijzing;
    if (sqlstate == "40001" || sqlstate == "40P01") return DbFoutSoort::opnieuw;
    // A kept statement whose table changed shape (a migration by another instance): on a new connection it
    // works.
    if (sqlstate == "0A000") return DbFoutSoort::opnieuw;
    if (sqlstate == "55P03") return DbFoutSoort::bezet;
    if (sqlstate == "53100") return DbFoutSoort::vol;
    if (sqlstate == "25006") return DbFoutSoort::alleen_lezen;
    if (sqlstate == "58030") return DbFoutSoort::schijf;
    if (sqlstate.starts_with("08") || sqlstate == "57P01" || sqlstate == "57P02" || sqlstate == "57P03")
        return DbFoutSoort::verbinding_weg;
    return DbFoutSoort::anders;
}

void zwijg(void*, const PGresult*) {}

bool goed(const PGresult* r) {
    const auto stand = PQresultStatus(r);
    return stand == PGRES_TUPLES_OK || stand == PGRES_COMMAND_OK;
}

Sessie::Uitkomst lees_uitslag(PGresult* r) {
    Sessie::Uitkomst uit;
    const int breedte = PQnfields(r);
    const int aantal = PQntuples(r);
    uit.rijen.reserve(static_cast<std::size_t>(aantal));
    for (int i = 0; i < aantal; ++i) {
        std::vector<Waarde> waarden;
        waarden.reserve(static_cast<std::size_t>(breedte));
        for (int k = 0; k < breedte; ++k) {
            if (PQgetisnull(r, i, k)) {
                waarden.emplace_back();
            } else {
                const auto lengte = static_cast<std::size_t>(PQgetlength(r, i, k));
                waarden.push_back(van_pg(PQftype(r, k), {PQgetvalue(r, i, k), lengte}));
            }
        }
        uit.rijen.emplace_back(std::move(waarden));
    }
    // PQcmdTuples also counts the rows of a SELECT, which changed nothing.
    if (std::strncmp(PQcmdStatus(r), "SELECT", 6) != 0) uit.geraakt = std::atoll(PQcmdTuples(r));
    return uit;
}

}  // namespace

PgVerbinding::PgVerbinding(const std::string& url, const std::string& schema, bool toon_sql) : toon_sql_(toon_sql) {
    // What stands in the URL wins over what stands before it here. A server that vanished without a word is given up within a minute, not
    // after the two hours of the system.
    const std::array<const char*, 9> namen{"connect_timeout",
                                           "tcp_user_timeout",
                                           "keepalives_idle",
                                           "keepalives_interval",
                                           "keepalives_count",
                                           "application_name",
                                           "dbname",
                                           "client_encoding",
                                           nullptr};
    const std::array<const char*, 9> waarden{"10", "30000", "20", "5", "4", "overlegtafel", url.c_str(), "UTF8", nullptr};
    db_.reset(PQconnectdbParams(namen.data(), waarden.data(), 1));
    if (PQstatus(db_.get()) != CONNECTION_OK) fout(nullptr);
    PQsetNoticeReceiver(db_.get(), zwijg, nullptr);
    script(kInstellingen);
    if (!schema.empty()) script("SET search_path TO " + schema);
}

void PgVerbinding::begin(Soort soort, Bereik bereik) {
    std::string sql = "BEGIN ISOLATION LEVEL REPEATABLE READ";
    if (soort == Soort::lezer) sql += " READ ONLY";
    sql += "; SELECT set_config('overlegtafel.regio','" + std::to_string(bereik.regio) + "',true)";
    for (const auto& naam : op_te_ruimen_) sql += "; DEALLOCATE " + naam;
    script(sql);
    op_te_ruimen_.clear();
}

void PgVerbinding::fout(const PGresult* uitslag) {
    const char* code = uitslag ? PQresultErrorField(uitslag, PG_DIAG_SQLSTATE) : nullptr;
    // Without a code it is libpq that speaks and not the server: the connection broke, also when its status does not say so yet.
    if (!code || PQstatus(db_.get()) != CONNECTION_OK) throw meld_fout(DbFoutSoort::verbinding_weg, code ? code : "08006");
    throw meld_fout(soort_van(code), code);
}

PgVerbinding::Uitslag PgVerbinding::stuur(const std::string& sql) {
    Uitslag r(PQexec(db_.get(), sql.c_str()));
    if (goed(r.get())) return r;
    if (toon_sql_) toon_sql_fout(sql, PQresultErrorMessage(r.get()));
    fout(r.get());
}

void PgVerbinding::script(const std::string& sql) { stuur(sql); }

void PgVerbinding::commit() {
    const Uitslag r = stuur("COMMIT");
    // COMMIT of a transaction that failed earlier is answered by ROLLBACK, without an error.
    if (std::strcmp(PQcmdStatus(r.get()), "COMMIT") != 0) throw meld_fout(DbFoutSoort::anders, "25P02");
}

bool PgVerbinding::rol_terug() noexcept {
    if (PQtransactionStatus(db_.get()) != PQTRANS_IDLE) Uitslag(PQexec(db_.get(), "ROLLBACK"));
    return PQstatus(db_.get()) == CONNECTION_OK && PQtransactionStatus(db_.get()) == PQTRANS_IDLE;
}

PgVerbinding::Opdracht PgVerbinding::bereid_voor(std::string_view sql, std::vector<Oid> typen) {
    const PgSql pg = naar_pg(sql);
    if (pg.waarden != typen.size()) throw std::logic_error("het aantal waarden past niet bij de SQL");
    Opdracht nieuw{"o" + std::to_string(++volgnummer_), std::move(typen)};
    const Uitslag r(
        PQprepare(db_.get(), nieuw.naam.c_str(), pg.tekst.c_str(), static_cast<int>(nieuw.typen.size()), nieuw.typen.data()));
    if (goed(r.get())) return nieuw;
    if (toon_sql_) toon_sql_fout(sql, PQresultErrorMessage(r.get()));
    fout(r.get());
}

/// A value has the type of its C++ value. Of a NULL nothing is known: it takes the type that an earlier call
/// gave, so that one statement serves all calls once each position has had a value.
const PgVerbinding::Opdracht& PgVerbinding::opdracht(std::string_view sql, const std::vector<Waarde>& waarden) {
    Opdracht* bekend = geheugen_.vind(sql);
    if (bekend && bekend->typen.size() != waarden.size()) throw std::logic_error("het aantal waarden past niet bij de SQL");
    std::vector<Oid> typen(waarden.size());
    for (std::size_t k = 0; k < waarden.size(); ++k) {
        typen[k] = pg_type(waarden[k]);
        if (typen[k] == 0 && bekend) typen[k] = bekend->typen[k];
    }
    if (bekend && bekend->typen == typen) return *bekend;
    Opdracht nieuw = bereid_voor(sql, std::move(typen));
    if (bekend) {
        op_te_ruimen_.push_back(std::exchange(*bekend, std::move(nieuw)).naam);
        return *bekend;
    }
    if (auto weg = geheugen_.bewaar(sql, std::move(nieuw))) op_te_ruimen_.push_back(std::move(weg->naam));
    return *geheugen_.vind(sql);
}

Sessie::Uitkomst PgVerbinding::vraag(std::string_view sql, const std::vector<Waarde>& waarden) {
    const Opdracht& o = opdracht(sql, waarden);
    std::vector<std::string> teksten;
    teksten.reserve(waarden.size());
    std::vector<const char*> adressen;
    std::vector<int> lengten, vormen;
    for (const auto& waarde : waarden) {
        const auto& tekst = teksten.emplace_back(pg_tekst(waarde));
        adressen.push_back(std::holds_alternative<std::monostate>(waarde) ? nullptr : tekst.c_str());
        lengten.push_back(static_cast<int>(tekst.size()));
        vormen.push_back(std::holds_alternative<Bytes>(waarde) ? 1 : 0);
    }
    const Uitslag r(PQexecPrepared(db_.get(), o.naam.c_str(), static_cast<int>(waarden.size()), adressen.data(), lengten.data(),
                                   vormen.data(), 0));
    if (!goed(r.get())) fout(r.get());
    return lees_uitslag(r.get());
}

}  // namespace storage

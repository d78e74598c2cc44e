// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite_verbinding.hpp"

namespace storage {

namespace {

// Page cache of 16 MB and no mmap: mapped pages count as memory. Temporary tables never reach the disk (S6),
// and what is deleted is overwritten (S23). The WAL is cut back to 64 MB after a checkpoint.
constexpr const char* kInstellingen =
    "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON;"
    "PRAGMA synchronous=FULL; PRAGMA cache_size=-16384; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
    "PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=67108864;";
constexpr int kWachtMs = 5000;  // for another process; threads of this one never meet here

DbFoutSoort soort_van(int code) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return DbFoutSoort::uniek;
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return DbFoutSoort::verwijzing;
        case SQLITE_BUSY_SNAPSHOT:
            return DbFoutSoort::opnieuw;
    }
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return DbFoutSoort::bezet;
        case SQLITE_FULL:
            return DbFoutSoort::vol;
        case SQLITE_READONLY:
            return DbFoutSoort::alleen_lezen;
        // Also what a file system says that became full or read-only at a place where SQLite does not look for it.
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            return DbFoutSoort::schijf;
    }
    return DbFoutSoort::anders;
}

int bind(sqlite3_stmt* s, int k, const Waarde& waarde) {
    // SQLITE_STATIC: the values outlive the one run of the statement, and the bindings are cleared after it.
    if (const auto* g = std::get_if<std::int64_t>(&waarde)) return sqlite3_bind_int64(s, k, *g);
    if (const auto* d = std::get_if<double>(&waarde)) return sqlite3_bind_double(s, k, *d);
    if (const auto* t = std::get_if<std::string>(&waarde))
        return sqlite3_bind_text64(s, k, t->data(), t->size(), SQLITE_STATIC, SQLITE_UTF8);
    if (const auto* b = std::get_if<Bytes>(&waarde))
        return sqlite3_bind_blob64(s, k, b->data.data(), b->data.size(), SQLITE_STATIC);
    return sqlite3_bind_null(s, k);
}

std::string stuk(const void* data, int lengte) {
    return lengte > 0 ? std::string(static_cast<const char*>(data), static_cast<std::size_t>(lengte)) : std::string();
}

Waarde kolom(sqlite3_stmt* s, int k) {
    switch (sqlite3_column_type(s, k)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(s, k)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(s, k);
        case SQLITE_TEXT: {
            const auto* tekst = sqlite3_column_text(s, k);
            return stuk(tekst, sqlite3_column_bytes(s, k));
        }
        case SQLITE_BLOB: {
            const auto* bytes = sqlite3_column_blob(s, k);
            return Bytes{stuk(bytes, sqlite3_column_bytes(s, k))};
        }
    }
    return {};
}

Rij rij(sqlite3_stmt* s) {
    const int breedte = sqlite3_column_count(s);
    std::vector<Waarde> waarden;
    waarden.reserve(static_cast<std::size_t>(breedte));
    for (int k = 0; k < breedte; ++k) waarden.push_back(kolom(s, k));
    return Rij(std::move(waarden));
}

/// A kept statement that was not reset pins its snapshot and blocks the checkpoint.
struct Terugzetten {
    sqlite3_stmt* s;
    ~Terugzetten() {
        sqlite3_reset(s);
        sqlite3_clear_bindings(s);
    }
};

}  // namespace

SqliteVerbinding::SqliteVerbinding(const std::string& bestand, Soort soort, bool toon_sql)
    : toon_sql_(toon_sql), db_(open(bestand, SQLITE_OPEN_READWRITE)) {
    sqlite3_busy_timeout(db_.get(), kWachtMs);
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // A misspelt column in double quotes is an error, not a text, as on PostgreSQL.
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    script(kInstellingen);
    if (soort == Soort::lezer) {
        script("PRAGMA query_only=ON");
        return;
    }
    const auto modus = vraag("PRAGMA journal_mode=WAL", {}).rijen;
    if (modus.at(0).tekst(0) != "wal") throw std::runtime_error("de databank kan niet in WAL-stand");
}

/// What holds for every connection, and can't be set any more once one is open.
void stel_sqlite_in() {
    // A reader forgets its pages whenever somebody wrote: so many (2 MB) it keeps the memory of, instead of asking for it anew.
    constexpr int kBladen = 500;
    [[maybe_unused]] static const bool klaar = [] {
        // Counting every byte that SQLite asks for takes a lock that all connections share.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, kBladen);
        return true;
    }();
}

SqliteVerbinding::Db SqliteVerbinding::open(const std::string& bestand, int vlaggen) {
    stel_sqlite_in();
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(bestand.c_str(), &db, vlaggen | SQLITE_OPEN_NOMUTEX, nullptr);
    Db open_db(db);
    if (code != SQLITE_OK) throw meld_fout(soort_van(code), std::to_string(code));
    sqlite3_extended_result_codes(db, 1);
    return open_db;
}

void SqliteVerbinding::fout(sqlite3* db, int code) {
    const int uitgebreid = sqlite3_extended_errcode(db);
    if ((uitgebreid & 0xff) == (code & 0xff)) code = uitgebreid;
    throw meld_fout(soort_van(code), std::to_string(code));
}

SqliteVerbinding::Opdracht SqliteVerbinding::bereid_voor(std::string_view sql) {
    sqlite3_stmt* s = nullptr;
    const char* rest = nullptr;
    const int code =
        sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &s, &rest);
    Opdracht nieuw(s);
    if (code != SQLITE_OK) {
        if (toon_sql_) toon_sql_fout(sql, sqlite3_errmsg(db_.get()));
        fout(db_.get(), code);
    }
    const std::string_view over(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
    if (!s || over.find_first_not_of(" \t\r\n;") != over.npos) throw std::logic_error("verwacht precies een SQL-opdracht");
    return nieuw;
}

sqlite3_stmt* SqliteVerbinding::opdracht(std::string_view sql) {
    if (Opdracht* bekend = geheugen_.vind(sql)) return bekend->get();
    Opdracht nieuw = bereid_voor(sql);
    sqlite3_stmt* s = nieuw.get();
    geheugen_.bewaar(sql, std::move(nieuw));
    return s;
}

Sessie::Uitkomst SqliteVerbinding::vraag(std::string_view sql, const std::vector<Waarde>& waarden) {
    sqlite3_stmt* s = opdracht(sql);
    const Terugzetten na_afloop{s};
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(s)) != waarden.size())
        throw std::logic_error("het aantal waarden past niet bij de SQL");
    for (std::size_t k = 0; k < waarden.size(); ++k)
        if (const int code = bind(s, static_cast<int>(k + 1), waarden[k]); code != SQLITE_OK) fout(db_.get(), code);

    Sessie::Uitkomst uit;
    const auto eerder = sqlite3_total_changes64(db_.get());
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(s)) == SQLITE_ROW) uit.rijen.push_back(rij(s));
    if (code != SQLITE_DONE) fout(db_.get(), code);
    // sqlite3_changes keeps the number of an earlier statement when this one changed nothing.
    if (sqlite3_total_changes64(db_.get()) != eerder) uit.geraakt = sqlite3_changes64(db_.get());
    return uit;
}

void SqliteVerbinding::script(const std::string& sql) {
    const int code = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    if (toon_sql_) toon_sql_fout(sql, sqlite3_errmsg(db_.get()));
    fout(db_.get(), code);
}

void SqliteVerbinding::rol_terug() {
    if (in_transactie()) sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteVerbinding::kopieer_naar(const std::string& bestand) {
    const Db doel = open(bestand, SQLITE_OPEN_READWRITE);
    sqlite3_backup* kopie = sqlite3_backup_init(doel.get(), "main", db_.get(), "main");
    if (!kopie) fout(doel.get(), sqlite3_errcode(doel.get()));
    sqlite3_backup_step(kopie, -1);  // all pages in one step: one snapshot
    const int code = sqlite3_backup_finish(kopie);
    if (code != SQLITE_OK) fout(doel.get(), code);
}

}  // namespace storage

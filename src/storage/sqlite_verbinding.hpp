// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <sqlite3.h>

#include <memory>

#include "storage/driver.hpp"
#include "storage/opdrachtgeheugen.hpp"

namespace storage {

/// One connection to the SQLite file, for one thread at a time.
class SqliteVerbinding {
  public:
    enum class Soort { lezer, schrijver };
    SqliteVerbinding(const std::string& bestand, Soort soort, bool toon_sql);

    Sessie::Uitkomst vraag(std::string_view sql, const std::vector<Waarde>& waarden);
    void doe(std::string_view sql) { vraag(sql, {}); }
    void script(const std::string& sql);
    /// SQLite ends the transaction by itself after some errors, such as a full disk.
    bool in_transactie() const { return sqlite3_get_autocommit(db_.get()) == 0; }
    /// Ends the transaction if there still is one.
    void rol_terug();
    /// One consistent copy into a new file.
    void kopieer_naar(const std::string& bestand);

  private:
    struct SluitDb {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    struct SluitOpdracht {
        void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
    };
    using Db = std::unique_ptr<sqlite3, SluitDb>;
    using Opdracht = std::unique_ptr<sqlite3_stmt, SluitOpdracht>;

    static Db open(const std::string& bestand, int vlaggen);
    [[noreturn]] static void fout(sqlite3* db, int code);
    Opdracht bereid_voor(std::string_view sql);
    sqlite3_stmt* opdracht(std::string_view sql);

    bool toon_sql_;
    Db db_;
    Opdrachtgeheugen<Opdracht> geheugen_;
};

/// One closure's view of a connection.
class SqliteSessie final : public DriverSessie {
  public:
    explicit SqliteSessie(SqliteVerbinding& verbinding) : verbinding_(verbinding) {}
    Dialect dialect() const override { return Dialect::sqlite; }
    void script(const std::string& sql) override { verbinding_.script(sql); }

  protected:
    Uitkomst stuur(std::string_view sql, const std::vector<Waarde>& waarden) override { return verbinding_.vraag(sql, waarden); }

  private:
    SqliteVerbinding& verbinding_;
};

}  // namespace storage

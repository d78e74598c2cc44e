// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <libpq-fe.h>

#include <memory>

#include "storage/driver.hpp"
#include "storage/opdrachtgeheugen.hpp"
#include "storage/postgres_sql.hpp"

namespace storage {

/// One connection to PostgreSQL, for one thread at a time.
class PgVerbinding {
  public:
    enum class Soort { lezer, schrijver };
    PgVerbinding(const std::string& url, const std::string& schema, bool toon_sql);

    /// Begins a transaction that sees the rows of this Bereik only (row-level security, S29).
    void begin(Soort soort, Bereik bereik);
    Sessie::Uitkomst vraag(std::string_view sql, const std::vector<Waarde>& waarden);
    /// SQL without values, one or more statements.
    void script(const std::string& sql);
    /// Throws when the server rolled back instead.
    void commit();
    /// Leaves the connection outside any transaction; false when it is of no more use.
    bool rol_terug() noexcept;

  private:
    struct SluitDb {
        void operator()(PGconn* db) const { PQfinish(db); }
    };
    struct SluitUitslag {
        void operator()(PGresult* r) const { PQclear(r); }
    };
    using Uitslag = std::unique_ptr<PGresult, SluitUitslag>;
    struct Opdracht {
        std::string naam;
        std::vector<Oid> typen;
    };

    [[noreturn]] void fout(const PGresult* uitslag);
    Uitslag stuur(const std::string& sql);
    Opdracht bereid_voor(std::string_view sql, std::vector<Oid> typen);
    const Opdracht& opdracht(std::string_view sql, const std::vector<Waarde>& waarden);

    bool toon_sql_;
    std::unique_ptr<PGconn, SluitDb> db_;
    Opdrachtgeheugen<Opdracht> geheugen_;
    std::vector<std::string> op_te_ruimen_;  // names that are freed with the next BEGIN, so in no round trip of their own
    std::uint64_t volgnummer_ = 0;
};

/// One closure's view of a connection.
class PgSessie final : public DriverSessie {
  public:
    explicit PgSessie(PgVerbinding& verbinding) : verbinding_(verbinding) {}
    Dialect dialect() const override { return Dialect::postgres; }
    void script(const std::string& sql) override { verbinding_.script(sql); }

  protected:
    Uitkomst stuur(std::string_view sql, const std::vector<Waarde>& waarden) override { return verbinding_.vraag(sql, waarden); }

  private:
    PgVerbinding& verbinding_;
};

}  // namespace storage

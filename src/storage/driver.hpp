// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "storage/databank.hpp"
#include "storage/schrijfrij.hpp"

/// What the two drivers share. Nothing outside storage includes this.
namespace storage {

/// Makes a DbFout with a fresh reference and writes kind, code and reference to the log (S9: nothing else).
DbFout meld_fout(DbFoutSoort soort, std::string code);

/// Refuses what the two databases would treat differently or silently cut off: text with NUL or invalid
/// UTF-8, and numbers that are not finite. The exception names the position only.
void keur(const std::vector<Waarde>& waarden);

/// For tests: the database's own words about SQL that it could not prepare. No values are bound at that
/// point.
void toon_sql_fout(std::string_view sql, const char* melding);

/// A session that is over after its first database error, as on PostgreSQL, so that both databases behave
/// alike.
class DriverSessie : public Sessie {
  public:
    Uitkomst voer_uit(std::string_view sql, const std::vector<Waarde>& waarden) final;
    /// Several statements at once, without values: only for migrations.
    virtual void script(const std::string& sql) = 0;
    /// Throws the error that the closure swallowed, if it did: its work is not whole and may not be
    /// committed.
    void eis_heel() const;

  protected:
    virtual Uitkomst stuur(std::string_view sql, const std::vector<Waarde>& waarden) = 0;

  private:
    std::optional<DbFout> fout_;
};

/// The queue of writes and its threads; a driver supplies what one thread does.
class DriverDatabank : public Databank {
  public:
    void schrijf_later(Bereik, std::function<void(Sessie&)> werk, std::function<void(bool)> klaar) final;

  protected:
    void schrijf_in(Bereik, const std::function<bool(Sessie&)>& werk) final;
    /// Starts one writing thread that runs `lus` (which takes from rij() until it is closed and empty).
    void start_schrijver(std::function<void()> lus);
    /// Closes the queue, lets the threads finish it and joins them.
    void stop_schrijvers();
    Schrijfrij& rij() { return rij_; }

  private:
    Schrijfrij rij_;
    std::vector<std::thread> schrijvers_;
};

std::unique_ptr<Databank> open_sqlite(const DatabankOpties&);
std::unique_ptr<Databank> open_postgres(const DatabankOpties&);

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "backup/bestand.hpp"
#include "storage/databank.hpp"

/// One encrypted file with every row of one installation, the same for SQLite and PostgreSQL, attachments included. Never the keys:
/// whoever has the file and its passphrase still cannot read a casus (S15).
namespace backup {

/// Told now and then; `totaal` is 0 while nobody knows it.
using Voortgang = std::function<void(std::uint64_t gedaan, std::uint64_t totaal)>;

struct Opties {
    std::string pad;
    std::string wachtzin;
    base::crypto::WachtwoordKosten kosten = base::crypto::kWachtzinKosten;
    Voortgang voortgang = [](std::uint64_t, std::uint64_t) {};
};

struct Overzicht {
    base::Moment gemaakt_op{};
    std::int64_t tabellen = 0, rijen = 0;
    std::uint64_t bytes = 0;
};

/// All of one moment, while others go on writing.
Overzicht maak(storage::Databank&, const Opties&, base::Moment nu);
/// Into an empty database, which then has the schema of this program. Throws Backupfout for a wrong passphrase, a damaged file and one
/// of a newer program; what was written by then is of no use.
Overzicht zet_terug(storage::Databank& leeg, const Opties&);

/// An empty place beside the target of a restore, that becomes the target in one step or disappears. A place that a killed restore left
/// is cleared first.
class Werkplaats {
  public:
    /// Throws Backupfout when the target holds anything.
    explicit Werkplaats(storage::DatabankOpties doel);
    ~Werkplaats();
    Werkplaats(const Werkplaats&) = delete;
    const storage::DatabankOpties& opties() const { return hier_; }
    /// After the database here was closed.
    void wordt_doel();

  private:
    void ruim_op();

    storage::DatabankOpties doel_, hier_;
};

}  // namespace backup

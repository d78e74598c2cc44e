// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include "app/vul/plan.hpp"

namespace app::vul {

/// A copy as it goes into the database: rows with their values encrypted, log lines and words to search.
struct Vel {
    struct Rij {
        std::string_view sql;  // of the mould
        std::vector<storage::Waarde> waarden;
    };
    casus::Casus casus;  // id and region
    std::vector<Rij> rijen;
    std::vector<audit::Gebeurtenis> log;
    std::string titel, zoektekst;
};

/// Prints copies. Making a sheet needs no database, so it can go on while the one before is written.
class Pers {
  public:
    Pers(Huis&, const demo::Mensen&, base::Moment nu);
    /// Makes the meetings on which these copies stood; those that are over are closed.
    void maak_vergaderingen(storage::Sessie&, const std::vector<Kopie>&);
    Vel zet(const Kopie&);
    void druk(storage::Sessie&, const Vel&) const;

  private:
    struct Vergadering {
        std::int64_t id = 0;
        base::Moment begin;
        int punten = 0;
    };
    void maak_vooroverleg(storage::Sessie&, base::Datum);
    void maak_overleg(storage::Sessie&, base::Datum);
    std::vector<storage::Waarde> zet_rij(const Malrij&, const Kopie&, const std::vector<std::int64_t>& ids);
    storage::Waarde zet_cel(const Cel&, const Kopie&, const std::vector<std::int64_t>& ids);

    Huis& huis_;
    regio::RegioId regio_;
    regio::Regels regels_;
    base::Moment nu_;
    std::vector<toegang::AccountId> mensen_;  // in the order of their addresses
    std::vector<toegang::AccountId> vaste_deelnemers_;
    std::map<base::Datum, Vergadering> vooroverleg_, overleg_;
    // On whose list the row that is being set stands.
    Vergadering *laatste_vooroverleg_ = nullptr, *laatste_overleg_ = nullptr;
};

}  // namespace app::vul

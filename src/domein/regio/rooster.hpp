// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <vector>

#include "domein/regio/klok.hpp"

namespace regio {

/// Which cycle holds from which day on. A vooroverleg follows the cycle of its own day, so a change moves nothing before it.
class Rooster {
  public:
    struct Deel {
        base::Datum vanaf;
        Cyclus cyclus;
    };
    /// One cycle for all time.
    Rooster(const Cyclus& altijd = {});
    /// From this day on, in place of what was planned from then on.
    void zet(base::Datum vanaf, const Cyclus&);
    const Cyclus& op(base::Datum) const;
    const std::vector<Deel>& delen() const { return delen_; }

  private:
    std::vector<Deel> delen_;  // in order, the first from the beginning of time
};

/// As the functions of klok.hpp. Nothing when the region works op afspraak on the day of handing in, or begins to before the next round.
std::optional<Ronde> ronde_voor(const Rooster&, base::Moment ingediend);
Ronde ronde_van(const Rooster&, base::Datum vooroverleg);
std::vector<Ronde> rondes(const Rooster&, base::Datum van, base::Datum tot);
base::Moment aanvulling_tot(const Rooster&, base::Datum vooroverleg);

/// What a person must mend before this cycle can begin on that day; the refused field is "vanaf".
base::Fouten fouten_in_ingang(const Rooster& nu, const Cyclus& nieuw, base::Datum vanaf, base::Moment nu_op);

}  // namespace regio

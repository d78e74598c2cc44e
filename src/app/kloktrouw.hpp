// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/huis.hpp"

/// S11: jobs destroy and send by the clock, so they stand still when it jumped.
namespace app {

/// False when this moment lies before the last sealed line of the log or over seven days after it. Only jobs seal, so while they stand
/// still nobody's log-in makes the clock look right again.
bool klok_te_vertrouwen(storage::Databank&, base::Moment nu);

struct Bevestiging {
    base::Moment nu;
    bool stond_stil = false;
};
/// Somebody looked at the clock and says that it is right: logged, and jobs run again, also after a time that lay in the future.
Bevestiging bevestig_klok(Huis&);

}  // namespace app

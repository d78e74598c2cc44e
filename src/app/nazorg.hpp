// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "app/huis.hpp"

/// What a restored database must go through before anyone can log in (S35).
namespace app {

struct Herstelvraag {
    base::Moment gemaakt_op;                      // when the backup was made
    std::vector<audit::Vernietiging> vernietigd;  // the register of destructions
    bool zonder_register = false;                 // somebody said that there is none
    bool ook_met_kapot_logboek = false;
};
struct Nazorg {
    std::int64_t beeindigd = 0;             // sessions, tokens and links
    std::int64_t opnieuw_vernietigd = 0;    // by the register and by the terms
    std::int64_t post_wacht = 0;            // messages that go out when somebody says post vrijgeven
    std::vector<audit::Bevinding> logboek;  // empty: intact
};
/// Throws std::runtime_error, in plain Dutch, when the key is another one, when the register names something that this program cannot
/// destroy, or when the log is not intact and nobody allowed that.
Nazorg nazorg(Huis&, const Herstelvraag&);

/// Lets the post go again; how many messages wait. False first when it was not frozen.
std::pair<bool, std::int64_t> geef_post_vrij(Huis&);

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/vooroverleg.hpp"

/// Messages to the inbrenger; none holds a word of the casus. Private to this slice.
namespace vooroverleg::bericht {

/// That the vooroverleg decided something, or that the casus goes on to the next one.
void uitkomst(storage::Sessie&, const Omgeving&, const Casus&, casus::Stap, base::Moment);
/// That the checked notes can be read.
void notities(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);
/// Nobody took the casus over: it stands on the list again.
void terug(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);

}  // namespace vooroverleg::bericht

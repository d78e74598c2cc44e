// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/punt_formulier.hpp"

namespace vooroverleg {

/// Carries out what the vooroverleg decided about one punt, in one transaction: details, step, reactie, exclusions, advice, signing.
base::Result<Casus> beslis(storage::Sessie&, const Omgeving&, const Kijker&, const Vooroverleg&, const Casus&, int versie,
                           const punt_formulier::Besluit&, base::Moment);

}  // namespace vooroverleg

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: the same casus once more, by opnieuw inbrengen or heropenen.
namespace aanmelding::opnieuw {

struct Aanleiding {
    std::string waarom;
    std::string zonder_toestemming;  // why the table cannot wait for consent; usually empty
};
/// Consent and signature are asked anew, and the casus gets the next vooroverleg of the clock.
base::Result<Casus> breng_in(storage::Sessie&, const Omgeving&, const Kijker&, CasusId, casus::Stap, int versie,
                             const Aanleiding&, base::Moment);

}  // namespace aanmelding::opnieuw

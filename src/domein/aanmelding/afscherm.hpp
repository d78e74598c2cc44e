// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

namespace aanmelding {

/// S1: takes away what leads to the place of somebody who is *afgeschermd*; that opens only by the reveal with purpose. The marks and names
/// stay. True when something was left out.
bool scherm_af(Antwoorden&);

}  // namespace aanmelding

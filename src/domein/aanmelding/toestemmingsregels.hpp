// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

namespace aanmelding {

/// "/beheer/toestemming": who must consent per age, gezag and kader, to read; it is law and no setting of the region. Below it the one thing
/// that the region's fg decides: whether a child-protection measure is a ground without consent.
void registreer_toestemmingsregels(toegang::Deur&);

}  // namespace aanmelding

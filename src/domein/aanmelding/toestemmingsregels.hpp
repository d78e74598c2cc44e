// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

namespace aanmelding {

/// "/beheer/toestemming": who must consent per age, gezag and kader, to read. It is law and no setting of the region.
void registreer_toestemmingsregels(toegang::Deur&);

}  // namespace aanmelding

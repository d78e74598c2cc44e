// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/beheer/beheer.hpp"

namespace app {

/// What does not run by itself any more: the mail after a restore (S35), the jobs after a jump of the clock (S11).
std::vector<beheer::Stilstand> stilstand(const toegang::Omgeving&, base::Moment nu);

}  // namespace app

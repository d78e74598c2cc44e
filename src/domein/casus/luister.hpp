// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "base/bus.hpp"

/// What this slice does when something happens below it, one file each. Private to this slice.
namespace casus {

/// The start page: what waits for this person in casussen.
void luister_naar_start(base::Bus&);
/// What happens to the casussen of an account that is blocked.
void luister_naar_blokkades(base::Bus&);

}  // namespace casus

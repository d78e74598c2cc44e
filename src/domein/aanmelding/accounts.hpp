// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "base/bus.hpp"

/// Within the slice: what it does when something happens to an account: confirmed (S7), about to be blocked.
namespace aanmelding {

void luister_naar_accounts(base::Bus&);

}  // namespace aanmelding

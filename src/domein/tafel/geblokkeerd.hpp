// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "base/bus.hpp"

/// What the table does when an account is blocked. Private to this slice.
namespace tafel {

void luister_naar_accounts(base::Bus&);

}  // namespace tafel

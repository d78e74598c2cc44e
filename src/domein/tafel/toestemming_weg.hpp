// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "base/bus.hpp"

/// What the table does when the consent that it was invited on is gone. Private to this slice.
namespace tafel {

void luister_naar_toestemming(base::Bus&);

}  // namespace tafel

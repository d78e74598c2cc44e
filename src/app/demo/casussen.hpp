// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/demo/mensen.hpp"

namespace app::demo {

/// A year of invented casussen, in every state that this program knows, by the clock of the region and the demo's own now.
void maak_casussen(Huis&, const Mensen&);

}  // namespace app::demo

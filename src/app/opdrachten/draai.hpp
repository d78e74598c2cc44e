// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <string>

#include "app/huis.hpp"

namespace app::opdrachten {

/// Serves until SIGINT or SIGTERM, then finishes what runs. `zodra_open` gets the port that was bound.
void draai(Huis&, const std::function<void(const std::string& poort)>& zodra_open);

}  // namespace app::opdrachten

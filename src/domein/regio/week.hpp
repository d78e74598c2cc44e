// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/kalender/kalender.hpp"
#include "domein/regio/regio.hpp"

namespace regio {

/// The same rooster with these weeks, given in order, in their place. Private to this slice.
Rooster met_weken(const Rooster&, const std::vector<kalender::Week>&);

}  // namespace regio

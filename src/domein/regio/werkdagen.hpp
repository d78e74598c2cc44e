// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/regio/feestdagen.hpp"

namespace regio {

/// Monday to Friday, except the holidays that the region counts.
bool is_werkdag(base::Datum, const Feestdagen&);
/// The n-th working day after (n < 0: before) a day, which itself does not count; n = 0 gives the day itself.
base::Datum werkdagen_later(base::Datum, int n, const Feestdagen&);
/// The moment before which something is older than n working days: the n-th working day after its own day is over.
base::Moment langer_dan_werkdagen(base::Moment nu, int n, const Feestdagen&);

}  // namespace regio

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <vector>

#include "base/moment.hpp"
#include "base/result.hpp"

/// Rules for what holds from one day to another. Private to this slice.
namespace regio {

struct Periode {
    base::Datum vanaf;
    std::optional<base::Datum> tot;  // first day that it no longer holds
};
/// A new period beside these others.
base::Fouten fouten_in_begin(const Periode& nieuw, const std::vector<Periode>& andere, base::Datum vandaag);
/// `periode` ending on another day.
base::Fouten fouten_in_einde(const Periode& periode, base::Datum tot, const std::vector<Periode>& andere, base::Datum vandaag);
/// What the second of two people hears.
base::Fout net_gewijzigd();

}  // namespace regio

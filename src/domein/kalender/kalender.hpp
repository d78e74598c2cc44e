// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/moment.hpp"
#include "storage/databank.hpp"

/// Weeks in which a person moved or cancelled what the cycle of a region gives. The clock of `regio` reads them with its rules, so every date
/// that hangs on a round moves along by itself. Knows no rules.
namespace kalender {

struct Week {
    base::Datum maandag;
    std::optional<base::Datum> vooroverleg;  // nothing: none in this week
    base::Datum overleg;                     // the table of its round
};
/// In order.
std::vector<Week> weken(storage::Sessie&, std::int64_t regio);
/// In place of what was known of that week.
void bewaar(storage::Sessie&, std::int64_t regio, const Week&);

}  // namespace kalender

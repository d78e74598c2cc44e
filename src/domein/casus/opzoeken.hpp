// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "domein/casus/casus.hpp"

/// Within the slice: does this child have a casus here already?
namespace casus::opzoeken {

/// At most so many questions an hour by one person.
inline constexpr int kPerUur = 30;

/// Either a BSN, or the whole name with the birth date.
struct Kind {
    std::string bsn;   // nine digits
    std::string naam;  // "Sam de Vries": first name or roepnaam, then the rest
    std::optional<base::Datum> geboren;
};
/// The casussen of this child that the viewer may know, newest first. Writes the question to the log, without what was asked, in this
/// transaction, also when nothing was found; refuses the question after kPerUur (Soort::te_veel).
base::Result<std::vector<Gevonden>> zoek(storage::Sessie&, const Omgeving&, const Kijker&, const Kind&, std::string_view doel,
                                         base::Moment);

}  // namespace casus::opzoeken

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/aanmelding/aanmelding.hpp"

namespace aanmelding {

/// Who must consent on that day: "jeugdige", "gezag_1", "gezag_2", "voogd", "vertegenwoordiger", or "iemand_met_gezag" when nobody is known.
std::vector<std::string> wie_moet_toestemmen(std::optional<base::Datum> geboren, base::Datum op,
                                             std::vector<std::string> met_gezag, bool wilsbekwaam);
/// The same by the answer of the form: "een", "twee", "voogd" or "geen".
std::vector<std::string> wie_moet_toestemmen(std::optional<base::Datum> geboren, base::Datum op, std::string_view gezag,
                                             bool wilsbekwaam);
/// "ouder met gezag 1": a role, never a name.
std::string label_van_wie(std::string_view wie);
/// As `toestemming`, whether or not sharing was stopped: to see what is missing before it can go on.
Toestemmingsstand gegeven_toestemming(storage::Sessie&, const Omgeving&, const Casus&, Doel, base::Moment);

}  // namespace aanmelding

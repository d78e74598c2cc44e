// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// Names as stored, back to enums; only this slice reads them.
namespace casus {

Soort soort_van(std::string_view naam);
Relatie relatie_van(std::string_view naam);
/// Why the urgentie is what it is: "crisisplaatsing".
std::string_view urgentie_reden_label(std::string_view code);
/// Label of a timeline line: that of the step, or of a line that is no step ("deling_gestopt").
std::string_view tijdlijn_label(std::string_view wat);
/// The same for what may be no line of the timeline.
std::optional<std::string_view> vind_tijdlijn_label(std::string_view wat);

}  // namespace casus

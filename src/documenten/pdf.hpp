// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include "documenten/uitslag.hpp"

namespace documenten {

/// Looks at every object of the file, those in object streams too, whether or not a page leads to it. A file that
/// readers would have to repair is written again, so that they all see what was looked at.
Uitslag keur_pdf(std::string_view inhoud);

}  // namespace documenten

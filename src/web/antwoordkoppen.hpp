// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string_view>

#include "web/router.hpp"

namespace web {

/// The value of a header that the answer already has; names without regard to case.
std::optional<std::string_view> kopwaarde(const Antwoord&, std::string_view naam);

/// Adds every header of security.md S18 and reference.md section 5 that the handler did not set itself.
void zet_vaste_koppen(Antwoord&, Kanaal, bool beveiligd);

/// The channel of a request that found no route, so that its error has the right form too.
Kanaal kanaal_van(std::string_view pad);

}  // namespace web

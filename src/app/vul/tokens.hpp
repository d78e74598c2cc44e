// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/huis.hpp"
#include "app/vul/plan.hpp"

namespace app::vul {

/// Gives everybody who hands in something of the plan an API token and writes them to a file that only its owner reads: a JSON line each,
/// {"token", "casussen": at most 30 of his numbers}, as many as an account may open in an hour. Throws when the file cannot be written.
void geef_tokens(Huis&, regio::RegioId, const std::vector<Kopie>&, const std::string& bestand);

}  // namespace app::vul

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/moment.hpp"
#include "web/formulier.hpp"

/// Fields and words that several settings pages have. Private to this slice.
namespace beheer {

/// "van 1 februari 2021 tot 1 januari 2027" or "vanaf 1 februari 2021".
std::string periode_tekst(base::Datum vanaf, const std::optional<base::Datum>& tot);
/// "vanaf" and, not required, "tot".
std::vector<web::formulier::Veld> periodevelden();
/// The day on which something ends; required.
web::formulier::Veld eindveld();
/// What was filled in, checked; nothing when it was left empty.
std::optional<base::Datum> dag_uit(const web::formulier::Antwoorden&, std::string_view naam);
/// One per line, without the empty ones.
std::vector<std::string> regels_van(const std::string& tekst);

}  // namespace beheer

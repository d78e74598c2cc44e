// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "web/formulier.hpp"

/// Within the slice: the two ways in which a form asks a password. What was typed stands in the request only.
namespace toegang {

web::formulier::Veld huidig_wachtwoord_veld(std::string naam, std::string label);
/// Called "wachtwoord"; says what makes a good one.
web::formulier::Veld nieuw_wachtwoord_veld();

}  // namespace toegang

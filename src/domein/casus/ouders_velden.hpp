// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/ouders.hpp"
#include "web/formulier.hpp"

/// The questions of "Ouders en gezag". Private to this slice.
namespace casus::ouders {

std::vector<web::formulier::Veld> velden_nieuw();
std::vector<web::formulier::Veld> velden_wijzigen(Wie);
std::vector<web::formulier::Veld> velden_einde();
/// What stands there now: only the day and the reason are to be filled in.
web::formulier::Antwoorden ingevuld(const Gezinsrelatie&);
Gezinsrelatie relatie_uit(const web::formulier::Antwoorden&);
Wijziging wijziging_uit(const web::formulier::Antwoorden&);

}  // namespace casus::ouders

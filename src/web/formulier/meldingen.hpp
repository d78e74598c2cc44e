// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>

#include "web/formulier.hpp"

/// The words of the errors: which question, what is wrong, how to mend it.
namespace web::formulier::meldingen {

/// ‘Voornaam’
std::string genoemd(const Veld&);
std::string leeg(const Veld&);
std::string te_lang(const Veld&, std::size_t lengte);
std::string onleesbaar(const Veld&);
std::string onbekend(const Veld&);
std::string geen_getal(const Veld&);
std::string buiten_grens(const Veld&);
std::string geen_tijd(const Veld&);
std::string te_veel_rijen(const Veld&);
/// "Gezinslid 2", also the title of the row on the page.
std::string rijtitel(const Veld& groep, std::size_t nummer);
/// 4000 -> "4.000"
std::string met_punten(std::size_t getal);

}  // namespace web::formulier::meldingen

// SPDX-License-Identifier: EUPL-1.2
#include "web/formulier/namen.hpp"

#include "web/formulier/datum.hpp"

namespace web::formulier {

std::string rijnaam(std::string_view groep, std::size_t nummer) { return std::string(groep) + "-" + std::to_string(nummer); }

std::string eerste_invoer(const Veld& veld, const std::string& invoer) {
    switch (veld.soort) {
        case Veldsoort::datum:
            return invoer + std::string(datum::kDelen[0]);
        case Veldsoort::keuze:
        case Veldsoort::vinkjes:
            return invoer + "-1";
        case Veldsoort::tekst:
        case Veldsoort::wachtwoord:
        case Veldsoort::lang:
        case Veldsoort::getal:
        case Veldsoort::tijd:
        case Veldsoort::keuzelijst:
        case Veldsoort::vinkje:
        case Veldsoort::groep:
            break;
    }
    return invoer;
}

}  // namespace web::formulier

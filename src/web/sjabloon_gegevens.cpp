// SPDX-License-Identifier: EUPL-1.2
#include "web/sjabloon.hpp"

namespace web {

using Soort = Gegevens::Post::Soort;

Gegevens& Gegevens::zet(std::string_view naam, std::string_view waarde) {
    posten_.push_back({Soort::tekst, std::string(naam), std::string(waarde), nullptr});
    return *this;
}

Gegevens& Gegevens::zet(std::string_view naam, std::int64_t getal) { return zet(naam, std::to_string(getal)); }

Gegevens& Gegevens::toon(std::string_view sectie) {
    posten_.push_back({Soort::rij, std::string(sectie), {}, nullptr});
    return *this;
}

Gegevens& Gegevens::rij(std::string_view sectie) {
    posten_.push_back({Soort::rij, std::string(sectie), {}, std::make_unique<Gegevens>()});
    return *posten_.back().binnen;
}

Gegevens& Gegevens::deel(std::string_view naam, std::string_view bestand) {
    posten_.push_back({Soort::deel, std::string(naam), std::string(bestand), std::make_unique<Gegevens>()});
    return *posten_.back().binnen;
}

Gegevens& Gegevens::zet_overal(std::string_view naam, std::string_view waarde) {
    posten_.push_back({Soort::overal, std::string(naam), std::string(waarde), nullptr});
    return *this;
}

}  // namespace web

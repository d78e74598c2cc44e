// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/trekken.hpp"

#include "engines/deident/woorden.hpp"

namespace deident {

Trekken trekken_van_woord(const Token& w) {
    Trekken uit = 0;
    const auto zet = [&](bool waar, Trekken trek) { uit = static_cast<Trekken>(uit | (waar ? trek : Trekken{0})); };
    zet(is_webwoord(w), trek::kWebwoord);
    zet(kondigt_nummer_aan(w), trek::kNummeraankondiging);
    zet(is_ibanland(w), trek::kIbanland);
    zet(woorden::maand(w).has_value(), trek::kMaand);
    zet(noemt_leeftijd(w), trek::kLeeftijdwoord);
    zet(noemt_straat(w), trek::kStraat);
    zet(noemt_school(w), trek::kSchool);
    zet(woorden::tussenvoegsel(w), trek::kTussenvoegsel);
    zet(begint_uitdrukking(w), trek::kUitdrukking);
    return uit;
}

Trekken trekken_van_teken(std::string_view vouw) {
    if (vouw.size() != 1) return 0;
    switch (vouw[0]) {
        case '.':
        case '!':
        case '?':
        case ':':
        case '"':
            return trek::kZinseinde;
        case '@':
            return trek::kApenstaart;
        case '[':
            return trek::kHaak;
        case '+':
        case '(':
            return trek::kNummerteken;
        case '-':
            return trek::kStreepje;
        default:
            return 0;
    }
}

}  // namespace deident

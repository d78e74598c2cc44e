// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/wachtwoordvelden.hpp"

namespace toegang {

using web::formulier::Veld;
using web::formulier::Veldsoort;

Veld huidig_wachtwoord_veld(std::string naam, std::string label) {
    return {.naam = std::move(naam),
            .label = std::move(label),
            .soort = Veldsoort::wachtwoord,
            .gevoelig = false,
            .autocomplete = "current-password"};
}

Veld nieuw_wachtwoord_veld() {
    return {.naam = "wachtwoord",
            .label = "Nieuw wachtwoord",
            .soort = Veldsoort::wachtwoord,
            .uitleg = "Minstens 12 tekens. Vier losse woorden achter elkaar is sterk en makkelijk te onthouden.",
            .gevoelig = false,
            .autocomplete = "new-password"};
}

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/velden.hpp"

#include "base/tekst.hpp"

namespace beheer {

using web::formulier::Veld;
using web::formulier::Veldsoort;

std::string periode_tekst(base::Datum vanaf, const std::optional<base::Datum>& tot) {
    return tot ? "van " + base::kort(vanaf) + " tot " + base::kort(*tot) : "vanaf " + base::kort(vanaf);
}

Veld eindveld() {
    return {.naam = "tot",
            .label = "Wanneer eindigt dit?",
            .soort = Veldsoort::datum,
            .uitleg = "De eerste dag waarop het niet meer geldt.",
            .leeg_fout = "Vul de dag in"};
}

std::vector<Veld> periodevelden() {
    Veld tot = eindveld();
    tot.label = "Tot welke dag?";
    tot.uitleg = "De eerste dag waarop het niet meer geldt. Laat leeg als er nog geen einde is.";
    tot.verplicht = false;
    return {{.naam = "vanaf", .label = "Vanaf welke dag?", .soort = Veldsoort::datum, .leeg_fout = "Vul de dag in"},
            std::move(tot)};
}

std::optional<base::Datum> dag_uit(const web::formulier::Antwoorden& a, std::string_view naam) {
    return base::lees_datum(a.tekst(naam));
}

std::vector<std::string> regels_van(const std::string& tekst) {
    std::vector<std::string> uit;
    for (const auto& regel : base::tekst::splits(tekst, '\n'))
        if (auto kaal = base::tekst::trim(regel); !kaal.empty()) uit.push_back(std::move(kaal));
    return uit;
}

}  // namespace beheer

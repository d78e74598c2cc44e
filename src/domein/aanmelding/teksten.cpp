// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/aanvulling.hpp"
#include "domein/aanmelding/velden.hpp"

namespace aanmelding {
namespace {

/// The questions that were asked and answered, or the text that was added, in one piece with its date.
std::string in_een_stuk(const aanvullingen::Aanvulling& a) {
    std::string uit;
    for (const auto& v : a.vragen) {
        if (!uit.empty()) uit += "\n\n";
        if (!v.vraag.empty()) uit += v.vraag + "\n";
        uit += v.antwoord;
    }
    return uit;
}

/// Domain.md section 6: the form of a melding holds no free text; what is added to it later does.
std::vector<Tekst> van_formulier(casus::Soort soort, const Antwoorden& a) {
    std::vector<Tekst> uit;
    if (soort == casus::Soort::melding) return uit;
    for (const Veld& v : velden::situatie())
        if (!a.tekst(v.naam).empty()) uit.push_back({v.naam, v.label, a.tekst(v.naam)});
    return uit;
}

}  // namespace

std::vector<Tekst> teksten(const Gekeurd& g) { return van_formulier(g.indiening.soort, g.indiening.antwoorden); }

std::vector<Tekst> teksten(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    auto uit = c.soort == casus::Soort::vraag ? van_formulier(c.soort, origineel(s, om, c)) : std::vector<Tekst>{};
    for (const auto& aanvulling : aanvullingen::van(s, om, c))
        if (aanvulling.beantwoord_op)
            uit.push_back({"aanvulling-" + std::to_string(aanvulling.nummer),
                           "Aanvulling van " + base::kort(base::dag_van(*aanvulling.beantwoord_op)), in_een_stuk(aanvulling)});
    return uit;
}

}  // namespace aanmelding

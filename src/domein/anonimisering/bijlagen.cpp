// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/bijlagen.hpp"

#include <algorithm>

#include "domein/anonimisering/kennis.hpp"

namespace anonimisering {

std::string bijlagen::naam_van(const aanmelding::Bijlage& b) {
    return "Bijlage " + std::to_string(b.nummer) + " (" + b.type + ")";
}

Voorstel bijlagen::voorstel(const aanmelding::Bijlage& b, std::string tekst, const deident::Bekenden& bekenden) {
    return {{kijk_na("bijlage", naam_van(b) + ", anonieme tekst", std::move(tekst), bekenden)}, {}};
}

std::string bijlagen::getypt(const Stuk& stuk) { return stuk.teksten.empty() ? std::string() : stuk.teksten.front().tekst; }

void bijlagen::leg_opnieuw_voor(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment op) {
    const auto bronnen = store::bronnen(s, c, Stuksoort::bijlage);
    if (bronnen.empty()) return;
    const deident::Bekenden bekenden(kennis_van(s, om, c));
    for (const auto& b : aanmelding::bijlagen(s, om, c)) {
        if (std::find(bronnen.begin(), bronnen.end(), b.id.getal) == bronnen.end()) continue;
        const auto oud = store::nieuwste(s, om, c, Stuksoort::bijlage, b.id.getal).value();
        store::trek_handtekening_in(s, c, Stuksoort::bijlage, b.id.getal);
        leg_neer(s, om, c, Stuksoort::bijlage, b.id.getal, voorstel(b, getypt(oud), bekenden), op);
    }
}

/// Eigen regel (S2, S19): of an attachment nothing leaves but the text that somebody made of it and signed.
std::vector<Getekend> getekende_bijlagen(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    std::vector<Getekend> uit;
    if (store::bronnen(s, c, Stuksoort::bijlage).empty()) return uit;
    for (const auto& b : aanmelding::bijlagen(s, om, c))
        if (auto g = getekend(s, om, c, Stuksoort::bijlage, b.id.getal)) uit.push_back(std::move(*g));
    return uit;
}

}  // namespace anonimisering

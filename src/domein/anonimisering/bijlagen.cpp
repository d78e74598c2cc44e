// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/bijlagen.hpp"

#include <algorithm>

namespace anonimisering {
namespace {

/// The marks of before, and what the machine finds only now: since then somebody may have come into the life of the child.
Nakijktekst opnieuw(const Nakijktekst& oud, const Vooraf& vooraf) {
    Nakijktekst uit = oud;
    for (const deident::Vlek& v : kijk_na(oud.naam, oud.label, oud.tekst, vooraf).vlekken) {
        const auto raakt = [&](const deident::Vlek& o) { return v.begin < o.eind && o.begin < v.eind; };
        if (std::ranges::none_of(oud.vlekken, raakt) && std::ranges::find(oud.vrij, v) == oud.vrij.end())
            uit.vlekken.push_back(v);
    }
    std::ranges::sort(uit.vlekken, {}, &deident::Vlek::begin);
    return uit;
}

}  // namespace

std::string bijlagen::naam_van(const aanmelding::Bijlage& b) {
    return "Bijlage " + std::to_string(b.nummer) + " (" + b.type + ")";
}

Voorstel bijlagen::voorstel(const aanmelding::Bijlage& b, std::string tekst, const Vooraf& vooraf) {
    return {{kijk_na("bijlage", naam_van(b) + ", anonieme tekst", std::move(tekst), vooraf)}, {}};
}

std::string bijlagen::getypt(const Stuk& stuk) { return stuk.teksten.empty() ? std::string() : stuk.teksten.front().tekst; }

void bijlagen::leg_opnieuw_voor(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment op) {
    for (const StukId id : store::te_zien(s, c))
        if (const auto stuk = store::lees(s, om, c, id).value(); stuk.soort == Stuksoort::bijlage)
            store::vergeet_getekend(s, c, stuk);
    const auto bronnen = store::bronnen(s, c, Stuksoort::bijlage);
    if (bronnen.empty()) return;
    const Vooraf vooraf = vooraf_van(s, om, c, op);
    for (const auto bron : bronnen) {
        const auto oud = store::nieuwste(s, om, c, Stuksoort::bijlage, bron).value();
        Voorstel voorstel{{}, oud.feiten};
        for (const Nakijktekst& t : oud.teksten) voorstel.teksten.push_back(opnieuw(t, vooraf));
        leg_neer(s, om, c, Stuksoort::bijlage, bron, std::move(voorstel), op);
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

void toon_getekende_bijlagen(web::Gegevens& ouder, storage::Sessie& s, const Omgeving& om, const Casus& c) {
    const auto alle = getekende_bijlagen(s, om, c);
    if (alle.empty()) return;
    auto& uit = ouder.deel("BIJLAGETEKSTEN", "src/domein/anonimisering/views/bijlageteksten.html");
    for (const Getekend& b : alle)
        for (const Tekst& t : b.teksten) {
            auto& rij = uit.rij("BIJLAGE");
            rij.zet("KOP", t.label).zet("TEKST", t.tekst).toon_als(b.nieuwere_wacht, "NIEUWER");
            toon_meldlink(rij, meld_pad(b), t.label);
        }
}

}  // namespace anonimisering

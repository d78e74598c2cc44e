// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/velden.hpp"

namespace aanmelding {
namespace {

void erbij(std::vector<Veld>& bij, std::vector<Veld> velden) {
    for (Veld& v : velden) bij.push_back(std::move(v));
}

std::vector<Veld> melding(const Keuzes& k) {
    std::vector<Veld> uit{velden::verwijzer_soort()};
    erbij(uit, velden::kind(k));
    erbij(uit, velden::waarvoor(casus::Soort::melding, k));
    return uit;
}

std::vector<Veld> jeugdige(const Keuzes& k) {
    auto uit = velden::kind(k);
    erbij(uit, velden::omgeving_van_kind(k));
    return uit;
}

}  // namespace

Keuzes keuzes(storage::Sessie& s, regio::RegioId regio, base::Moment op) {
    const base::Datum vandaag = base::dag_van(op);
    auto organisaties = regio::organisaties(s, regio);
    std::erase_if(organisaties, [&](const regio::Organisatie& o) { return !o.hoort_erbij(vandaag); });
    return {regio::gemeenten(s, regio),
            regio::bouwstenen(s, regio, vandaag),
            std::move(organisaties),
            regio::regels(s, regio, op),
            vandaag,
            regio::rooster(s, regio)};
}

/// Domain.md section 4: a melding is one page, a vraag has six steps; the last of both is the check page, which asks nothing new.
std::vector<Stap> stappen(casus::Soort soort, const Keuzes& k) {
    if (soort == casus::Soort::melding)
        return {{1, "melding", "Wat meld je?", melding(k)}, {2, "controleren", "Controleren en versturen", {}}};
    return {{1, "over-jou", "Over jou", velden::verwijzer()},
            {2, "jeugdige", "Jeugdige en gezin", jeugdige(k)},
            {3, "waarvoor", "Waarvoor meld je aan?", velden::waarvoor(soort, k)},
            {4, "situatie", "De situatie", velden::situatie()},
            {5, "toestemming", "Toestemming en deelname", velden::toestemming()},
            {6, "controleren", "Controleren en versturen", {}}};
}

std::vector<Veld> alle_velden(casus::Soort soort, const Keuzes& k) {
    std::vector<Veld> uit;
    for (Stap& stap : stappen(soort, k)) erbij(uit, std::move(stap.velden));
    return uit;
}

}  // namespace aanmelding

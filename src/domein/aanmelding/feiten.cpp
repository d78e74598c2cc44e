// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include "domein/aanmelding/velden.hpp"

namespace aanmelding {
namespace {

/// S14: a date only as its distance to the day of handing in, in whole weeks.
std::string betrekkelijk(base::Datum dag, base::Datum aangemeld) {
    const auto dagen = (dag - aangemeld).count();
    const auto weken = std::abs(dagen) / 7;
    if (weken == 0) return "in de week van de aanmelding";
    const std::string tijd = weken == 1 ? "een week" : std::to_string(weken) + " weken";
    return tijd + (dagen < 0 ? " voor de aanmelding" : " na de aanmelding");
}

/// The boxes and choices that tell nothing about who the child is; organisations, names and days are none of them.
constexpr std::array<std::string_view, 9> kFeiten{"kader",           "gezag",
                                                  "verblijfplaats",  "onderwerpen",
                                                  "plaatsing-soort", "gedragswetenschapper",
                                                  "richtlijn",       "waarom-geen-gezin",
                                                  "kenmerken"};

std::vector<Feit> van_formulier(const std::vector<Veld>& velden, const Antwoorden& a, base::Datum aangemeld) {
    std::vector<Feit> uit;
    for (const Veld& v : velden) {
        // S1: of a child whose address is secret not even the kind of place is told.
        if (v.naam == "verblijfplaats" && a.tekst("adres-geheim") == "ja") continue;
        const auto dag = base::lees_datum(a.tekst(v.naam));
        if ((v.naam == "plaatsing-start" || v.naam == "crisis-start") && dag)
            uit.push_back({v.label, betrekkelijk(*dag, aangemeld)});
        else if (std::find(kFeiten.begin(), kFeiten.end(), v.naam) != kFeiten.end() && !web::formulier::leesbaar(v, a).empty())
            uit.push_back({v.label, web::formulier::leesbaar(v, a)});
    }
    return uit;
}

}  // namespace

std::vector<Feit> feiten(const Gekeurd& g) { return van_formulier(g.velden, g.indiening.antwoorden, base::dag_van(g.ontvangen)); }

std::vector<Feit> feiten(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    return van_formulier(alle_velden(c.soort, keuzes(s, c.regio, c.ingediend_op)), origineel(s, om, c),
                         base::dag_van(c.ingediend_op));
}

/// 001 "Op welke eisen en richtlijnen wordt in het vooroverleg getoetst?": what the referrer ticked, and what the other answers make likely.
std::vector<int> voorgestelde_criteria(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    const Antwoorden a = origineel(s, om, c);
    std::set<int> nummers;
    for (const auto& code : a.lijst("kenmerken")) nummers.insert(std::atoi(code.c_str()));
    const auto kind = casus::identiteit(s, om, c);
    const base::Datum dag = base::dag_van(c.ingediend_op);
    const bool jong = kind.geboren && (*kind.geboren > dag || base::leeftijd(*kind.geboren, dag) < 12);
    const bool dreigt = a.gekozen("onderwerpen", "uithuisplaatsing") || a.gekozen("onderwerpen", "kernbesluit_1");
    const auto& plek = a.tekst("plaatsing-soort");
    if (a.tekst("kader") == "vrijwillig" && (plek == "residentieel" || plek == "gesloten")) nummers.insert(4);
    if (jong && dreigt && c.urgentie != casus::Urgentie::gewoon) nummers.insert(5);
    const auto aantal = static_cast<int>(regio::regels(s, c.regio, c.ingediend_op).criteria.size());
    std::vector<int> uit;
    std::copy_if(nummers.begin(), nummers.end(), std::back_inserter(uit), [&](int n) { return n >= 1 && n <= aantal; });
    return uit;
}

}  // namespace aanmelding

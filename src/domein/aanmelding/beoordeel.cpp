// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "domein/aanmelding/aanmelding.hpp"

namespace aanmelding {
namespace {

bool over(const Antwoorden& a, std::string_view onderwerp) { return a.gekozen("onderwerpen", onderwerp); }

/// 001 "Wanneer meld ik een casus aan?": placement in pleegzorg, gezinshuis or residentieel must be notified (closed care is residentieel
/// too), and so must every product code on the region's list.
bool plaatsing_is_plicht(const Antwoorden& a) {
    constexpr std::array<std::string_view, 4> kPlicht{"pleegzorg", "gezinshuis", "residentieel", "gesloten"};
    return over(a, "plaatsing") && std::find(kPlicht.begin(), kPlicht.end(), a.tekst("plaatsing-soort")) != kPlicht.end();
}
bool bouwsteen_is_plicht(const Antwoorden& a, const Keuzes& k) {
    return (over(a, "plaatsing") || over(a, "crisisplaatsing")) &&
           std::any_of(k.bouwstenen.begin(), k.bouwstenen.end(), [&](const auto& b) { return b.code == a.tekst("bouwsteen"); });
}

/// The same heading: a crisis afterwards, within the term; everything else before it starts.
casus::Plicht plicht(const Antwoorden& a, const Keuzes& k, const Beoordeling& b, base::Moment nu) {
    casus::Plicht p;
    if (b.crisis) {
        p.grond = "crisis";
        if (const auto start = base::lees_datum(a.tekst("crisis-start")))
            p.uiterlijk = *start + std::chrono::days(k.regels.crisis.dagen);
        p.te_laat = !b.crisis_op_tijd;
        return p;
    }
    if (plaatsing_is_plicht(a)) p.grond = "plaatsing";
    else if (bouwsteen_is_plicht(a, k)) p.grond = "bouwsteen";
    else if (over(a, "kernbesluit_1") || over(a, "kernbesluit_2")) p.grond = "kernbesluit";
    const auto start = base::lees_datum(a.tekst("plaatsing-start"));
    if (p && over(a, "plaatsing") && start) {
        p.uiterlijk = *start - std::chrono::days(1);
        p.te_laat = *start <= base::dag_van(nu);
    }
    return p;
}

/// Domain.md section 5, "Urgentie": crisis; a child under 12 that may have to leave home; kernbesluit 1. All reasons are kept.
void urgentie(Beoordeling& b, const Antwoorden& a, base::Datum vandaag) {
    const auto geboren = base::lees_datum(a.tekst("geboren"));
    const bool jong = geboren && (*geboren > vandaag || base::leeftijd(*geboren, vandaag) < 12);
    const bool dreigt = over(a, "uithuisplaatsing") || over(a, "kernbesluit_1");
    if (over(a, "kernbesluit_1")) {
        b.urgentie = casus::Urgentie::kernbesluit_1;
        b.urgentie_redenen.emplace_back("kernbesluit_1");
    }
    if (jong && dreigt) {
        b.urgentie = casus::Urgentie::jong_en_dreigend;
        b.urgentie_redenen.insert(b.urgentie_redenen.begin(), "jonger_dan_12");
    }
    if (b.crisis) {
        b.urgentie = casus::Urgentie::crisis;
        b.urgentie_redenen.insert(b.urgentie_redenen.begin(), "crisis");
    }
}

void leg_crisis_uit(Beoordeling& b, const Keuzes& k) {
    const std::string termijn =
        "Een crisisplaatsing meld je achteraf, binnen " + std::to_string(k.regels.crisis.dagen) + " dagen.";
    b.uitleg.push_back(b.plicht.uiterlijk ? termijn + " Dat is uiterlijk " + base::voluit(*b.plicht.uiterlijk) + "." : termijn);
    if (!b.crisis_op_tijd) b.uitleg.emplace_back("Die termijn is voorbij. Meld toch: we schrijven op dat het later was.");
}

void leg_uit(Beoordeling& b, const Antwoorden& a, const Keuzes& k) {
    if (b.crisis) return leg_crisis_uit(b, k);
    if (b.plicht.grond == "kernbesluit") b.uitleg.emplace_back("Dit kernbesluit moet je melden.");
    else if (b.plicht) b.uitleg.emplace_back("Deze plaatsing moet je melden.");
    const auto start = base::lees_datum(a.tekst("plaatsing-start"));
    if (b.plicht.te_laat) b.uitleg.emplace_back("De plaatsing is al begonnen. Meld toch: we schrijven op dat het later was.");
    else if (b.plicht.uiterlijk)
        b.uitleg.push_back("Doe dat uiterlijk " + base::voluit(*b.plicht.uiterlijk) + ", voor de plaatsing begint.");
    if (b.plicht && !b.plicht.te_laat && start && b.ronde && *start <= b.ronde->vooroverleg)
        b.uitleg.emplace_back("De plaatsing begint voordat het vooroverleg erop kan reageren. Dat schrijven we op.");
}

}  // namespace

Beoordeling beoordeel(casus::Soort, const Antwoorden& a, const Keuzes& k, base::Moment nu) {
    Beoordeling b;
    const auto crisis_start = base::lees_datum(a.tekst("crisis-start"));
    b.crisis = over(a, "crisisplaatsing");
    b.crisis_op_tijd = !b.crisis || !crisis_start || regio::crisis_op_tijd(*crisis_start, nu, k.regels.crisis);
    b.plicht = plicht(a, k, b, nu);
    b.ronde = regio::ronde_voor(k.rooster, nu);
    urgentie(b, a, base::dag_van(nu));
    leg_uit(b, a, k);
    return b;
}

}  // namespace aanmelding

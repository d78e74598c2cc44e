// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/cyclus_velden.hpp"

#include <array>

namespace beheer::cyclus_formulier {
namespace {

using regio::Cyclus;
using regio::Ritme;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

struct Keuze {
    Ritme ritme;
    const char *naam, *label, *uitleg;
};
constexpr std::array<Keuze, 4> kRitmes{{{Ritme::even_weken, "even-weken", "In de even weken", ""},
                                        {Ritme::oneven_weken, "oneven-weken", "In de oneven weken", ""},
                                        {Ritme::elke_n_weken, "elke-n-weken", "Elke zoveel weken", ""},
                                        {Ritme::op_afspraak, "op-afspraak", "Op afspraak",
                                         "Er zijn geen vaste dagen. De vragen over dagen en tijden doen dan niet mee."}}};
constexpr std::array<const char*, 7> kDagen{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
constexpr int kHoogsteWekenLater = 8;

/// A day so many weeks after the vooroverleg: two fields.
struct Plek {
    const char *weken, *dag, *label;
    regio::Weekdag Cyclus::*plaats;
};
constexpr std::array<Plek, 3> kPlekken{
    {{"uitnodiging-weken", "uitnodiging-dag", "De uitnodiging gaat uiterlijk uit", &Cyclus::uitnodiging},
     {"overleg-weken", "overleg-dag", "Het overleg is", &Cyclus::overleg},
     {"notulen-weken", "notulen-dag", "De notulen zijn uiterlijk klaar", &Cyclus::notulen}}};
struct Tijdstip {
    const char *naam, *label, *uitleg;
    std::chrono::minutes Cyclus::*plaats;
};
constexpr std::array<Tijdstip, 2> kTijden{
    {{"deadline-tijd", "Hoe laat is de deadline?", "Wat precies op deze tijd binnenkomt, is te laat.", &Cyclus::deadline_tijd},
     {"aanvulling-tot", "Tot hoe laat kan iemand aanvullen?", "Op de dag van het vooroverleg, voor het begint.",
      &Cyclus::aanvulling_tot}}};

/// Asked only where there are days at all.
Veld met_ritme(Veld v) {
    v.toon_als_veld = "ritme";
    for (const auto& k : kRitmes)
        if (k.ritme != Ritme::op_afspraak) v.toon_als.emplace_back(k.naam);
    return v;
}
Veld dagveld(const char* naam, std::string label) {
    Veld v{.naam = naam, .label = std::move(label), .soort = Veldsoort::keuzelijst};
    for (const char* dag : kDagen) v.opties.push_back({dag, dag, ""});
    return met_ritme(std::move(v));
}
Veld wekenveld(const char* naam, std::string label) {
    Veld v{.naam = naam, .label = std::move(label), .soort = Veldsoort::keuzelijst};
    v.opties = {{"0", "in de week van het vooroverleg", ""}, {"1", "een week later", ""}};
    for (int n = 2; n <= kHoogsteWekenLater; ++n) v.opties.push_back({std::to_string(n), std::to_string(n) + " weken later", ""});
    return met_ritme(std::move(v));
}

Veld ritmeveld() {
    Veld v{.naam = "ritme", .label = "Wanneer is er een vooroverleg?", .soort = Veldsoort::keuze};
    for (const auto& k : kRitmes) v.opties.push_back({k.naam, k.label, k.uitleg});
    return v;
}
Veld feestdagenveld() {
    Veld v{.naam = "feestdagen",
           .label = "Welke feestdagen tellen mee?",
           .soort = Veldsoort::vinkjes,
           .uitleg = "We waarschuwen als een dag van de cyclus hierop valt. Deze dagen zijn ook geen werkdag.",
           .verplicht = false};
    for (const auto f : regio::kFeestdagen) v.opties.push_back({std::string(regio::sleutel(f)), std::string(regio::naam(f)), ""});
    return v;
}
/// "elke zoveel weken": how many, and one week in which there is one.
std::vector<Veld> elke_n_weken() {
    Veld aantal{
        .naam = "om-de-weken", .label = "Om de hoeveel weken?", .soort = Veldsoort::getal, .max = 26, .breedte = "w4", .min = 1};
    Veld anker{.naam = "anker", .label = "Een dag in een week met een vooroverleg", .soort = Veldsoort::datum};
    for (Veld* v : {&aantal, &anker}) {
        v->toon_als_veld = "ritme";
        v->toon_als = {"elke-n-weken"};
        v->toon_als_tekst = "Alleen bij: elke zoveel weken.";
    }
    return {aantal, anker};
}

std::string tijd_van(std::chrono::minutes m) {
    const auto twee = [](auto n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return twee(m.count() / 60) + ":" + twee(m.count() % 60);
}
/// "16:00", checked by the form.
std::chrono::minutes minuten_van(const std::string& tijd) {
    return std::chrono::hours{std::stoi(tijd.substr(0, 2))} + std::chrono::minutes{std::stoi(tijd.substr(3, 2))};
}
const char* dag_naam(std::chrono::weekday d) { return kDagen.at(d.iso_encoding() - 1); }
std::chrono::weekday dag_van(std::string_view naam) {
    unsigned dag = 1;
    while (kDagen.at(dag - 1) != naam) ++dag;
    return std::chrono::weekday{dag % 7};
}

}  // namespace

std::vector<Veld> velden() {
    std::vector<Veld> uit{ritmeveld()};
    for (auto& v : elke_n_weken()) uit.push_back(std::move(v));
    uit.push_back(dagveld("vooroverleg-dag", "Op welke dag is het vooroverleg?"));
    uit.push_back(dagveld("deadline-dag", "Op welke dag is de deadline?"));
    for (const auto& t : kTijden)
        uit.push_back(
            met_ritme({.naam = t.naam, .label = t.label, .soort = Veldsoort::tijd, .uitleg = t.uitleg, .breedte = "w4"}));
    for (const auto& p : kPlekken) {
        uit.push_back(wekenveld(p.weken, p.label));
        uit.push_back(dagveld(p.dag, std::string(p.label) + " op"));
    }
    uit.push_back(feestdagenveld());
    uit.push_back({.naam = "vanaf",
                   .label = "Vanaf welke dag geldt dit?",
                   .soort = Veldsoort::datum,
                   .uitleg = "Elk vooroverleg op of na deze dag volgt de nieuwe cyclus. Alles daarvoor blijft zoals het was."});
    return uit;
}

Antwoorden naar_antwoorden(const Cyclus& c, base::Datum vanaf) {
    Antwoorden uit;
    for (const auto& k : kRitmes)
        if (k.ritme == c.ritme) uit.zet("ritme", k.naam);
    if (c.ritme == Ritme::elke_n_weken) {
        uit.zet("om-de-weken", std::to_string(c.om_de_weken));
        uit.zet("anker", base::iso(c.anker));
    }
    uit.zet("vooroverleg-dag", dag_naam(c.vooroverleg));
    uit.zet("deadline-dag", dag_naam(c.deadline));
    for (const auto& t : kTijden) uit.zet(t.naam, tijd_van(c.*t.plaats));
    for (const auto& p : kPlekken) {
        uit.zet(p.weken, std::to_string((c.*p.plaats).weken_later));
        uit.zet(p.dag, dag_naam((c.*p.plaats).dag));
    }
    std::vector<std::string> feestdagen;
    for (const auto f : regio::kFeestdagen)
        if (c.feestdagen.telt(f)) feestdagen.emplace_back(regio::sleutel(f));
    uit.zet_lijst("feestdagen", std::move(feestdagen));
    uit.zet("vanaf", base::iso(vanaf));
    return uit;
}

Cyclus toegepast(Cyclus c, const Antwoorden& a) {
    for (const auto& k : kRitmes)
        if (a.tekst("ritme") == k.naam) c.ritme = k.ritme;
    for (const auto f : regio::kFeestdagen) c.feestdagen.zet(f, a.gekozen("feestdagen", regio::sleutel(f)));
    if (c.ritme == Ritme::op_afspraak) return c;
    if (c.ritme == Ritme::elke_n_weken) {
        c.om_de_weken = std::stoi(a.tekst("om-de-weken"));
        c.anker = base::lees_datum(a.tekst("anker")).value();
    }
    c.vooroverleg = dag_van(a.tekst("vooroverleg-dag"));
    c.deadline = dag_van(a.tekst("deadline-dag"));
    for (const auto& t : kTijden) c.*t.plaats = minuten_van(a.tekst(t.naam));
    for (const auto& p : kPlekken) c.*p.plaats = {std::stoi(a.tekst(p.weken)), dag_van(a.tekst(p.dag))};
    return c;
}

}  // namespace beheer::cyclus_formulier

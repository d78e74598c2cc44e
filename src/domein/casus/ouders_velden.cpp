// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/ouders_velden.hpp"

namespace casus::ouders {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Optie;
using web::formulier::Veld;
using enum web::formulier::Veldsoort;

const std::vector<Optie> kJaNee{{"ja", "Ja", ""}, {"nee", "Nee", ""}};

std::vector<Optie> via(const std::vector<std::string>& codes) {
    std::vector<Optie> uit;
    for (const auto& code : codes) uit.push_back({code, std::string(via_label(code)), ""});
    return uit;
}

Veld ja_nee(std::string naam, std::string label, std::string uitleg, std::string leeg_fout) {
    return {.naam = std::move(naam),
            .label = std::move(label),
            .soort = keuze,
            .uitleg = std::move(uitleg),
            .opties = kJaNee,
            .leeg_fout = std::move(leeg_fout)};
}

std::vector<Veld> gezag() {
    return {ja_nee("gezag", "Heeft deze persoon gezag?", "", "Kies of deze persoon gezag heeft"),
            {.naam = "gezag-via",
             .label = "Hoe weet je dat van het gezag?",
             .soort = keuze,
             .opties = via({"gezagsregister", "beschikking", "document", "verwijzer"}),
             .leeg_fout = "Kies hoe je dit weet"}};
}

std::vector<Veld> mens() {
    return {ja_nee("contactverbod", "Geldt er een contactverbod?", "Met de jeugdige, of met iemand anders uit het gezin.",
                   "Kies of er een contactverbod geldt"),
            {.naam = "identiteit-via",
             .label = "Hoe weet je wie dit is?",
             .soort = keuze,
             .opties = via({"document", "verwijzer"}),
             .leeg_fout = "Kies hoe je weet wie dit is"}};
}

Veld dag(std::string naam, std::string label) {
    return {.naam = std::move(naam),
            .label = std::move(label),
            .soort = datum,
            .uitleg = "Vandaag of eerder. Bijvoorbeeld: 24 11 2026.",
            .leeg_fout = "Vul de dag in"};
}

Veld reden() {
    return {.naam = "reden",
            .label = "Waarom verandert dit?",
            .soort = lang,
            .uitleg = "Alleen de inbrenger en de procesondersteuner lezen dit, op deze pagina.",
            .max = 1000,
            .leeg_fout = "Schrijf kort op waarom"};
}

void erbij(std::vector<Veld>& velden, std::vector<Veld> meer) {
    velden.insert(velden.end(), std::make_move_iterator(meer.begin()), std::make_move_iterator(meer.end()));
}

}  // namespace

std::vector<Veld> velden_nieuw() {
    std::vector<Veld> uit{{.naam = "wie",
                           .label = "Wie is dit?",
                           .soort = keuze,
                           .opties = {{"ouder", "Een ouder", ""},
                                      {"voogd", "Een voogd", ""},
                                      {"vertegenwoordiger", "Een andere vertegenwoordiger", "Bijvoorbeeld een mentor"},
                                      {"jeugdige", "De jeugdige zelf", ""}},
                           .leeg_fout = "Kies wie dit is"},
                          {.naam = "rol",
                           .label = "Welke ouder is dit?",
                           .soort = keuzelijst,
                           .opties = {{"moeder", "Moeder", ""},
                                      {"vader", "Vader", ""},
                                      {"stiefmoeder", "Stiefmoeder", ""},
                                      {"stiefvader", "Stiefvader", ""}},
                           .leeg_fout = "Kies welke ouder dit is",
                           .toon_als_veld = "wie",
                           .toon_als = {"ouder"},
                           .toon_als_tekst = "Alleen bij een ouder"},
                          {.naam = "naam", .label = "Naam", .leeg_fout = "Vul de naam in"}};
    auto over_gezag = gezag();
    for (Veld& v : over_gezag) {
        v.toon_als_veld = "wie";
        v.toon_als = {"ouder", "voogd"};
        v.toon_als_tekst = "Alleen bij een ouder of voogd";
    }
    erbij(uit, std::move(over_gezag));
    erbij(uit, mens());
    uit.push_back(dag("vanaf", "Vanaf welke dag geldt dit?"));
    return uit;
}

std::vector<Veld> velden_wijzigen(Wie wie) {
    auto uit = kan_gezag_hebben(wie) ? gezag() : std::vector<Veld>{};
    erbij(uit, mens());
    uit.push_back(dag("vanaf", "Vanaf welke dag geldt dit?"));
    uit.push_back(reden());
    return uit;
}

std::vector<Veld> velden_einde() { return {dag("tot", "Vanaf welke dag geldt dit niet meer?"), reden()}; }

Antwoorden ingevuld(const Gezinsrelatie& r) {
    Antwoorden a;
    if (kan_gezag_hebben(r.wie)) {
        a.zet("gezag", r.gezag ? "ja" : "nee");
        a.zet("gezag-via", r.gezag_via);
    }
    a.zet("contactverbod", r.contactverbod ? "ja" : "nee");
    a.zet("identiteit-via", r.identiteit_via);
    return a;
}

Gezinsrelatie relatie_uit(const Antwoorden& a) {
    Gezinsrelatie r{.rol = a.tekst("wie"),
                    .naam = a.tekst("naam"),
                    .gezag = a.tekst("gezag") == "ja",
                    .contactverbod = a.tekst("contactverbod") == "ja",
                    .identiteit_via = a.tekst("identiteit-via"),
                    .gezag_via = a.tekst("gezag-via"),
                    .vanaf = base::lees_datum(a.tekst("vanaf")).value_or(base::Datum{})};
    for (const Wie w : {Wie::jeugdige, Wie::ouder, Wie::voogd, Wie::vertegenwoordiger})
        if (naam_van(w) == a.tekst("wie")) r.wie = w;
    if (r.wie == Wie::ouder) r.rol = a.tekst("rol");
    return r;
}

Wijziging wijziging_uit(const Antwoorden& a) {
    return {.gezag = a.tekst("gezag") == "ja",
            .contactverbod = a.tekst("contactverbod") == "ja",
            .identiteit_via = a.tekst("identiteit-via"),
            .gezag_via = a.tekst("gezag-via"),
            .vanaf = base::lees_datum(a.tekst("vanaf")).value_or(base::Datum{}),
            .reden = a.tekst("reden")};
}

}  // namespace casus::ouders

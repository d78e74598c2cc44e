// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/velden.hpp"

namespace aanmelding::velden {
namespace {

using enum web::formulier::Veldsoort;

Veld verhaal(std::string naam, std::string label, std::string uitleg, bool verplicht = true) {
    return {.naam = std::move(naam),
            .label = std::move(label),
            .soort = lang,
            .uitleg = std::move(uitleg),
            .verplicht = verplicht,
            .max = 4000};
}

const std::vector<web::formulier::Optie> kStanden{
    {"ja", "Ja", ""}, {"nee", "Nee", ""}, {"niet_gevraagd", "Nog niet gevraagd", ""}};

Veld in_rij(std::string naam, std::string label, std::vector<std::string> bij) {
    return {.naam = std::move(naam), .label = std::move(label), .toon_als_veld = "tafel", .toon_als = std::move(bij)};
}

/// Domain.md section 5, "Consent gates sharing": per purpose and per person, with date, how and reason.
Veld toestemmingen() {
    Veld op = in_rij("op", "Wanneer is dat gezegd?", {"ja", "nee"});
    op.soort = datum;
    op.toon_als_tekst = "Alleen als het is gevraagd";
    Veld hoe = in_rij("hoe", "Hoe is dat gezegd?", {"ja", "nee"});
    hoe.soort = keuze;
    hoe.opties = {{"mondeling", "In een gesprek", ""}, {"schriftelijk", "Op papier", ""}, {"mail", "In een e-mail", ""}};
    hoe.toon_als_tekst = "Alleen als het is gevraagd";
    Veld reden = in_rij("reden", "Waarom niet?", {"nee", "niet_gevraagd"});
    reden.max = 300;
    reden.toon_als_tekst = "Alleen als er geen toestemming is";
    return {
        .naam = "toestemmingen",
        .label = "Toestemming om de casus anoniem te bespreken",
        .soort = groep,
        .uitleg =
            "Jonger dan 12: wie gezag heeft. 12 tot en met 15: de jeugdige en wie gezag heeft. Vanaf 16: de jeugdige. Zonder toestemming kun je wel "
            "aanmelden. De tafel bespreekt de casus pas als de toestemming er is.",
        .verplicht = false,
        .max = 6,
        .velden = {{.naam = "wie",
                    .label = "Wie?",
                    .soort = keuzelijst,
                    .opties = {{"jeugdige", "De jeugdige", ""},
                               {"gezag_1", "Ouder of ander met gezag, de eerste", ""},
                               {"gezag_2", "Ouder of ander met gezag, de tweede", ""},
                               {"voogd", "De voogd", ""},
                               {"vertegenwoordiger", "De vertegenwoordiger", ""}},
                    .leeg_fout = "Kies wie"},
                   {.naam = "tafel",
                    .label = "Mag de tafel de casus bespreken?",
                    .soort = keuze,
                    .opties = kStanden,
                    .leeg_fout = "Kies of dit mag"},
                   {.naam = "maatje",
                    .label = "Mag een maatje of procesregisseur de gegevens zien?",
                    .soort = keuze,
                    .verplicht = false,
                    .opties = kStanden},
                   {.naam = "boeg",
                    .label = "Mag de casus naar het bovenregionale team (BOEG)?",
                    .soort = keuze,
                    .verplicht = false,
                    .opties = kStanden},
                   op,
                   hoe,
                   reden},
        .enkelvoud = "persoon"};
}

}  // namespace

std::vector<Veld> situatie() {
    return {
        {.naam = "titel",
         .label = "Korte titel",
         .uitleg = "Hoogstens 80 tekens, zonder namen. Bijvoorbeeld: meisje dat niet meer naar school gaat.",
         .max = 80,
         .leeg_fout = "Vul een korte titel in"},
        verhaal("situatie", "Wat is er aan de hand?", "Hoe korter, hoe beter. We halen namen weg voordat de experts dit lezen."),
        verhaal("geprobeerd", "Wat is al geprobeerd, en wat leverde het op?", "Noem de hulp en wat die bracht."),
        verhaal("wat-werkt", "Wat gaat goed of werkt?", "", false),
        verhaal("veiligheid", "Hoe staat het met de veiligheid?", "Ook wat jullie hebben afgesproken."),
        verhaal("netwerk", "Wie helpt er mee uit het netwerk?", "Is er een JIM (een zelfgekozen steunpersoon)?", false),
        verhaal("wens-jeugdige", "Wat wil de jeugdige?", "Het liefst in de eigen woorden."),
        verhaal("wens-ouders", "Wat willen de ouders?", ""),
        verhaal("vraag", "Wat is jouw vraag aan de tafel?", ""),
    };
}

std::vector<Veld> toestemming() {
    return {
        {.naam = "wilsbekwaam",
         .label = "Kan de jeugdige zelf beslissen over het delen van gegevens?",
         .soort = keuze,
         .uitleg = "Bij een kind jonger dan 12 kiezen we zelf voor wie het gezag heeft.",
         .opties = {{"ja", "Ja", ""}, {"nee", "Nee, de jeugdige kan dit niet overzien", ""}},
         .leeg_fout = "Kies of de jeugdige zelf kan beslissen"},
        {.naam = "toestemming-hulp",
         .label = "Is er toestemming voor de hulp zelf?",
         .soort = keuze,
         .uitleg = "Dit is iets anders dan toestemming om te delen.",
         .verplicht = false,
         .opties = {{"ja", "Ja", ""},
                    {"deels", "Niet van iedereen", ""},
                    {"nee", "Nee", ""},
                    {"niet_nodig", "Niet nodig door een maatregel", ""}}},
        toestemmingen(),
        {.naam = "gezin-geinformeerd",
         .label = "Weet het gezin dat je deze casus aanmeldt?",
         .soort = keuze,
         .opties = {{"ja", "Ja", ""}, {"nee", "Nee", ""}},
         .leeg_fout = "Kies of het gezin dit weet"},
        {.naam = "zonder-toestemming-reden",
         .label = "Moet de tafel de casus bespreken zonder toestemming? Schrijf op waarom",
         .soort = lang,
         .uitleg =
             "Alleen als wachten op toestemming niet kan. Het vooroverleg en de tafel zien dat je dit koos, niet waarom. De functionaris "
             "gegevensbescherming krijgt een bericht.",
         .verplicht = false,
         .max = 1000},
        {.naam = "meekomers",
         .label = "Wie komt er mee naar het overleg?",
         .soort = groep,
         .verplicht = false,
         .max = 6,
         .velden = {{.naam = "naam", .label = "Naam", .max = 100}, {.naam = "waarom", .label = "Waarom komt deze persoon mee?"}},
         .enkelvoud = "persoon"},
        {.naam = "niet-beschikbaar",
         .label = "Wanneer kun je niet?",
         .uitleg = "Bijvoorbeeld: donderdag 3 december in de ochtend",
         .verplicht = false},
    };
}

std::vector<Veld> toestemming_van_een() {
    auto uit = toestemmingen().velden;
    for (Veld& v : uit) {
        if (v.naam == "tafel" || v.naam == "maatje" || v.naam == "boeg") v.opties.push_back({"ingetrokken", "Ingetrokken", ""});
        if (!v.toon_als.empty()) v.toon_als.emplace_back("ingetrokken");
    }
    return uit;
}

}  // namespace aanmelding::velden

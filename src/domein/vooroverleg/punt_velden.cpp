// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/punt_formulier.hpp"

namespace vooroverleg::punt_formulier {
namespace {

using web::formulier::Optie;
using web::formulier::Veldsoort;

/// Texts of the region as options: their number is the code.
std::vector<Optie> genummerd(const std::vector<std::string>& labels) {
    std::vector<Optie> uit;
    for (std::size_t i = 0; i < labels.size(); ++i) uit.push_back({std::to_string(i + 1), labels[i], {}});
    return uit;
}

/// 001 "Op welke eisen en richtlijnen wordt in het vooroverleg getoetst?": the region's screening criteria; what the form suggests is
/// ticked and says so.
Veld criteria(const Keuzes& k) {
    auto opties = genummerd(k.regels.criteria);
    for (const int n : k.voorgesteld)
        opties.at(static_cast<std::size_t>(n - 1)).uitleg = "Voorgesteld op grond van de aanmelding";
    return {.naam = "criteria",
            .label = "Wat geldt voor deze casus?",
            .soort = Veldsoort::vinkjes,
            .verplicht = false,
            .opties = std::move(opties)};
}

/// Eigen regel (domain.md section 6): without a signed dossier nobody knows what it is about, so it can only wait.
Veld uitkomst(const Keuzes& k) {
    std::vector<Optie> opties;
    if (k.inhoud_getekend)
        opties = {{"registreren", "Registreren", "Bespreken aan tafel is niet nodig."},
                  {"direct_adviseren", "Direct adviseren", "Het vooroverleg kan de vraag zelf beantwoorden."},
                  {"doorverwijzen", "Doorverwijzen", "Een ander kan beter helpen."}};
    if (k.te_bespreken) opties.insert(opties.begin() + 1, {"agenderen", "Op de agenda van het overleg", {}});
    opties.push_back({"aanhouden", "Aanhouden", "De casus komt terug in het volgende vooroverleg."});
    return {.naam = "uitkomst",
            .label = "Wat is de uitkomst?",
            .soort = Veldsoort::keuze,
            .opties = std::move(opties),
            .leeg_fout = "Kies de uitkomst"};
}

Veld alleen_bij(Veld v, std::string als, std::vector<std::string> waarden, std::string tekst) {
    v.toon_als_veld = std::move(als);
    v.toon_als = std::move(waarden);
    v.toon_als_tekst = std::move(tekst);
    return v;
}

/// 001 "Wie zit er aan tafel?": only the expertise that is needed; the inbrenger may bring somebody when the vooroverleg agrees.
void bij_agenderen(std::vector<Veld>& velden, const Keuzes& k) {
    const auto als = [](Veld v) {
        return alleen_bij(std::move(v), "uitkomst", {"agenderen"}, "Alleen als de casus op de agenda komt");
    };
    velden.push_back(als({.naam = "expertises",
                          .label = "Welke expertise is nodig aan tafel?",
                          .soort = Veldsoort::vinkjes,
                          .opties = genummerd(k.regels.expertises),
                          .leeg_fout = "Kies minstens één expertise"}));
    velden.push_back(als({.naam = "gasten",
                          .label = "Wie mag de inbrenger meenemen?",
                          .soort = Veldsoort::vinkjes,
                          .verplicht = false,
                          .opties = genummerd(gastfuncties())}));
    std::vector<Optie> organisaties;
    for (const auto& o : k.uit_te_sluiten) organisaties.push_back({o.ref, o.naam, {}});
    std::vector<Optie> mensen;
    for (const auto& d : k.uit_te_sluiten_mensen) mensen.push_back({std::to_string(d.account.getal), d.naam, d.organisatie});
    const auto uitsluiten = [&](std::string naam, std::string label, std::vector<Optie> opties) {
        if (opties.empty()) return;
        velden.push_back(als({.naam = std::move(naam),
                              .label = std::move(label),
                              .soort = Veldsoort::vinkjes,
                              .verplicht = false,
                              .opties = std::move(opties)}));
    };
    uitsluiten("uitgesloten", "Welke organisaties mogen deze casus niet zien?", std::move(organisaties));
    uitsluiten("uitgesloten-mensen", "Welke deelnemers mogen deze casus niet zien?", std::move(mensen));
}

void bij_advies(std::vector<Veld>& velden) {
    std::vector<Optie> soorten;
    for (int i = 0; i <= static_cast<int>(advies::Puntsoort::anders); ++i)
        soorten.push_back({std::to_string(i), std::string(advies::label_van(static_cast<advies::Puntsoort>(i))), {}});
    Veld groep{.naam = "adviespunten", .label = "Adviespunten", .soort = Veldsoort::groep, .max = 10, .enkelvoud = "adviespunt"};
    groep.velden = {
        {.naam = "soort",
         .label = "Soort",
         .soort = Veldsoort::keuzelijst,
         .opties = std::move(soorten),
         .leeg_fout = "Kies een soort advies"},
        {.naam = "tekst", .label = "Advies", .soort = Veldsoort::lang, .max = 2000, .leeg_fout = "Schrijf het advies op"},
        {.naam = "wie", .label = "Wie doet dit?", .uitleg = "Noem een functie, geen naam.", .verplicht = false},
        {.naam = "wanneer", .label = "Wanneer?", .soort = Veldsoort::datum, .verplicht = false},
        {.naam = "niet-uitvoerbaar",
         .label = "Waarom kan dit niet worden uitgevoerd?",
         .uitleg = "Laat leeg als het advies uit te voeren is.",
         .verplicht = false,
         .max = 500}};
    velden.push_back(alleen_bij(std::move(groep), "uitkomst", {"direct_adviseren"}, "Alleen bij direct adviseren"));
}

/// 001 "Wat is een doorbraakaanpak?": only where the gemeente has it.
Veld naar(const Keuzes& k) {
    std::vector<Optie> opties;
    if (k.doorbraak) opties.push_back({"doorbraak", "De doorbraakaanpak van de gemeente", {}});
    for (std::size_t i = 0; i < k.regels.expertises.size(); ++i)
        opties.push_back({std::to_string(i + 1), "Expertise " + k.regels.expertises[i], {}});
    return alleen_bij({.naam = "naar",
                       .label = "Waarheen?",
                       .soort = Veldsoort::keuze,
                       .opties = std::move(opties),
                       .leeg_fout = "Kies waar de casus heen gaat"},
                      "uitkomst", {"doorverwijzen"}, "Alleen bij doorverwijzen");
}

/// 001 "Kernbesluiten" and "Plaatsing": whoever had to register gets a reaction to what was decided.
void bij_plicht(std::vector<Veld>& velden) {
    velden.push_back(alleen_bij({.naam = "reactie",
                                 .label = "Wat is de reactie op de verplichte melding?",
                                 .soort = Veldsoort::keuze,
                                 .opties = {{"akkoord", "Akkoord", {}},
                                            {"aandachtspunt", "Akkoord met een aandachtspunt", {}},
                                            {"eerst_bespreken", "Eerst bespreken aan tafel", {}}},
                                 .leeg_fout = "Kies de reactie op de melding"},
                                "uitkomst", {"registreren", "agenderen", "direct_adviseren", "doorverwijzen"},
                                "Niet bij aanhouden"));
    velden.push_back(alleen_bij({.naam = "reactie-tekst",
                                 .label = "Wat is het aandachtspunt?",
                                 .soort = Veldsoort::lang,
                                 .max = 1000,
                                 .leeg_fout = "Schrijf het aandachtspunt op"},
                                "reactie", {"aandachtspunt"}, "Alleen bij een aandachtspunt"));
}

}  // namespace

const std::vector<std::string>& gastfuncties() {
    static const std::vector<std::string> alle{"Jeugdige",
                                               "Ouder of verzorger",
                                               "Iemand uit het netwerk",
                                               "Jeugdbeschermer",
                                               "Medewerker van het wijkteam",
                                               "Gedragswetenschapper",
                                               "School",
                                               "Huisarts of POH",
                                               "Aanbieder die nu helpt"};
    return alle;
}

std::vector<Veld> velden(const Keuzes& k) {
    std::vector<Veld> uit{criteria(k), uitkomst(k)};
    if (k.inhoud_getekend) {
        if (k.te_bespreken) bij_agenderen(uit, k);
        bij_advies(uit);
        uit.push_back(naar(k));
        if (k.plicht) bij_plicht(uit);
    }
    uit.push_back({.naam = "notities",
                   .label = "Notities voor de inbrenger",
                   .soort = Veldsoort::lang,
                   .uitleg = "De inbrenger leest dit nadat iemand het heeft nagekeken op namen.",
                   .verplicht = false,
                   .max = 4000});
    uit.push_back({.naam = "motivering",
                   .label = "Waarom deze uitkomst?",
                   .soort = Veldsoort::lang,
                   .uitleg = "Alleen de inbrenger en de procesondersteuner lezen dit, op de tijdlijn.",
                   .verplicht = false,
                   .max = 1000});
    return uit;
}

}  // namespace vooroverleg::punt_formulier

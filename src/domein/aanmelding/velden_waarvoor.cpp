// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "domein/aanmelding/velden.hpp"

namespace aanmelding::velden {
namespace {

using enum web::formulier::Veldsoort;
using web::formulier::Optie;

/// Domain.md section 4: a melding is about a placement, a crisis or a kernbesluit, without a question.
constexpr std::array<std::string_view, 5> kVoorMelding{"kernbesluit_1", "kernbesluit_2", "kernbesluit_3", "plaatsing",
                                                       "crisisplaatsing"};

std::vector<Optie> onderwerpen(casus::Soort soort) {
    std::vector<Optie> uit;
    for (const auto& o : casus::onderwerpen())
        if (soort == casus::Soort::vraag || std::find(kVoorMelding.begin(), kVoorMelding.end(), o.code) != kVoorMelding.end())
            uit.push_back({std::string(o.code), std::string(o.label), ""});
    return uit;
}

std::vector<Optie> bouwstenen(const Keuzes& k) {
    std::vector<Optie> uit;
    for (const auto& b : k.bouwstenen) uit.push_back({b.code, b.code + " " + b.naam, ""});
    return uit;
}

Veld bij(Veld v, std::string veld, std::vector<std::string> waarden, std::string tekst) {
    v.toon_als_veld = std::move(veld);
    v.toon_als = std::move(waarden);
    v.toon_als_tekst = std::move(tekst);
    return v;
}
Veld bij_plaatsing(Veld v) {
    return bij(std::move(v), "onderwerpen", {"plaatsing", "crisisplaatsing"}, "Alleen bij een plaatsing");
}
Veld bij_besluit(Veld v) {
    return bij(std::move(v), "onderwerpen", {"kernbesluit_1", "kernbesluit_2", "plaatsing", "crisisplaatsing"},
               "Alleen bij kernbesluit 1 of 2 of een plaatsing");
}

std::vector<Veld> plaatsing(const Keuzes& k) {
    return {
        bij_plaatsing({.naam = "plaatsing-soort",
                       .label = "Wat voor plek is het?",
                       .soort = keuze,
                       .opties = {{"pleegzorg", "Pleegzorg", ""},
                                  {"gezinshuis", "Gezinshuis", ""},
                                  {"residentieel", "Residentieel verblijf", ""},
                                  {"gesloten", "Gesloten jeugdhulp", ""},
                                  {"logeren", "Logeren", ""}},
                       .leeg_fout = "Kies wat voor plek het is"}),
        bij_plaatsing({.naam = "bouwsteen",
                       .label = "Productcode (bouwsteen)",
                       .soort = keuzelijst,
                       .uitleg = "Alle codes in deze lijst moet je melden. Weet je de code nog niet? Laat dit dan leeg.",
                       .verplicht = false,
                       .opties = bouwstenen(k)}),
        bij_plaatsing({.naam = "aanbieder",
                       .label = "Aanbieder",
                       .soort = keuzelijst,
                       .opties = aanbieders(k),
                       .leeg_fout = "Kies de aanbieder"}),
        bij({.naam = "plaatsing-start",
             .label = "Wanneer begint de plaatsing?",
             .soort = datum,
             .uitleg = "Bijvoorbeeld: 1 12 2026",
             .leeg_fout = "Vul in wanneer de plaatsing begint"},
            "onderwerpen", {"plaatsing"}, "Alleen bij een plaatsing"),
        bij({.naam = "crisis-start",
             .label = "Wanneer begon de crisisplaatsing?",
             .soort = datum,
             .uitleg = "De dag waarop de jeugdige is geplaatst.",
             .leeg_fout = "Vul in wanneer de crisisplaatsing begon"},
            "onderwerpen", {"crisisplaatsing"}, "Alleen bij een crisisplaatsing"),
    };
}

/// 001 "Op welke eisen en richtlijnen wordt in het vooroverleg getoetst?": behavioural scientist, guideline, family forms first.
std::vector<Veld> zorgvuldig() {
    return {
        bij_besluit({.naam = "gedragswetenschapper",
                     .label = "Dacht een gedragswetenschapper mee?",
                     .soort = keuze,
                     .opties = {{"ja", "Ja", ""}, {"nog_niet", "Nog niet", ""}, {"nee", "Nee", ""}},
                     .leeg_fout = "Kies of een gedragswetenschapper meedacht"}),
        bij_besluit({.naam = "richtlijn",
                     .label = "Volgde je de Richtlijn Uithuisplaatsing?",
                     .soort = keuze,
                     .opties = {{"ja", "Ja", ""}, {"deels", "Voor een deel", ""}, {"nee", "Nee", ""}},
                     .leeg_fout = "Kies of je de richtlijn volgde"}),
        bij({.naam = "waarom-geen-gezin",
             .label = "Waarom geen pleegzorg of gezinshuis?",
             .soort = vinkjes,
             .opties = {{"geen_plek", "Er was geen plek", ""},
                        {"zorgvraag", "De zorgvraag is te zwaar", ""},
                        {"veiligheid", "Het is daar niet veilig genoeg", ""},
                        {"jeugdige_wil_niet", "De jeugdige wil het niet", ""},
                        {"ouders_willen_niet", "De ouders willen het niet", ""},
                        {"eerder_mislukt", "Het is eerder niet gelukt", ""},
                        {"niet_onderzocht", "Dat is niet onderzocht", ""}},
             .leeg_fout = "Kies waarom het geen pleegzorg of gezinshuis is"},
            "plaatsing-soort", {"residentieel", "gesloten", "logeren"}, "Alleen als de plek geen pleegzorg of gezinshuis is"),
    };
}

/// 001, the same heading: the screening criteria; a referrer may say which of them fit.
Veld kenmerken(const Keuzes& k) {
    Veld v{.naam = "kenmerken",
           .label = "Wat past bij deze casus?",
           .soort = vinkjes,
           .uitleg = "Het vooroverleg kijkt hiernaar. Kies alles wat past.",
           .verplicht = false};
    for (std::size_t i = 0; i < k.regels.criteria.size(); ++i)
        v.opties.push_back({std::to_string(i + 1), k.regels.criteria[i], ""});
    return v;
}

}  // namespace

std::vector<Optie> aanbieders(const Keuzes& k) {
    std::vector<Optie> uit;
    for (const auto& o : k.organisaties)
        if (o.soort == regio::Organisatiesoort::jeugdhulpaanbieder) uit.push_back({o.ref, o.naam, ""});
    uit.push_back({"anders", "Een andere aanbieder, of nog niet bekend", ""});
    return uit;
}

std::vector<Veld> waarvoor(casus::Soort soort, const Keuzes& k) {
    const bool vraag = soort == casus::Soort::vraag;
    std::vector<Veld> uit{{.naam = "onderwerpen",
                           .label = vraag ? "Waarvoor meld je aan?" : "Wat meld je?",
                           .soort = vinkjes,
                           .uitleg = "Kies alles wat past.",
                           .opties = onderwerpen(soort),
                           .leeg_fout = vraag ? "Kies waarvoor je aanmeldt" : "Kies wat je meldt"}};
    for (auto& v : plaatsing(k)) uit.push_back(std::move(v));
    for (auto& v : zorgvuldig()) uit.push_back(std::move(v));
    if (vraag && !k.regels.criteria.empty()) uit.push_back(kenmerken(k));
    return uit;
}

}  // namespace aanmelding::velden

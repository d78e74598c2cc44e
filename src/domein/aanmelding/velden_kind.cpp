// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/velden.hpp"

namespace aanmelding::velden {
namespace {

using enum web::formulier::Veldsoort;
using web::formulier::Optie;

std::vector<Optie> gemeenten(const Keuzes& k) {
    std::vector<Optie> uit;
    for (const auto& g : k.gemeenten) uit.push_back({g.code, g.naam, ""});
    return uit;
}

std::vector<Veld> nummer_en_naam() {
    return {
        {.naam = "bsn-bekend",
         .label = "Heeft de jeugdige een burgerservicenummer (BSN)?",
         .soort = keuze,
         .opties = {{"ja", "Ja", ""}, {"nee", "Nee, of ik weet het nog niet", ""}},
         .leeg_fout = "Kies of de jeugdige een BSN heeft"},
        {.naam = "bsn",
         .label = "BSN",
         .uitleg =
             "9 cijfers. Met het BSN zien we of een kind twee keer is aangemeld, vinden we een kind terug en gaan we later na of "
             "de hulp op tijd kwam. De experts zien het niet.",
         .max = 20,
         .controle = bsn,
         .leeg_fout = "Vul het BSN in",
         .toon_als_veld = "bsn-bekend",
         .toon_als = {"ja"},
         .toon_als_tekst = "Alleen als er een BSN is",
         .breedte = "w9",
         .invoer = "numeric"},
        {.naam = "geen-bsn-reden",
         .label = "Waarom is er geen BSN?",
         .soort = keuze,
         .opties = {{"ongeboren", "De jeugdige is nog niet geboren", ""},
                    {"pasgeboren", "De jeugdige is net geboren", ""},
                    {"vreemdeling", "De jeugdige is niet ingeschreven in Nederland", ""},
                    {"onbekend", "Ik weet het nummer nog niet", ""}},
         .leeg_fout = "Kies waarom er geen BSN is",
         .toon_als_veld = "bsn-bekend",
         .toon_als = {"nee"},
         .toon_als_tekst = "Alleen als er geen BSN is"},
        {.naam = "voornamen",
         .label = "Voornamen",
         .uitleg = "Is het kind nog niet geboren? Vul dan \"onbekend\" in.",
         .max = 100,
         .leeg_fout = "Vul de voornamen in"},
        {.naam = "voorvoegsel",
         .label = "Voorvoegsel",
         .uitleg = "Bijvoorbeeld: van der",
         .verplicht = false,
         .max = 20,
         .breedte = "w4"},
        {.naam = "achternaam", .label = "Achternaam", .max = 100, .leeg_fout = "Vul de achternaam in"},
        {.naam = "geboren",
         .label = "Geboortedatum",
         .soort = datum,
         .uitleg = "Bijvoorbeeld: 27 3 2011. Is het kind nog niet geboren? Vul de datum in waarop het wordt verwacht.",
         .leeg_fout = "Vul de geboortedatum in"},
    };
}

/// Jeugdwet 1.1 (through domain.md section 2, "Birthdays"): between 18 and 23 help goes on only on one of these grounds.
Veld verlenging() {
    return {.naam = "verlenging-grond",
            .label = "Op welke grond loopt de jeugdhulp door na 18 jaar?",
            .soort = keuze,
            .uitleg = "Alleen als de jeugdige 18 jaar of ouder is.",
            .verplicht = false,
            .opties = {{"pleegzorg_gezinshuis", "Pleegzorg of gezinshuis tot 21 jaar", ""},
                       {"liep_al", "De hulp begon voor de 18e verjaardag en moet doorgaan", ""},
                       {"bepaald_voor_18", "Voor de 18e verjaardag is bepaald dat de hulp nodig is", ""},
                       {"hervat", "De hulp wordt binnen een half jaar hervat", ""},
                       {"strafrecht", "Jeugdhulp na een strafbaar feit", ""}}};
}

}  // namespace

std::vector<Veld> kind(const Keuzes& k) {
    auto uit = nummer_en_naam();
    uit.push_back(verlenging());
    const std::vector<Veld> rest = {
        {.naam = "gemeente",
         .label = "Welke gemeente is verantwoordelijk?",
         .soort = keuzelijst,
         .uitleg = "Dit is de gemeente waar de jeugdige woonde voordat de hulp met verblijf begon.",
         .opties = gemeenten(k),
         .leeg_fout = "Kies een gemeente"},
        {.naam = "verblijfplaats",
         .label = "Waar woont de jeugdige nu?",
         .soort = keuze,
         .opties = {{"thuis", "Thuis, bij één of beide ouders", ""},
                    {"netwerk", "Bij familie of bekenden", ""},
                    {"pleeggezin", "In een pleeggezin", ""},
                    {"gezinshuis", "In een gezinshuis", ""},
                    {"instelling", "In een instelling", ""},
                    {"elders", "Ergens anders", ""}},
         .leeg_fout = "Kies waar de jeugdige nu woont"},
        {.naam = "gezag",
         .label = "Wie heeft het gezag?",
         .soort = keuze,
         .opties = {{"een", "Eén persoon", ""},
                    {"twee", "Twee personen", ""},
                    {"voogd", "Een voogd van een instelling", ""},
                    {"geen", "Niemand, of ik weet het niet", ""}},
         .leeg_fout = "Kies wie het gezag heeft"},
        {.naam = "kader",
         .label = "In welk kader is de hulp?",
         .soort = keuze,
         .opties = {{"vrijwillig", "Vrijwillig", ""},
                    {"ots", "Ondertoezichtstelling (OTS)", ""},
                    {"voogdij", "Voogdij", ""},
                    {"jeugdreclassering", "Jeugdreclassering", ""}},
         .leeg_fout = "Kies het kader"},
    };
    uit.insert(uit.end(), rest.begin(), rest.end());
    return uit;
}

}  // namespace aanmelding::velden

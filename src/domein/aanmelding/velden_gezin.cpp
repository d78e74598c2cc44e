// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/velden.hpp"

namespace aanmelding::velden {
namespace {

using enum web::formulier::Veldsoort;
using web::formulier::Optie;

std::vector<Optie> organisaties(const Keuzes& k) {
    std::vector<Optie> uit;
    for (const auto& o : k.organisaties) uit.push_back({o.ref, o.naam, ""});
    uit.push_back({"anders", "Een andere organisatie", ""});
    return uit;
}

Veld naam(std::string naam, std::string label, bool verplicht = false) {
    return {.naam = std::move(naam), .label = std::move(label), .verplicht = verplicht, .max = 100};
}
Veld telefoonnummer() {
    return {.naam = "telefoon",
            .label = "Telefoonnummer",
            .verplicht = false,
            .max = 20,
            .controle = telefoon,
            .breedte = "w9",
            .invoer = "tel"};
}
Veld mailadres() {
    return {.naam = "email", .label = "E-mailadres", .verplicht = false, .max = 254, .controle = email, .invoer = "email"};
}

Veld gezinsleden() {
    return {
        .naam = "gezinsleden",
        .label = "Gezin en andere belangrijke mensen",
        .soort = groep,
        .uitleg = "Noem ook mensen die je in je tekst noemt. We halen deze namen weg uit wat de experts lezen.",
        .verplicht = false,
        .max = 15,
        .velden = {{.naam = "rol",
                    .label = "Wie is dit van de jeugdige?",
                    .soort = keuzelijst,
                    .opties = {{"moeder", "Moeder", ""},
                               {"vader", "Vader", ""},
                               {"stiefmoeder", "Stiefmoeder", ""},
                               {"stiefvader", "Stiefvader", ""},
                               {"broer", "Broer", ""},
                               {"zus", "Zus", ""},
                               {"pleegouder", "Pleegouder", ""},
                               {"grootouder", "Opa of oma", ""},
                               {"voogd", "Voogd", ""},
                               {"netwerk", "Iemand anders uit het netwerk", ""}},
                    .leeg_fout = "Kies wie dit is"},
                   naam("voornamen", "Voornaam", true),
                   naam("voorvoegsel", "Voorvoegsel"),
                   naam("achternaam", "Achternaam"),
                   {.naam = "geboren", .label = "Geboortedatum", .soort = datum, .verplicht = false},
                   telefoonnummer(),
                   mailadres(),
                   {.naam = "adres", .label = "Adres", .uitleg = "Als het anders is dan dat van de jeugdige", .verplicht = false},
                   {.naam = "gezag", .label = "Heeft gezag", .soort = vinkje, .verplicht = false},
                   {.naam = "afgeschermd", .label = "Adres en contact zijn geheim", .soort = vinkje, .verplicht = false},
                   {.naam = "contactverbod",
                    .label = "Contactverbod met",
                    .uitleg = "Bijvoorbeeld: vader",
                    .verplicht = false,
                    .max = 100}},
        .enkelvoud = "persoon"};
}

Veld hulpverleners(const Keuzes& k) {
    return {.naam = "hulpverleners",
            .label = "Betrokken hulpverleners",
            .soort = groep,
            .uitleg = "Ook deze namen halen we weg uit wat de experts lezen.",
            .verplicht = false,
            .max = 15,
            .velden = {naam("voornamen", "Voornaam"),
                       naam("voorvoegsel", "Voorvoegsel"),
                       naam("achternaam", "Achternaam", true),
                       {.naam = "organisatie",
                        .label = "Organisatie",
                        .soort = keuzelijst,
                        .opties = organisaties(k),
                        .leeg_fout = "Kies de organisatie"},
                       {.naam = "organisatie-naam",
                        .label = "Naam van de organisatie",
                        .max = 120,
                        .toon_als_veld = "organisatie",
                        .toon_als = {"anders"},
                        .toon_als_tekst = "Alleen bij een andere organisatie"},
                       telefoonnummer(),
                       mailadres()},
            .enkelvoud = "hulpverlener"};
}

}  // namespace

std::vector<Veld> omgeving_van_kind(const Keuzes& k) {
    return {
        naam("roepnaam", "Roepnaam"),
        {.naam = "geslacht",
         .label = "Geslacht",
         .soort = keuze,
         .verplicht = false,
         .opties = {{"v", "Meisje", ""}, {"m", "Jongen", ""}, {"x", "Anders", ""}, {"onbekend", "Onbekend", ""}}},
        {.naam = "straat", .label = "Straat", .verplicht = false, .max = 100},
        {.naam = "huisnummer", .label = "Huisnummer", .verplicht = false, .max = 12, .breedte = "w4"},
        {.naam = "postcode", .label = "Postcode", .verplicht = false, .max = 10, .controle = postcode, .breedte = "w4"},
        {.naam = "plaats", .label = "Plaats", .verplicht = false, .max = 80},
        {.naam = "adres-geheim",
         .label = "Het adres van de jeugdige is geheim",
         .soort = vinkje,
         .uitleg = "Kruis je dit aan? Dan ziet niemand adres, school en verblijfplaats zonder daar apart om te vragen.",
         .verplicht = false},
        telefoonnummer(),
        mailadres(),
        {.naam = "school", .label = "School of opvang", .verplicht = false, .max = 120},
        gezinsleden(),
        hulpverleners(k),
        {.naam = "gewenste-aanbieder",
         .label = "Welke aanbieder heeft jullie voorkeur?",
         .soort = keuzelijst,
         .verplicht = false,
         .opties = aanbieders(k)},
    };
}

}  // namespace aanmelding::velden

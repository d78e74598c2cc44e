// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/velden.hpp"

namespace aanmelding::velden {

using enum web::formulier::Veldsoort;

/// 001 "Wie kan een casus aanmelden?": only legal referrers hand in (iJw COD327 01–05); a praktijkondersteuner prepares for the huisarts.
Veld verwijzer_soort() {
    return {
        .naam = "verwijzer-soort",
        .label = "Wat voor verwijzer ben je?",
        .soort = keuze,
        .uitleg =
            "Alleen een wettelijke verwijzer kan aanmelden. Ben je praktijkondersteuner? Kies dan ‘Huisarts’: de huisarts meldt aan.",
        .opties = toegang::verwijzersoorten(),
        .leeg_fout = "Kies wat voor verwijzer je bent",
        .gevoelig = false};
}

std::vector<Veld> verwijzer() {
    return {
        {.naam = "verwijzer-naam",
         .label = "Jouw naam",
         .max = 100,
         .leeg_fout = "Vul je naam in",
         .gevoelig = false,
         .autocomplete = "name"},
        {.naam = "verwijzer-functie",
         .label = "Jouw functie",
         .max = 100,
         .leeg_fout = "Vul je functie in",
         .gevoelig = false,
         .autocomplete = "organization-title"},
        {.naam = "verwijzer-organisatie",
         .label = "Jouw organisatie",
         .max = 120,
         .leeg_fout = "Vul je organisatie in",
         .gevoelig = false,
         .autocomplete = "organization"},
        verwijzer_soort(),
        {.naam = "verwijzer-skj",
         .label = "SKJ-nummer",
         .uitleg = "9 cijfers",
         .verplicht = false,
         .max = 20,
         .controle = toegang::skj,
         .breedte = "w9",
         .invoer = "numeric",
         .gevoelig = false},
        {.naam = "verwijzer-agb",
         .label = "AGB-code",
         .uitleg = "8 cijfers",
         .verplicht = false,
         .max = 20,
         .controle = toegang::agb,
         .breedte = "w9",
         .invoer = "numeric",
         .gevoelig = false},
        {.naam = "verwijzer-big",
         .label = "BIG-nummer",
         .uitleg = "11 cijfers",
         .verplicht = false,
         .max = 20,
         .controle = toegang::big,
         .breedte = "w9",
         .invoer = "numeric",
         .gevoelig = false},
        {.naam = "verwijzer-email",
         .label = "Jouw e-mailadres op het werk",
         .max = 254,
         .controle = email,
         .leeg_fout = "Vul je e-mailadres in",
         .invoer = "email",
         .gevoelig = false,
         .autocomplete = "email"},
        {.naam = "verwijzer-telefoon",
         .label = "Jouw telefoonnummer",
         .max = 20,
         .controle = telefoon,
         .leeg_fout = "Vul je telefoonnummer in",
         .breedte = "w9",
         .invoer = "tel",
         .gevoelig = false,
         .autocomplete = "tel"},
        {.naam = "collega-naam", .label = "Collega die je kan vervangen", .verplicht = false, .max = 100},
        {.naam = "collega-email",
         .label = "E-mailadres van die collega",
         .verplicht = false,
         .max = 254,
         .controle = email,
         .invoer = "email"},
    };
}

/// 001 "Waarom is het belangrijk dat de plaatsing op deze manier gebeurt?": the region asks for factors of the professional and the organisation;
/// domain.md section 4: each can be kept to oneself, and they are seen only as sums of 5 or more referrers.
std::vector<Veld> werk() {
    const auto liever_niet = [](Veld v) {
        v.opties.push_back({"liever_niet", "Zeg ik liever niet", ""});
        v.verplicht = false;
        return v;
    };
    return {
        liever_niet({.naam = "ervaring",
                     .label = "Hoeveel jaar werk je in de jeugdhulp?",
                     .soort = keuze,
                     .opties = {{"0-2", "Minder dan 2 jaar", ""},
                                {"2-5", "2 tot 5 jaar", ""},
                                {"5-10", "5 tot 10 jaar", ""},
                                {"10+", "10 jaar of langer", ""}}}),
        liever_niet({.naam = "scholing",
                     .label = "Volgde je de laatste 2 jaar scholing over uithuisplaatsing?",
                     .soort = keuze,
                     .opties = {{"ja", "Ja", ""}, {"nee", "Nee", ""}}}),
        liever_niet({.naam = "caseload",
                     .label = "Hoeveel kinderen of gezinnen begeleid je nu?",
                     .soort = keuze,
                     .opties = {{"0-9", "Minder dan 10", ""},
                                {"10-14", "10 tot 14", ""},
                                {"15-19", "15 tot 19", ""},
                                {"20+", "20 of meer", ""}}}),
        liever_niet({.naam = "administratie",
                     .label = "Welk deel van je tijd kost administratie?",
                     .soort = keuze,
                     .opties = {{"kwart", "Minder dan een kwart", ""},
                                {"helft", "Een kwart tot de helft", ""},
                                {"meer", "Meer dan de helft", ""}}}),
        liever_niet({.naam = "klachten",
                     .label = "Had je het laatste jaar te maken met een klacht of tuchtzaak?",
                     .soort = keuze,
                     .opties = {{"ja", "Ja", ""}, {"nee", "Nee", ""}}}),
        liever_niet({.naam = "beschikbaar",
                     .label = "Was passende hulp bij jouw laatste aanmelding op tijd beschikbaar?",
                     .soort = keuze,
                     .opties = {{"ja", "Ja", ""}, {"deels", "Voor een deel", ""}, {"nee", "Nee", ""}}}),
    };
}

}  // namespace aanmelding::velden

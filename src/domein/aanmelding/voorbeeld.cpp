// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/aanmelding.hpp"

namespace aanmelding {
namespace {

using base::Json;

void verwijzer(Json& j) {
    j.zet("verwijzerNaam", "Sanne de Wit")
        .zet("verwijzerFunctie", "Jeugdbeschermer")
        .zet("verwijzerOrganisatie", "Jeugdbescherming Voorbeeld");
    j.zet("verwijzerEmail", "s.dewit@jeugdbescherming.example").zet("verwijzerTelefoon", "024 123 45 67");
}

void kind(Json& j, const Keuzes& k) {
    const int jaar = static_cast<int>(std::chrono::year_month_day{k.vandaag}.year()) - 14;
    j.zet("verwijzerSoort", "04").zet("bsnBekend", "nee").zet("geenBsnReden", "onbekend").zet("voornamen", "Noor");
    j.zet("achternaam", "Voorbeeld").zet("geboren", base::iso(base::datum(jaar, 3, 27)));
    j.zet("gemeente", k.gemeenten.empty() ? "" : k.gemeenten.back().code)
        .zet("verblijfplaats", "thuis")
        .zet("gezag", "een")
        .zet("kader", "ots");
}

void waarvoor(Json& j, const Keuzes& k) {
    j.zet("onderwerpen", Json::Lijst{"kernbesluit_1", "plaatsing"})
        .zet("plaatsingSoort", "gezinshuis")
        .zet("aanbieder", "anders");
    j.zet("plaatsingStart", base::iso(k.vandaag + std::chrono::days(42)))
        .zet("gedragswetenschapper", "ja")
        .zet("richtlijn", "ja");
}

void verhaal(Json& j) {
    j.zet("titel", "Meisje dat al maanden niet naar school gaat");
    j.zet("situatie", "Noor gaat sinds vier maanden niet naar school. Thuis loopt de spanning op en er is veel ruzie.");
    j.zet("geprobeerd", "Gezinsbegeleiding en een rustplek op school. De begeleiding hielp moeder, de rustplek werkte kort.");
    j.zet("veiligheid", "Er is een veiligheidsplan. Oma haalt Noor op als het thuis niet gaat.");
    j.zet("wensJeugdige", "Ik wil rust en in de buurt van mijn vriendinnen blijven.")
        .zet("wensOuders", "Moeder wil dat Noor thuis blijft wonen.");
    j.zet("vraag", "Kan Noor met extra hulp thuis blijven, of past een gezinshuis nu beter?");
}

Json moeder() { return Json::Object{{"rol", "moeder"}, {"voornamen", "Ada"}, {"achternaam", "Voorbeeld"}, {"gezag", true}}; }

Json toestemming_van(const char* wie, base::Datum op) {
    return Json::Object{{"wie", wie}, {"tafel", "ja"}, {"op", base::iso(op)}, {"hoe", "mondeling"}};
}

}  // namespace

base::Json voorbeeld_aanmelding(casus::Soort soort, const Keuzes& k) {
    Json j;
    j.zet("soort", std::string(casus::naam_van(soort))).zet("indienen", true);
    kind(j, k);
    waarvoor(j, k);
    if (soort == casus::Soort::melding) return j;
    verwijzer(j);
    verhaal(j);
    j.zet("gezinsleden", Json::Lijst{moeder()}).zet("wilsbekwaam", "ja").zet("gezinGeinformeerd", "ja");
    const auto gisteren = k.vandaag - std::chrono::days(1);
    j.zet("toestemmingen", Json::Lijst{toestemming_van("jeugdige", gisteren), toestemming_van("gezag_1", gisteren)});
    return j;
}

base::Result<Indiening> uit_json(const base::Json& lichaam, const Keuzes& k) {
    const auto& naam = lichaam["soort"].tekst();
    if (naam != "vraag" && naam != "melding")
        return base::Fout{base::Soort::ongeldig, "aanmelding.soort", "soort", "Kies vraag of melding"};
    Indiening uit{.soort = naam == "melding" ? casus::Soort::melding : casus::Soort::vraag,
                  .antwoorden = {},
                  .concept_id = {},
                  .ontvangen = {}};
    base::Json velden{base::Json::Object{}};
    for (const auto& [veld, waarde] : lichaam.object())
        if (veld != "soort" && veld != "indienen") velden.zet(veld, waarde);
    auto antwoorden = web::formulier::lees_json(alle_velden(uit.soort, k), velden);
    if (!antwoorden) return antwoorden.fouten();
    uit.antwoorden = std::move(*antwoorden);
    return uit;
}

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#include "app/openapi_routes.hpp"

namespace app::openapi_routes {
namespace {

using base::Json;

Json tekst(const char* uitleg) { return Json::Object{{"type", "string"}, {"description", uitleg}}; }
Json getal(const char* uitleg) { return Json::Object{{"type", "integer"}, {"description", uitleg}}; }
Json ja_nee(const char* uitleg) { return Json::Object{{"type", "boolean"}, {"description", uitleg}}; }
Json dag(const char* uitleg) { return Json::Object{{"type", "string"}, {"format", "date"}, {"description", uitleg}}; }
Json moment(const char* uitleg) { return Json::Object{{"type", "string"}, {"format", "date-time"}, {"description", uitleg}}; }
Json dag_of_niets(const char* uitleg) {
    return Json::Object{{"type", Json::Lijst{"string", "null"}}, {"format", "date"}, {"description", uitleg}};
}
Json verwijs(const char* naam) { return Json::Object{{"$ref", "#/components/schemas/" + std::string(naam)}}; }
Json bevestiging(const char* uitleg) {
    return Json::Object{{"type", "object"}, {"additionalProperties", Json::Object{{"type", "string"}}}, {"description", uitleg}};
}
Json lijst(Json van) { return Json::Object{{"type", "array"}, {"items", std::move(van)}}; }
Json voorwerp(Json velden) { return Json::Object{{"type", "object"}, {"properties", std::move(velden)}}; }
Json een_lijst(const char* naam, const char* van) { return voorwerp(Json::Object{{naam, lijst(verwijs(van))}}); }

Json casus_velden() {
    Json v;
    v.zet("nummer", tekst("Casusnummer, bijvoorbeeld NYM-2026-7K3F9"))
        .zet("soort", Json::Object{{"type", "string"}, {"enum", Json::Lijst{"vraag", "melding"}}});
    Json::Lijst statussen;
    for (int i = 0; i < casus::kAantalStatussen; ++i) statussen.emplace_back(casus::naam_van(static_cast<casus::Status>(i)));
    v.zet("status", Json::Object{{"type", "string"}, {"enum", std::move(statussen)}});
    v.zet("titel", tekst("De getekende titel zonder namen, of een titel uit de onderwerpen"))
        .zet("gemeente", tekst("CBS-code van de verantwoordelijke gemeente"));
    v.zet("onderwerpen", lijst(Json::Object{{"type", "string"}})).zet("urgentie", getal("0 is het dringendst, 3 is gewoon"));
    v.zet("urgentieRedenen", lijst(Json::Object{{"type", "string"}}));
    v.zet("ingediendOp", moment("Moment van ontvangst")).zet("statusSinds", moment("Sinds wanneer de status zo is"));
    v.zet("vooroverlegDatum", dag_of_niets("Dag van het vooroverleg")).zet("overlegDatum", dag_of_niets("Dag van het overleg"));
    v.zet("uiterlijkDatum", dag_of_niets("Wanneer de volgende stap uiterlijk moet"))
        .zet("compleet", ja_nee("Alle verplichte gegevens zijn er"));
    v.zet("spoed", ja_nee("Versneld behandelen"))
        .zet("getekendeVersie", getal("Versie van het getekende anonieme dossier; 0 is nog geen"));
    v.zet("teTekenen", ja_nee("Er wacht tekst op nakijken en tekenen")).zet("versie", getal("Versie van de casus"));
    v.zet("plicht", Json::Object{{"description", "De meldplicht, of null"}, {"type", Json::Lijst{"object", "null"}}});
    return v;
}

Json casus_met_identiteit() {
    Json identiteit = Json::Object{{"voornamen", tekst("Voornamen")},
                                   {"voorvoegsel", tekst("Voorvoegsel")},
                                   {"achternaam", tekst("Achternaam")},
                                   {"geborenDatum", dag_of_niets("Geboortedatum")},
                                   {"bsnLaatsteDrie", tekst("Alleen voor wie de casus inbracht: het einde van het BSN")}};
    Json kind = voorwerp(std::move(identiteit));
    kind.zet("description", "Alleen voor wie de identiteit mag zien; lezen staat in het logboek");
    return voorwerp(casus_velden().zet("identiteit", std::move(kind)));
}

Json aanmelding_schema(casus::Soort soort, const aanmelding::Keuzes& k) {
    Json uit = web::formulier::schema(aanmelding::alle_velden(soort, k));
    Json velden = uit["properties"];
    velden.zet("soort", Json::Object{{"const", casus::naam_van(soort)}});
    velden.zet("indienen", ja_nee("true: versturen; anders wordt het een concept dat je in de browser afmaakt"));
    Json::Lijst verplicht = uit["required"].lijst();
    verplicht.emplace_back("soort");
    return uit.zet("properties", std::move(velden)).zet("required", std::move(verplicht));
}

Json probleem() {
    Json fout = voorwerp(Json::Object{
        {"veld", tekst("Pad van het veld")}, {"tekst", tekst("Wat er mis is")}, {"sleutel", tekst("Vaste naam van de regel")}});
    Json v;
    v.zet("type", tekst("Soort probleem (RFC 9457)")).zet("title", tekst("Korte naam")).zet("status", getal("HTTP-status"));
    v.zet("detail", tekst("Wat er mis is, in gewone woorden")).zet("fouten", lijst(std::move(fout)));
    v.zet("bevestiging", bevestiging("Stuur dit mee als je het zeker weet"));
    return voorwerp(std::move(v));
}

}  // namespace

Json schemas(const aanmelding::Keuzes& k) {
    Json s;
    s.zet("Problem", probleem()).zet("Casus", voorwerp(casus_velden())).zet("CasusMetIdentiteit", casus_met_identiteit());
    s.zet("Casuslijst",
          voorwerp(Json::Object{{"casussen", lijst(verwijs("Casus"))},
                                {"volgende", Json::Object{{"type", Json::Lijst{"string", "null"}},
                                                          {"description", "Geef dit mee als na; null is het einde"}}}}));
    s.zet("AanmeldingVraag", aanmelding_schema(casus::Soort::vraag, k))
        .zet("AanmeldingMelding", aanmelding_schema(casus::Soort::melding, k));
    s.zet("Aanmelding", Json::Object{{"oneOf", Json::Lijst{verwijs("AanmeldingVraag"), verwijs("AanmeldingMelding")}}});
    s.zet("Aangemeld", voorwerp(Json::Object{{"nummer", tekst("Casusnummer")},
                                             {"soort", tekst("vraag of melding")},
                                             {"status", tekst("Status")},
                                             {"ingediendOp", moment("Moment van ontvangst")},
                                             {"vooroverlegOp", dag_of_niets("Dag van het vooroverleg")},
                                             {"meldplicht", ja_nee("Dit moest gemeld worden")},
                                             {"meldenUiterlijk", dag_of_niets("Uiterste dag van melden")},
                                             {"concept", tekst("Alleen bij een concept: waar je het afmaakt")}}));
    s.zet("Formulier",
          voorwerp(Json::Object{
              {"titel", tekst("Waar het over gaat")},
              {"uitleg", lijst(Json::Object{{"type", "string"}})},
              {"links", lijst(voorwerp(Json::Object{{"tekst", tekst("Waarheen")}, {"adres", tekst("Adres van de pagina")}}))},
              {"versie", getal("Stuur deze mee; ontbreekt als er geen versie is")},
              {"waarden", Json::Object{{"type", "object"}, {"description", "Wat er nu staat"}}},
              {"schema", Json::Object{{"type", "object"}, {"description", "JSON-schema van wat je kunt sturen"}}}}));
    Json gebeurtenis = voorwerp(Json::Object{
        {"versie",
         getal("Alleen als GET er een gaf: de versie die je zag. Is er intussen iets veranderd, dan is het antwoord 409. "
               "Intrekken en een overlijden gaan altijd door")},
        {"bevestiging", bevestiging("Wat in een antwoord 409 bij bevestiging stond: ja, ik weet het zeker")}});
    gebeurtenis.zet("description", "De velden van het formulier: GET op dit adres geeft hun schema");
    s.zet("Gebeurtenis", std::move(gebeurtenis));
    s.zet("Gebeurd", voorwerp(Json::Object{{"zie", tekst("De pagina waar je ziet wat er veranderde")}}));
    s.zet("Tekst", voorwerp(Json::Object{{"tekst", tekst("Hoogstens 100.000 tekens")}}).zet("required", Json::Lijst{"tekst"}));
    Json vlek = voorwerp(Json::Object{{"begin", getal("Eerste teken, vanaf 0")},
                                      {"eind", getal("Teken na het laatste")},
                                      {"label", tekst("Soort")},
                                      {"rol", tekst("Wat er in de plaats komt")},
                                      {"twijfel", ja_nee("Een mens moet kijken")}});
    s.zet("Gemaskeerd",
          voorwerp(Json::Object{{"gemaskeerd", tekst("De tekst zonder wat gevonden is")}, {"vlekken", lijst(std::move(vlek))}}));
    s.zet("Vooroverleg", voorwerp(Json::Object{{"ref", tekst("Verwijzing")},
                                               {"datum", dag("Dag")},
                                               {"deadline", moment("Tot wanneer indienen kan")},
                                               {"begin", moment("Begin")},
                                               {"extra", ja_nee("Buiten het ritme")}}));
    s.zet("Vooroverleglijst", een_lijst("vooroverleggen", "Vooroverleg"));
    s.zet("Overleg", voorwerp(Json::Object{{"ref", tekst("Verwijzing")},
                                           {"datum", dag("Dag")},
                                           {"begin", moment("Begin")},
                                           {"locatie", tekst("Leeg: online")},
                                           {"agendapunten", getal("Aantal open agendapunten dat je mag zien")}}));
    s.zet("Overleglijst", een_lijst("overleggen", "Overleg"));
    Json punt = Json::Object{{"nummer", getal("Nummer op de lijst, voor het adres van het punt")},
                             {"titel", tekst("Titel zonder namen")},
                             {"casus", tekst("Casusnummer, voor wie het mag weten")},
                             {"versie", getal("Versie van de casus")},
                             {"open", ja_nee("Nog niet besproken")},
                             {"hamerstuk", ja_nee("Voorgesteld als hamerstuk")}};
    s.zet("VooroverlegMetPunten", voorwerp(Json::Object{{"ref", tekst("Verwijzing")},
                                                        {"datum", dag("Dag")},
                                                        {"gesloten", ja_nee("Gesloten of vervallen")},
                                                        {"versie", getal("Versie van het vooroverleg, om te sluiten")},
                                                        {"punten", lijst(voorwerp(std::move(punt)))}}));
    Json agendapunt = Json::Object{{"nummer", getal("Nummer op de agenda, voor het adres van het agendapunt")},
                                   {"begin", moment("Begin")},
                                   {"minuten", getal("Hoelang")},
                                   {"titel", tekst("Titel zonder namen; niet voor experts")},
                                   {"casus", tekst("Casusnummer; niet voor experts")},
                                   {"versie", getal("Versie van het agendapunt; niet voor experts")},
                                   {"casusVersie", getal("Versie van de casus, voor besproken; niet voor experts")},
                                   {"open", ja_nee("Nog niet besproken; niet voor experts")}};
    s.zet("OverlegMetAgenda", voorwerp(Json::Object{{"ref", tekst("Verwijzing")},
                                                    {"datum", dag("Dag")},
                                                    {"begin", moment("Begin")},
                                                    {"gesloten", ja_nee("Gesloten of vervallen")},
                                                    {"agendapunten", lijst(voorwerp(std::move(agendapunt)))}}));
    return s;
}

std::vector<Beschrijving> beschrijvingen(const aanmelding::Keuzes& k) {
    const Json kort = Json::Object{{"type", "string"}};
    const std::vector<Vraagveld> filter = {
        {"status", "Alleen casussen met deze status", kort},
        {"gemeente", "CBS-code van een gemeente van de regio", kort},
        {"limiet", "Hoeveel per keer", Json::Object{{"type", "integer"}, {"minimum", 1}, {"maximum", 100}, {"default", 50}}},
        {"na", "Waar je was: de waarde van volgende", kort}};
    return {
        {.route = "casus.api_lijst",
         .samenvatting = "Casussen die je mag zien, nieuwste eerst",
         .uitleg = "Zonder identiteit en zonder inhoud.",
         .vraag = filter,
         .antwoord = "Casuslijst"},
        {.route = "casus.api",
         .samenvatting = "Een casus",
         .uitleg = "De identiteit alleen voor wie die mag zien. Lezen komt in het logboek.",
         .antwoord = "CasusMetIdentiteit"},
        {.route = "api.aanmeldingen.maak",
         .samenvatting = "Een aanmelding versturen of als concept klaarzetten",
         .uitleg = "Met dezelfde regels als het formulier. Alle fouten komen in een keer terug.",
         .lichaam = "Aanmelding",
         .antwoord = "Aangemeld",
         .voorbeelden = {{"vraag", aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, k)},
                         {"melding", aanmelding::voorbeeld_aanmelding(casus::Soort::melding, k)}},
         .gelukt = 201},
        {.route = "anonimisering.api",
         .samenvatting = "Namen en nummers uit een tekst halen",
         .uitleg = "De tekst wordt niet bewaard.",
         .lichaam = "Tekst",
         .antwoord = "Gemaskeerd",
         .voorbeelden = {{"kort", Json::Object{{"tekst", "Noor belde gisteren met mevrouw De Vries op 06 12 34 56 78."}}}}},
        {.route = "api.vooroverleggen",
         .samenvatting = "De komende vooroverleggen",
         .uitleg = "Data en deadlines; wat er op de lijst staat, staat er niet bij.",
         .antwoord = "Vooroverleglijst"},
        {.route = "tafel.api",
         .samenvatting = "De komende overleggen",
         .uitleg = "Experts zien alleen overleggen waarvoor ze zijn uitgenodigd.",
         .antwoord = "Overleglijst"},
        {.route = "api.vooroverleg",
         .samenvatting = "Een vooroverleg met zijn punten",
         .uitleg = "Alleen de punten die je mag zien.",
         .antwoord = "VooroverlegMetPunten"},
        {.route = "api.overleg",
         .samenvatting = "Een overleg met zijn agendapunten",
         .uitleg = "Experts zien alleen de agendapunten waarvoor ze zijn uitgenodigd. Lezen komt in het logboek.",
         .antwoord = "OverlegMetAgenda"},
    };
}

}  // namespace app::openapi_routes

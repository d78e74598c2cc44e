// SPDX-License-Identifier: EUPL-1.2
#include "app/openapi.hpp"

#include <algorithm>
#include <set>

#include "app/openapi_routes.hpp"
#include "base/tekst.hpp"

namespace app {
namespace {

using base::Json;
using openapi_routes::Beschrijving;

constexpr const char* kContact = "https://github.com/overlegtafel/overlegtafel";

Json versiekop() {
    return Json::Object{{"API-Version", Json::Object{{"description", "De versie die dit antwoord gaf"},
                                                     {"schema", Json::Object{{"type", "string"}}}}}};
}

Json antwoord(const std::string& uitleg, const std::string& type, const std::string& schema) {
    Json inhoud = Json::Object{{type, Json::Object{{"schema", Json::Object{{"$ref", "#/components/schemas/" + schema}}}}}};
    return Json::Object{{"description", uitleg}, {"headers", versiekop()}, {"content", std::move(inhoud)}};
}

constexpr std::pair<const char*, const char*> kWeigeringen[] = {
    {"400", "Er klopt iets niet aan de vraag"},
    {"401", "Geen geldig token"},
    {"403", "Dit token mag dit niet"},
    {"404", "Bestaat niet, of je mag het niet zien"},
    {"409", "Botst met iets dat er al is, kan nu niet, of vraagt eerst een bevestiging"}};

/// components/responses: the same for every route.
Json weigeringen() {
    Json uit;
    for (const auto& [status, uitleg] : kWeigeringen) uit.zet(status, antwoord(uitleg, "application/problem+json", "Problem"));
    return uit;
}

Json antwoorden(const toegang::Deur::Regel& r, const Beschrijving& b) {
    Json uit;
    uit.zet(std::to_string(b.gelukt), antwoord("Gelukt", "application/json", b.antwoord));
    const bool kan_botsen = !b.lichaam.empty() || !r.wat.empty();
    for (const auto& [status, uitleg] : kWeigeringen)
        if (std::string_view(status) != "409" || kan_botsen)
            uit.zet(status, Json::Object{{"$ref", "#/components/responses/" + std::string(status)}});
    return uit;
}

Json lichaam(const toegang::Deur::Regel& r, const Beschrijving& b) {
    Json voorbeelden;
    for (const auto& [naam, waarde] : b.voorbeelden) voorbeelden.zet(naam, Json::Object{{"value", waarde}});
    Json schema = Json::Object{{"$ref", "#/components/schemas/" + b.lichaam}};
    if (r.knop) schema = toegang::schema_van_gebeurtenis(*r.knop);
    Json inhoud = Json::Object{{"schema", std::move(schema)}, {"examples", std::move(voorbeelden)}};
    return Json::Object{{"required", !r.knop || !r.knop->empty()},
                        {"content", Json::Object{{"application/json", std::move(inhoud)}}}};
}

/// "/api/v1/casussen/{nummer:casusnummer}" as a path under the server, with its parameters.
struct Pad {
    std::string pad;
    Json::Lijst waarden;
};
Pad pad_van(std::string_view patroon) {
    constexpr std::string_view kVoor = "/api/v1";
    if (!patroon.starts_with(kVoor)) throw std::logic_error("openapi: een route van de API begint met /api/v1");
    Pad uit;
    for (const auto& deel : base::tekst::splits(patroon.substr(kVoor.size() + 1), '/')) {
        if (!deel.starts_with("{")) {
            uit.pad += "/" + deel;
            continue;
        }
        const std::string naam = deel.substr(1, deel.find(':') - 1);
        uit.pad += "/{" + naam + "}";
        uit.waarden.push_back(
            Json::Object{{"name", naam}, {"in", "path"}, {"required", true}, {"schema", Json::Object{{"type", "string"}}}});
    }
    return uit;
}

/// draft-ietf-httpapi-idempotency-key-header: what is sent twice happens once.
Json herhaalkop() {
    return Json::Object{
        {"name", "Idempotency-Key"},
        {"in", "header"},
        {"description",
         "Zelf gekozen sleutel. Hetzelfde verzoek met dezelfde sleutel geeft 24 uur lang hetzelfde antwoord en maakt "
         "niets dubbel; een ander verzoek met die sleutel geeft 409. Geldt per token."},
        {"required", false},
        {"schema", Json::Object{{"type", "string"}, {"minLength", 1}, {"maxLength", 255}}},
        {"example", "9b2f6c1e-5a0d-4f7e-8c3b-1d2e3f4a5b6c"}};
}

Json operatie(const toegang::Deur::Regel& r, const Beschrijving& b, Json::Lijst parameters) {
    Json uit;
    std::string id = r.naam;
    std::replace(id.begin(), id.end(), '.', '_');
    uit.zet("operationId", id).zet("summary", b.samenvatting).zet("description", b.uitleg);
    for (const auto& v : b.vraag)
        parameters.push_back(Json::Object{
            {"name", v.naam}, {"in", "query"}, {"description", v.uitleg}, {"required", false}, {"schema", v.schema}});
    if (r.methode == web::Methode::post) parameters.push_back(Json::Object{{"$ref", "#/components/parameters/IdempotencyKey"}});
    if (!parameters.empty()) uit.zet("parameters", std::move(parameters));
    if (!b.lichaam.empty()) uit.zet("requestBody", lichaam(r, b));
    uit.zet("responses", antwoorden(r, b)).zet("security", Json::Lijst{Json::Object{{"token", Json::Lijst{r.scope}}}});
    return uit;
}

Json informatie() {
    Json contact = Json::Object{{"name", "Overlegtafel"}, {"url", kContact}, {"email", "overlegtafel@regio-nijmegen.example"}};
    return Json::Object{
        {"title", "Overlegtafel"},
        {"version", "1.0.0"},
        {"description",
         "Het casusplatform voor regionale expertteams in de jeugdhulp. Elk token hoort bij een account en mag nooit meer dan dat account."},
        {"contact", std::move(contact)},
        {"license", Json::Object{{"name", "EUPL-1.2"}, {"identifier", "EUPL-1.2"}}}};
}

/// An event that somebody can do over the API; its page knows the fields, which differ per casus.
Beschrijving van_gebeurtenis(const toegang::Deur::Regel& r) {
    if (r.methode == web::Methode::get)
        return {.route = r.naam,
                .samenvatting = "Formulier: " + r.wat,
                .uitleg = "Wat je erbij moet geven, als JSON-schema; wat er nu staat; en de versie die je zag, als er een is.",
                .antwoord = "Formulier"};
    return {
        .route = r.naam,
        .samenvatting = r.wat,
        .uitleg =
            "Met dezelfde regels, mails en regels in het logboek als de pagina op dit adres. Wat je niet meestuurt, is daarna "
            "leeg. Vraagt een antwoord 409 om een bevestiging? Stuur dan hetzelfde nog eens, met dat onderdeel erbij.",
        .lichaam = "Gebeurtenis",
        .antwoord = "Gebeurd",
        .voorbeelden = {{"kort", r.knop ? openapi_routes::voorbeeld_van(*r.knop)
                                        : Json(Json::Object{{"versie", 3}, {"reden", "Het gezin is verhuisd"}})}},
        .gelukt = 201};
}

Json paden(const toegang::Deur& deur, const aanmelding::Keuzes& k) {
    auto alle = openapi_routes::beschrijvingen(k);
    for (const auto& r : deur.tafel())
        if (!r.wat.empty()) alle.push_back(van_gebeurtenis(r));
    Json uit;
    std::set<std::string> gebruikt;
    for (const auto& r : deur.tafel()) {
        if (r.kanaal != web::Kanaal::api || !r.recht) continue;
        const auto b = std::find_if(alle.begin(), alle.end(), [&](const auto& x) { return x.route == r.naam; });
        if (b == alle.end()) throw std::logic_error("openapi: deze route heeft geen beschrijving: " + r.naam);
        gebruikt.insert(r.naam);
        Pad pad = pad_van(r.patroon);
        Json bij = uit[pad.pad];
        bij.zet(base::tekst::kleine_letters(web::naam_van(r.methode)), operatie(r, *b, std::move(pad.waarden)));
        uit.zet(pad.pad, std::move(bij));
    }
    for (const auto& b : alle)
        if (!gebruikt.contains(b.route)) throw std::logic_error("openapi: deze beschrijving heeft geen route: " + b.route);
    return uit;
}

}  // namespace

Json openapi_routes::voorbeeld_van(const std::vector<web::formulier::Veld>& velden) {
    Json uit{Json::Object{}};
    for (const auto& v : velden) {
        Json waarde = v.opties.empty() ? "7K3F97K3F9" : v.opties.front().waarde;
        if (v.soort == web::formulier::Veldsoort::getal) waarde = 3;
        if (v.soort == web::formulier::Veldsoort::groep) waarde = Json::Lijst{voorbeeld_van(v.velden)};
        uit.zet(web::formulier::camel(v.naam), std::move(waarde));
    }
    return uit;
}

base::Json openapi(const toegang::Deur& deur, const aanmelding::Keuzes& k) {
    Json uit;
    uit.zet("openapi", "3.1.0")
        .zet("info", informatie())
        .zet("servers", Json::Lijst{Json::Object{{"url", deur.omgeving().basis_url + "/api/v1"}}});
    uit.zet("paths", paden(deur, k));
    Json token = Json::Object{{"type", "http"},
                              {"scheme", "bearer"},
                              {"description", "Maak een token bij Mijn account, met de rechten die bij de route staan."}};
    uit.zet("components", Json::Object{{"securitySchemes", Json::Object{{"token", std::move(token)}}},
                                       {"parameters", Json::Object{{"IdempotencyKey", herhaalkop()}}},
                                       {"responses", weigeringen()},
                                       {"schemas", openapi_routes::schemas(k)}});
    return uit;
}

base::Json openapi(const toegang::Deur& deur, base::Moment nu) {
    const auto keuzes = deur.omgeving().db.lees({}, [&](storage::Sessie& s) {
        for (const auto& r : regio::alle(s))
            if (auto k = aanmelding::keuzes(s, r.id, nu); !k.gemeenten.empty()) return k;
        return aanmelding::Keuzes{.vandaag = base::dag_van(nu)};
    });
    return openapi(deur, keuzes);
}

/// Open and readable from every site: it holds nothing of a person.
void registreer_openapi(toegang::Deur& deur) {
    deur.openbaar(web::Methode::get, "/api/v1/openapi.json", "app.openapi", web::Kanaal::api, [&deur](const web::Verzoek& v) {
        return web::Antwoord::json(openapi(deur, v.moment).schrijf())
            .kop("Access-Control-Allow-Origin", "*")
            .kop("Cross-Origin-Resource-Policy", "cross-origin");
    });
}

}  // namespace app

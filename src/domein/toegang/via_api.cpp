// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "base/tekst.hpp"
#include "domein/toegang/fout.hpp"

/// Events over the API: the handlers of their pages with JSON before and behind them, so that a rule, a line in the log or a mail cannot
/// differ between the two.
namespace toegang {
namespace {

using base::Fouten;
using base::Json;
using web::Blad;
using web::formulier::Veld;

const std::string kApi = "/api/v1";
constexpr std::string_view kVersie = "versie", kBevestiging = "bevestiging";

/// What a page's handler answered, and the page that it would have drawn.
struct Uitkomst {
    base::Result<web::Antwoord> antwoord;
    std::optional<web::Pagina> pagina;

    const Blad* blad() const { return pagina && pagina->blad ? &*pagina->blad : nullptr; }
    /// This answer instead of the page: a read of a casus that the page logs is logged all the same.
    web::Antwoord met(web::Antwoord uit) && {
        uit.na_vastlegging = std::move(antwoord->na_vastlegging);
        uit.vastlegging_regio = antwoord->vastlegging_regio;
        return uit;
    }
};
Uitkomst zonder_beeld(const Aanvraag& a, const web::Verzoek& v, const Handler& handler) {
    std::optional<web::Pagina> pagina;
    Aanvraag binnen{v, a.kijker, a.om, {}, &pagina};
    auto antwoord = handler(binnen);
    return {std::move(antwoord), std::move(pagina)};
}

base::Fout kan_nu_niet(std::string waarom = "Dit kan nu niet.") {
    return {base::Soort::botsing, "toegang.kan_nu_niet", "", std::move(waarom)};
}

const std::string* versie_van(const Blad& b) {
    const auto v = std::find_if(b.verborgen.begin(), b.verborgen.end(), [](const auto& paar) { return paar.first == kVersie; });
    return v == b.verborgen.end() ? nullptr : &v->second;
}
/// The fields with the version that a client has to show that it saw.
std::vector<Veld> alle_velden(const Blad& b) {
    auto uit = b.velden;
    if (versie_van(b)) uit.push_back(versieveld());
    return uit;
}

/// Whether an input belongs to one of these fields: "gasten-1-naam" to the group "gasten".
bool is_invoer_van(const std::vector<Veld>& velden, const std::string& invoer) {
    return std::any_of(velden.begin(), velden.end(),
                       [&](const Veld& v) { return invoer == v.naam || invoer.starts_with(v.naam + "-"); });
}

/// Why the form of this page cannot be handed in now; nothing when it can.
std::optional<web::Antwoord> weigering(const Aanvraag& a, Uitkomst& u) {
    if (!u.antwoord) return antwoord_bij_fout(a, u.antwoord.fouten());
    if (!u.blad()) return antwoord_bij_fout(a, {kan_nu_niet()});
    Fouten fouten = u.blad()->fouten;
    // Another form stands here now, for instance to take back what was asked.
    if (fouten.empty() && kApi + u.blad()->actie != a.verzoek.pad)
        fouten.push_back(kan_nu_niet(base::tekst::voeg_samen(u.blad()->uitleg, " ")));
    if (fouten.empty()) return {};
    return std::move(u).met(antwoord_bij_fout(a, fouten));
}

Json als_lijst(const std::vector<std::string>& zinnen) {
    Json uit{Json::Lijst{}};
    for (const auto& zin : zinnen) uit.voeg_toe(zin);
    return uit;
}
Json als_lijst(const std::vector<web::Menupunt>& links, const std::string& basis_url) {
    Json uit{Json::Lijst{}};
    for (const auto& link : links) uit.voeg_toe(Json::Object{{"tekst", link.tekst}, {"adres", basis_url + link.pad}});
    return uit;
}

base::Result<web::Antwoord> toon_formulier(const Aanvraag& a, const Handler& vraag) {
    auto gevraagd = zonder_beeld(a, a.verzoek, vraag);
    if (auto nee = weigering(a, gevraagd)) return *std::move(nee);
    const Blad& blad = *gevraagd.blad();
    Json uit;
    uit.zet("titel", gevraagd.pagina->titel).zet("uitleg", als_lijst(blad.uitleg));
    uit.zet("links", als_lijst(blad.links, a.om.basis_url));
    if (const auto* versie = versie_van(blad)) uit.zet("versie", std::atoi(versie->c_str()));
    uit.zet("waarden", web::formulier::schrijf_json(blad.velden, blad.antwoorden));
    uit.zet("schema", schema_van_gebeurtenis(alle_velden(blad)));
    return std::move(gevraagd).met(web::Antwoord::json(uit.schrijf()));
}

/// What a person presses on a second page ("Ja, sluit en zet 3 punten door"): the texts that the answer 409 gave, given back.
Fouten voeg_bevestiging_toe(const Json& bevestiging, const std::vector<Veld>& velden, web::Formulier& uit) {
    const Fouten fout{{base::Soort::ongeldig, "toegang.bevestiging", std::string(kBevestiging),
                       "Geef hier wat in het antwoord bij ‘bevestiging’ stond"}};
    if (!bevestiging.is_object()) return fout;
    for (const auto& [naam, waarde] : bevestiging.object()) {
        if (!waarde.is_tekst() || uit.heeft(naam) || is_invoer_van(velden, naam)) return fout;
        uit.voeg_toe(naam, waarde.tekst());
    }
    return {};
}

/// The inputs that a browser would have sent, judged as the page does. A button needs no body.
base::Result<web::Formulier> lees_lichaam(const std::string& lichaam, const Blad& blad) {
    const auto json = Json::lees(lichaam.empty() ? "{}" : lichaam);
    if (!json) return json.fouten();
    Json velden{Json::Object{}};
    for (const auto& [naam, waarde] : json->object())
        if (naam != kBevestiging) velden.zet(naam, waarde);
    const auto tabel = alle_velden(blad);
    const auto antwoorden = web::formulier::lees_json(tabel, json->is_object() ? velden : *json);
    if (!antwoorden) return antwoorden.fouten();
    auto gekeurd = *antwoorden;
    if (const auto fouten = web::formulier::controleer(tabel, gekeurd); !fouten.empty())
        return web::formulier::met_paden(tabel, fouten);
    auto uit = web::formulier::als_invoer(tabel, gekeurd);
    for (const auto& [naam, waarde] : blad.verborgen)
        if (naam != kVersie) uit.voeg_toe(naam, waarde);
    if (json->heeft(kBevestiging))
        if (auto fouten = voeg_bevestiging_toe((*json)[kBevestiging], tabel, uit); !fouten.empty()) return fouten;
    return uit;
}

/// The page that asks "weet je het zeker": nothing happened yet.
web::Antwoord vraag_bevestiging_over(const web::Pagina& pagina, const std::vector<Veld>& velden) {
    Json bevestiging{Json::Object{}};
    for (const auto& [naam, waarde] : pagina.blad->verborgen)
        if (naam != kVersie && !is_invoer_van(velden, naam)) bevestiging.zet(naam, waarde);
    Json json = probleem_json(409, base::tekst::voeg_samen(pagina.blad->uitleg, " "), {});
    return als_probleem(409, json.zet("title", "Bevestig dit eerst").zet(std::string(kBevestiging), std::move(bevestiging)));
}

/// Where a redirect leads, without the word for the green line above the page.
std::string plek_van(const Omgeving& om, const web::Antwoord& antwoord) {
    for (const auto& [naam, waarde] : antwoord.koppen)
        if (naam == "Location") return om.basis_url + waarde.substr(0, waarde.find_first_of("?#"));
    return {};
}

base::Result<web::Antwoord> doe_gebeurtenis(const Aanvraag& a, const Blad& blad, const Handler& doe) {
    const auto formulier = lees_lichaam(a.verzoek.lichaam, blad);
    if (!formulier) return formulier.fouten();
    web::Verzoek v = a.verzoek;
    v.formulier = *formulier;
    auto gedaan = zonder_beeld(a, v, doe);
    if (!gedaan.antwoord) return web::formulier::met_paden(blad.velden, gedaan.antwoord.fouten());
    if (const Blad* terug = gedaan.blad()) {
        auto uit = terug->fouten.empty() ? vraag_bevestiging_over(*gedaan.pagina, blad.velden)
                                         : antwoord_bij_fout(a, web::formulier::met_paden(terug->velden, terug->fouten));
        return std::move(gedaan).met(std::move(uit));
    }
    if (gedaan.antwoord->status != 303) return kan_nu_niet();
    const std::string plek = plek_van(a.om, *gedaan.antwoord);
    auto uit = web::Antwoord::json(Json(Json::Object{{"zie", plek}}).schrijf(), 201);
    uit.kop("Location", plek);
    return std::move(gedaan).met(std::move(uit));
}

constexpr const char* kScope = "casus.wijzigen";

}  // namespace

Veld versieveld() {
    return {.naam = std::string(kVersie),
            .label = "De versie die je zag",
            .soort = web::formulier::Veldsoort::getal,
            .max = std::numeric_limits<int>::max(),
            .leeg_fout = "Geef de versie die je zag"};
}

Json schema_van_gebeurtenis(const std::vector<Veld>& velden) {
    Json uit = web::formulier::schema(velden);
    Json eigenschappen = uit["properties"];
    eigenschappen.zet(std::string(kBevestiging),
                      Json::Object{{"type", "object"},
                                   {"additionalProperties", Json::Object{{"type", "string"}}},
                                   {"description", "Alleen na een antwoord 409 waar dit in stond: ja, ik weet het zeker"}});
    return uit.zet("properties", std::move(eigenschappen));
}

void Deur::gebeurtenis(const std::string& patroon, const std::string& naam, const std::string& wat, const Recht& recht,
                       const Handler& vraag, const Handler& doe) {
    pagina(web::Methode::get, patroon, naam + ".vraag", recht, vraag);
    pagina(web::Methode::post, patroon, naam, recht, doe);
    via_api(patroon, naam, wat, recht, vraag, doe);
}

void Deur::knop(const std::string& patroon, const std::string& naam, const std::string& wat, const Recht& recht,
                const Handler& doe, std::vector<Veld> velden) {
    pagina(web::Methode::post, patroon, naam, recht, doe);
    api(web::Methode::post, kApi + patroon, naam + ".via_api", recht, kScope,
        [doe, blad = Blad{.velden = velden}](Aanvraag& a) { return doe_gebeurtenis(a, blad, doe); });
    tafel_.back().wat = wat;
    tafel_.back().knop = std::move(velden);
}

void Deur::via_api(const std::string& patroon, const std::string& naam, const std::string& wat, const Recht& recht,
                   const Handler& vraag, const Handler& doe) {
    api(web::Methode::get, kApi + patroon, naam + ".vraag.via_api", recht, kScope,
        [vraag](Aanvraag& a) { return toon_formulier(a, vraag); });
    tafel_.back().wat = wat;
    const Handler verwerk = [vraag, doe](Aanvraag& a) -> base::Result<web::Antwoord> {
        auto gevraagd = zonder_beeld(a, a.verzoek, vraag);
        if (auto nee = weigering(a, gevraagd)) return *std::move(nee);
        return doe_gebeurtenis(a, *gevraagd.blad(), doe);
    };
    api(web::Methode::post, kApi + patroon, naam + ".via_api", recht, kScope, verwerk);
    tafel_.back().wat = wat;
}

}  // namespace toegang

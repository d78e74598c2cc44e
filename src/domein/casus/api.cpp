// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include "domein/casus/identiteit_json.hpp"
#include "domein/casus/paginas.hpp"

/// The API of casussen: the work list and one casus, by the same policy as the pages.
namespace casus {
namespace {

using base::Json;

constexpr int kStandaardLimiet = 50, kHoogsteLimiet = 100;
constexpr auto kBladeraars = Rollen{Rol::inbrenger, Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter};

Json dag(const std::optional<base::Datum>& d) { return d ? Json(base::iso(*d)) : Json(); }

Json teksten(const std::vector<std::string>& lijst) {
    Json::Lijst uit;
    for (const auto& t : lijst) uit.emplace_back(t);
    return uit;
}

Json plicht_json(const Plicht& p) {
    if (!p) return {};
    return Json::Object{{"grond", p.grond},
                        {"uiterlijk", dag(p.uiterlijk)},
                        {"teLaat", p.te_laat},
                        {"reactie", p.reactie},
                        {"reactieOp", dag(p.reactie_op)}};
}

Json proces(const Casus& c) {
    Json uit;
    uit.zet("nummer", c.nummer).zet("soort", naam_van(c.soort)).zet("status", naam_van(c.status)).zet("gemeente", c.gemeente);
    uit.zet("onderwerpen", teksten(c.onderwerpen))
        .zet("urgentie", static_cast<int>(c.urgentie))
        .zet("urgentieRedenen", teksten(c.urgentie_redenen));
    uit.zet("ingediendOp", base::iso(c.ingediend_op)).zet("statusSinds", base::iso(c.status_sinds));
    uit.zet("vooroverlegDatum", dag(c.vooroverleg_op))
        .zet("overlegDatum", dag(c.overleg_op))
        .zet("uiterlijkDatum", dag(c.uiterlijk));
    uit.zet("compleet", c.compleet).zet("spoed", c.spoed).zet("getekendeVersie", c.getekend).zet("teTekenen", c.te_tekenen);
    uit.zet("plicht", plicht_json(c.plicht)).zet("versie", c.versie);
    return uit;
}

/// The inbrenger knows the child by them (domain.md section 6).
bool laatste_drie(const Gevonden& g) { return g.inzage.mag(Groep::bsn) && g.inzage.rollen.heeft(Rol::inbrenger); }

/// S1 and S16: no address, no contact data and never a whole BSN; that has its own page with a purpose.
Json identiteit_json(storage::Sessie& s, const Omgeving& om, const Gevonden& g) {
    const auto [i, cijfers] = identiteit_en_laatste_drie(s, om, g.casus);
    Json uit;
    uit.zet("voornamen", i.voornamen)
        .zet("voorvoegsel", i.voorvoegsel)
        .zet("achternaam", i.achternaam)
        .zet("geborenDatum", dag(i.geboren));
    if (laatste_drie(g)) uit.zet("bsnLaatsteDrie", cijfers);
    return uit;
}

base::Fout ongeldig(std::string_view veld, std::string tekst) {
    return {base::Soort::ongeldig, "casus.api_" + std::string(veld), std::string(veld), std::move(tekst)};
}

std::optional<int> limiet_van(std::string_view tekst) {
    if (tekst.empty()) return kStandaardLimiet;
    int uit = 0;
    const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    if (fout != std::errc() || einde != tekst.data() + tekst.size() || uit < 1 || uit > kHoogsteLimiet) return {};
    return uit;
}

struct Lijstvraag {
    Filter filter;
    int limiet = kStandaardLimiet;
};

/// Everything that is wrong with the question at once.
base::Result<Lijstvraag> lees_vraag(storage::Sessie& s, const toegang::Aanvraag& a) {
    base::Fouten fouten;
    Lijstvraag uit;
    uit.filter.volgorde = Volgorde::nieuwste;
    uit.filter.alleen_open = false;
    const auto& vraag = a.verzoek.vraag;
    if (const auto naam = vraag["status"]; !naam.empty() && !(uit.filter.status = status_van(naam)))
        fouten.push_back(ongeldig("status", "Deze status bestaat niet"));
    uit.filter.gemeente = vraag["gemeente"];
    const auto gemeenten = regio::gemeenten(s, a.kijker.regio);
    const bool bekend =
        std::any_of(gemeenten.begin(), gemeenten.end(), [&](const auto& g) { return g.code == uit.filter.gemeente; });
    if (!uit.filter.gemeente.empty() && !bekend) fouten.push_back(ongeldig("gemeente", "Deze gemeente hoort niet bij de regio"));
    const auto limiet = limiet_van(vraag["limiet"]);
    if (limiet) uit.limiet = *limiet;
    else fouten.push_back(ongeldig("limiet", "De limiet is een getal van 1 tot en met 100"));
    if (!fouten.empty()) return fouten;
    return uit;
}

base::Result<web::Antwoord> toon_lijst(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto vraag = lees_vraag(s, a);
        if (!vraag) return vraag.fouten();
        const auto bladzij = lijst(s, a.om, a.kijker, vraag->filter, a.verzoek.vraag["na"], vraag->limiet, a.nu());
        Json::Lijst casussen;
        for (const Regel& r : bladzij.regels) casussen.push_back(proces(r.casus).zet("titel", r.titel));
        Json uit;
        uit.zet("casussen", std::move(casussen)).zet("volgende", bladzij.volgende.empty() ? Json() : Json(bladzij.volgende));
        return web::Antwoord::json(uit.schrijf());
    });
}

base::Result<web::Antwoord> toon_casus(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        Json uit;
        if (g->inzage.mag(Groep::proces)) uit = proces(g->casus).zet("titel", titel(g->casus));
        const bool met_identiteit = g->inzage.mag(Groep::identiteit);
        if (met_identiteit) uit.zet("identiteit", identiteit_json(s, a.om, *g));
        auto antwoord = web::Antwoord::json(uit.schrijf());
        if (met_identiteit && laatste_drie(*g))
            vermeld_lezen(antwoord, a.om, a.kijker, *g, "api", {Groep::proces, Groep::identiteit, Groep::bsn}, a.nu());
        else if (met_identiteit) vermeld_lezen(antwoord, a.om, a.kijker, *g, "api", {Groep::proces, Groep::identiteit}, a.nu());
        else vermeld_lezen(antwoord, a.om, a.kijker, *g, "api", {Groep::proces}, a.nu());
        return antwoord;
    });
}

}  // namespace

void paginas::registreer_api(toegang::Deur& deur) {
    deur.api(web::Methode::get, "/api/v1/casussen", "casus.api_lijst", {"casus.lezen", kBladeraars}, "casus.lezen", toon_lijst);
    deur.api(web::Methode::get, "/api/v1/casussen/{nummer:casusnummer}", "casus.api", {"casus.lezen", kKentNummer}, "casus.lezen",
             toon_casus);
}

}  // namespace casus

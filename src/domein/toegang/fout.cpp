// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/fout.hpp"
#include "base/json.hpp"
#include "base/tekst.hpp"
#include "domein/toegang/bezoeker.hpp"

namespace toegang {
namespace {

const std::string kStuurJson = "Stuur JSON, met de kop Content-Type: application/json. ";
constexpr std::string_view kKanNuNiet = "Dit kan nu niet";

int status_van(base::Soort soort) {
    switch (soort) {
        case base::Soort::ongeldig:
            return 400;
        case base::Soort::niet_ingelogd:
            return 401;
        case base::Soort::geen_recht:
            return 403;
        case base::Soort::niet_gevonden:
            return 404;
        case base::Soort::botsing:
            return 409;
        case base::Soort::te_groot:
            return 413;
        case base::Soort::te_veel:
            return 429;
        case base::Soort::niet_beschikbaar:
            return 503;
    }
    return 500;
}

/// Only what a rule wrote for the person; a 404 says the same for everything (S31).
bool zegt_de_regel(base::Soort soort) { return soort != base::Soort::niet_gevonden && soort != base::Soort::niet_beschikbaar; }

/// Issue "From form to advice": nothing typed is lost. A code, a number or a key of the page was not typed, and a secret is not shown.
bool is_getypt(const std::string& naam, const std::string& waarde) {
    for (const char* niet : {"csrf", "versie", "bewaard", "bewerking"})
        if (naam == niet) return false;
    for (const char* geheim : {"wachtwoord", "wachtzin", "code"})
        if (naam.find(geheim) != std::string::npos) return false;
    return waarde.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-:.") != std::string::npos;
}

/// What was typed in the form that is refused, as far as there is something to keep.
void toon_getypt(web::Gegevens& g, const web::Verzoek& v) {
    web::Gegevens* blok = nullptr;
    for (const auto& [naam, waarde] : v.formulier.velden()) {
        if (!is_getypt(naam, waarde)) continue;
        if (!blok) blok = &g.rij("GETYPT");
        blok->rij("TEKST").zet("GETYPT_TEKST", waarde);
    }
}

/// Errors at a field bear no full stop, those of a rule do.
std::string als_zinnen(std::vector<std::string> teksten) {
    for (auto& t : teksten)
        if (t.back() != '.') t += '.';
    return base::tekst::voeg_samen(teksten, " ");
}

web::Pagina geweigerd(int status, std::string_view uitleg, std::string_view wat_nu) {
    // A rule that refuses was understood well: the page says that it cannot be done now.
    web::Pagina pagina{.titel = status == 400 || status == 409 ? std::string(kKanNuNiet) : web::foutpagina(status).titel,
                       .bestand = "web/sjablonen/foutpagina.html",
                       .status = status};
    pagina.gegevens.zet("UITLEG", uitleg).zet("WAT_NU", wat_nu);
    return pagina;
}

}  // namespace

base::Json probleem_json(int status, const std::string& detail, const base::Fouten& fouten) {
    base::Json json;
    const auto titel = status == 409 ? std::string(kKanNuNiet) : web::foutpagina(status).titel;
    json.zet("type", "about:blank").zet("title", titel).zet("status", status).zet("detail", detail);
    if (!fouten.empty()) {
        base::Json lijst{base::Json::Lijst{}};
        for (const auto& f : fouten)
            lijst.voeg_toe(base::Json::Object{{"veld", f.veld}, {"tekst", f.tekst}, {"sleutel", f.sleutel}});
        json.zet("fouten", std::move(lijst));
    }
    return json;
}

web::Antwoord als_probleem(int status, const base::Json& json) {
    auto antwoord = web::Antwoord::json(json.schrijf(), status);
    for (auto& [naam, waarde] : antwoord.koppen)
        if (naam == "Content-Type") waarde = "application/problem+json";
    if (status == 401) antwoord.kop("WWW-Authenticate", "Bearer realm=\"overlegtafel\"");
    return antwoord;
}

web::Antwoord probleem(int status, const std::string& detail, const base::Fouten& fouten) {
    return als_probleem(status, probleem_json(status, detail, fouten));
}

web::Antwoord foutpagina_met(const Omgeving& om, const web::Kader& kader, int status, std::string_view uitleg,
                             std::string_view wat_nu) {
    return web::toon(om.sjablonen, kader, geweigerd(status, uitleg, wat_nu));
}

web::Antwoord antwoord_bij_fout(const Aanvraag& a, const base::Fouten& fouten) {
    const auto soort = fouten.front().soort;
    const int status = status_van(soort);
    std::vector<std::string> teksten;
    for (const auto& f : fouten)
        if (!f.tekst.empty() && zegt_de_regel(soort)) teksten.push_back(f.tekst);
    if (a.kijker.kanaal == "api") {
        if (!zegt_de_regel(soort)) return fout_antwoord(a.om)(a.verzoek, status);
        return probleem(status, als_zinnen(teksten), fouten);
    }
    web::Pagina pagina = teksten.empty() ? web::foutpagina(status, a.verzoek.referentie)
                                         : geweigerd(status, als_zinnen(teksten),
                                                     "Ga terug naar de vorige pagina, laad die opnieuw en kijk wat er nu staat.");
    toon_getypt(pagina.gegevens, a.verzoek);
    return web::toon(a.om.sjablonen, a.kader, std::move(pagina));
}

web::FoutAntwoord fout_antwoord(const Omgeving& om) {
    return [&om](const web::Verzoek& v, int status) {
        if (v.pad.starts_with("/api/"))
            return probleem(status, (status == 415 ? kStuurJson : std::string()) + "Referentie: " + v.referentie, {});
        // When the database is the trouble, do not ask it who is looking.
        const auto kader = status >= 500 ? kaal_kader(om, v) : open_kader(om, v);
        web::Pagina pagina = web::foutpagina(status, v.referentie);
        if (status >= 500) toon_getypt(pagina.gegevens, v);
        return web::toon(om.sjablonen, kader, std::move(pagina));
    };
}

}  // namespace toegang

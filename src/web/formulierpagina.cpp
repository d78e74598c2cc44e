// SPDX-License-Identifier: EUPL-1.2
#include "web/formulierpagina.hpp"

namespace web {
namespace {

/// A form that is refused for another reason than what stands in it says so to the browser as well.
int status_van(base::Soort soort) {
    if (soort == base::Soort::botsing) return 409;
    if (soort == base::Soort::te_veel) return 429;
    return soort == base::Soort::niet_beschikbaar ? 503 : 400;
}

}  // namespace

Pagina Formulierpagina::pagina(const formulier::Antwoorden& antwoorden, const base::Fouten& fouten) const {
    Pagina p{.titel = titel,
             .bestand = "web/sjablonen/formulierpagina.html",
             .actief = actie.substr(0, actie.find('/', 1)),  // the menu knows the first part of a path
             .fout = !fouten.empty(),
             .terug = terug,
             .blad = Blad{actie, velden, antwoorden, verborgen, fouten, alineas, links}};
    if (p.fout) p.status = status_van(fouten.front().soort);
    auto& g = p.gegevens;
    g.zet("ACTIE", actie).zet("KNOP", knop).zet("KNOPSOORT", gevaar ? "utrecht-button--danger" : "ret-button");
    g.zet("CODERING", bestanden ? "multipart/form-data" : "application/x-www-form-urlencoded");
    for (const auto& alinea : alineas) g.rij("ALINEA").zet("ALINEA_TEKST", alinea);
    for (const auto& [naam, waarde] : verborgen) g.rij("VERBORGEN").zet("NAAM", naam).zet("WAARDE", waarde);
    for (const auto& link : links) g.rij("LINK").zet("LINK_PAD", link.pad).zet("LINK_TEKST", link.tekst);
    if (!gebruikersnaam.empty()) g.rij("GEBRUIKERSNAAM").zet("GEBRUIKERSNAAM_WAARDE", gebruikersnaam);
    formulier::toon(g, velden, antwoorden, fouten);
    return p;
}

}  // namespace web

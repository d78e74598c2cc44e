// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/formulierpagina.hpp"

#include <algorithm>

namespace toegang {
namespace {

void toon_wachtwoord(web::Gegevens& g, const Wachtwoordveld& veld, const base::Fouten& fouten) {
    auto& deel = g.deel("WACHTWOORD", "src/domein/toegang/views/wachtwoordveld.html");
    deel.zet("NAAM", veld.naam).zet("LABEL", veld.label).zet("AANVULLEN", veld.autocomplete);
    const auto fout = std::find_if(fouten.begin(), fouten.end(), [&](const base::Fout& f) { return f.veld == veld.naam; });
    std::string beschrijving;
    if (fout != fouten.end()) {
        deel.rij("FOUT").zet("FOUT_TEKST", fout->tekst);
        beschrijving = veld.naam + "-fout";
    }
    if (!veld.uitleg.empty()) {
        deel.rij("UITLEG").zet("UITLEG_TEKST", veld.uitleg);
        beschrijving += (beschrijving.empty() ? "" : " ") + veld.naam + "-uitleg";
    }
    if (!beschrijving.empty()) deel.rij("BESCHREVEN").zet("BESCHRIJVING", beschrijving);
}

}  // namespace

web::Pagina Formulierpagina::pagina(const web::formulier::Antwoorden& antwoorden, const base::Fouten& fouten) const {
    web::Pagina p{.titel = titel,
                  .bestand = "src/domein/toegang/views/formulier.html",
                  .actief = actie.substr(0, actie.find('/', 1)),  // the menu knows the first part of a path
                  .fout = !fouten.empty(),
                  .melding = melding,
                  .terug = terug};
    if (!fouten.empty()) p.status = 400;
    auto& g = p.gegevens;
    g.zet("ACTIE", actie).toon(gevaar ? "KNOP_GEVAAR" : "KNOP_GEWOON").zet("KNOP", knop);
    for (const auto& alinea : alineas) g.rij("ALINEA").zet("ALINEA_TEKST", alinea);
    if (!gebruikersnaam.empty()) g.rij("GEBRUIKERSNAAM").zet("GEBRUIKERSNAAM_WAARDE", gebruikersnaam);
    for (const auto& [naam, waarde] : verborgen) g.rij("VERBORGEN").zet("VERBORGEN_NAAM", naam).zet("VERBORGEN_WAARDE", waarde);
    for (const auto& link : links) g.rij("LINK").zet("LINK_PAD", link.pad).zet("LINK_TEKST", link.tekst);
    std::vector<std::string> namen;
    for (const auto& veld : wachtwoorden) namen.push_back(veld.naam);
    web::formulier::toon(g, velden, antwoorden, fouten, namen);
    for (const auto& veld : wachtwoorden) toon_wachtwoord(g, veld, fouten);
    return p;
}

}  // namespace toegang

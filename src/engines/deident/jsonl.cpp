// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/jsonl.hpp"

#include <istream>
#include <ostream>

#include "base/json.hpp"

namespace deident {
namespace {

Bekend persoon_uit(const base::Json& j, std::string rol) {
    Bekend p;
    p.rol = std::move(rol);
    for (const base::Json& v : j["voornamen"].lijst())
        if (v.is_tekst()) p.voornamen.push_back(v.tekst());
    // One text instead of a list is an easy mistake, and ignoring it would leak the name.
    if (j["voornamen"].is_tekst()) p.voornamen.push_back(j["voornamen"].tekst());
    p.voorletters = j["voorletters"].tekst();
    p.voorvoegsel = j["voorvoegsel"].tekst();
    p.achternaam = j["achternaam"].tekst();
    p.roepnaam = j["roepnaam"].tekst();
    return p;
}

Kennis met_meta(Kennis kennis, const base::Json& meta) {
    if (!meta.is_object()) return kennis;
    kennis.personen.push_back(persoon_uit(meta, "jeugdige"));
    for (const base::Json& p : meta["personen"].lijst()) kennis.personen.push_back(persoon_uit(p, p["rol"].tekst()));
    return kennis;
}
}  // namespace

base::Result<std::string> jsonl_regel(std::string_view regel, const Kennis& kennis) {
    const auto json = base::Json::lees(regel);
    if (!json) return json.fouten();
    const base::Json& tekst = (*json)["text"];
    if (!tekst.is_tekst())
        return base::Fout{base::Soort::ongeldig, "deident.regel", "text", "Er staat geen \"text\" in deze regel."};
    const auto vlekken = vind(tekst.tekst(), met_meta(kennis, (*json)["meta"]));
    if (!vlekken) return vlekken.fouten();
    base::Json spans(base::Json::Lijst{});
    const auto tekens = als_tekens(tekst.tekst(), *vlekken);
    for (std::size_t i = 0; i < tekens.size(); ++i)
        spans.voeg_toe(base::Json::Object{{"start", static_cast<std::int64_t>(tekens[i].first)},
                                          {"end", static_cast<std::int64_t>(tekens[i].second)},
                                          {"label", naam((*vlekken)[i].label)}});
    base::Json uit;
    uit.zet("id", (*json)["id"]);
    uit.zet("spans", std::move(spans));
    return uit.schrijf();
}

bool jsonl(std::istream& in, std::ostream& uit, std::ostream& fouten, const Kennis& kennis) {
    bool alles_goed = true;
    std::string regel;
    for (std::size_t nummer = 1; std::getline(in, regel); ++nummer) {
        if (regel.find_first_not_of(" \t\r") == std::string::npos) continue;
        const auto antwoord = jsonl_regel(regel, kennis);
        if (antwoord) {
            uit << *antwoord << '\n';
            continue;
        }
        alles_goed = false;
        fouten << "regel " << nummer << ": " << antwoord.fout().tekst << '\n';
    }
    return alles_goed;
}

base::Result<std::string> masker_tekst(std::string_view tekst, const Kennis& kennis) {
    const auto vlekken = vind(tekst, kennis);
    if (!vlekken) return vlekken.fouten();
    return masker(tekst, *vlekken);
}

}  // namespace deident

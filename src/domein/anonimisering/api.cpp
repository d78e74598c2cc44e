// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/anonimisering/paginas.hpp"

namespace anonimisering {
namespace {

using base::Json;

constexpr std::size_t kMeesteTekens = 100000;

base::Fout ongeldig(std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, "anonimisering.tekst", std::move(veld), std::move(tekst)};
}

base::Result<std::string> lees_tekst(const std::string& lichaam) {
    const auto json = Json::lees(lichaam);
    if (!json) return json.fouten();
    for (const auto& [naam, waarde] : json->object())
        if (naam != "tekst") return ongeldig("", "Dit veld bestaat niet. Stuur alleen \"tekst\".");
    if (!(*json)["tekst"].is_tekst()) return ongeldig("tekst", "Vul de tekst in.");
    if (base::tekst::lengte((*json)["tekst"].tekst()) > kMeesteTekens)
        return ongeldig("tekst", "De tekst mag niet langer zijn dan 100.000 tekens.");
    return (*json)["tekst"].tekst();
}

Json als_json(const std::string& tekst, const std::vector<deident::Vlek>& vlekken) {
    const auto tekens = deident::als_tekens(tekst, vlekken);
    Json::Lijst lijst;
    for (std::size_t i = 0; i < vlekken.size(); ++i)
        lijst.push_back(Json(Json::Object{{"begin", static_cast<std::int64_t>(tekens[i].first)},
                                          {"eind", static_cast<std::int64_t>(tekens[i].second)},
                                          {"label", deident::naam(vlekken[i].label)},
                                          {"rol", vlekken[i].rol},
                                          {"twijfel", vlekken[i].twijfel}}));
    return Json::Object{{"gemaskeerd", deident::masker(tekst, vlekken)}, {"vlekken", std::move(lijst)}};
}

/// Eigen regel (S9): of a text that somebody has masked we keep nothing but its size.
base::Result<web::Antwoord> anonimiseer(toegang::Aanvraag& a) {
    const auto tekst = lees_tekst(a.verzoek.lichaam);
    if (!tekst) return tekst.fouten();
    const auto vlekken = deident::vind_herhaald(*tekst, {});
    if (!vlekken) return vlekken.fouten();
    auto gebeurtenis = toegang::gebeurtenis_van(a.kijker, a.nu(), "anonimisering.api", audit::Actie::uitvoeren,
                                                toegang::Rol::procesondersteuner);
    gebeurtenis.bijzonderheid = std::to_string(tekst->size()) + " bytes, " + std::to_string(vlekken->size()) + " vlekken";
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { audit::leg_vast(s, a.om.ids, gebeurtenis); });
    return web::Antwoord::json(als_json(*tekst, *vlekken).schrijf());
}

}  // namespace

void paginas::registreer_api(toegang::Deur& deur) {
    deur.api(web::Methode::post, "/api/v1/anonimiseringen", "anonimisering.api", kTekenrecht, "anonimisering.uitvoeren",
             anonimiseer);
}

}  // namespace anonimisering

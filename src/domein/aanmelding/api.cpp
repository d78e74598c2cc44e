// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas.hpp"

namespace aanmelding {
namespace {

base::Json datum_of_niets(const std::optional<base::Datum>& d) { return d ? base::Json(base::iso(*d)) : base::Json(); }

/// Errors with the path in the body instead of the name of an input.
base::Fouten met_paden(const Indiening& i, const Keuzes& k, const base::Fouten& fouten) {
    return web::formulier::met_paden(alle_velden(i.soort, k), fouten);
}

web::Antwoord gemaakt(const std::string& plek, base::Json json) {
    auto uit = web::Antwoord::json(json.schrijf(), 201);
    uit.kop("Location", plek);
    return uit;
}

base::Json als_json(const Casus& c) {
    base::Json j;
    j.zet("nummer", c.nummer)
        .zet("soort", std::string(casus::naam_van(c.soort)))
        .zet("status", std::string(casus::naam_van(c.status)));
    j.zet("ingediendOp", base::iso(c.ingediend_op)).zet("vooroverlegOp", datum_of_niets(c.vooroverleg_op));
    j.zet("meldplicht", static_cast<bool>(c.plicht)).zet("meldenUiterlijk", datum_of_niets(c.plicht.uiterlijk));
    return j;
}

base::Result<web::Antwoord> bewaar(const toegang::Aanvraag& a, const base::Json& lichaam) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto indiening = uit_json(lichaam, keuzes(s, a.kijker.regio, a.nu()));
        if (!indiening) return indiening.fouten();
        const auto id = concepten::maak(s, a.om, a.kijker, indiening->soort, indiening->antwoorden, a.nu());
        if (!id) return id.fouten();
        const auto plek = a.om.basis_url + paginas::concept_pad(*id, "stap/1");
        return gemaakt(plek, base::Json::Object{{"concept", plek}});
    });
}

base::Result<web::Antwoord> verstuur(const toegang::Aanvraag& a, const base::Json& lichaam) {
    const auto gekeurd = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<Gekeurd> {
        const Keuzes k = keuzes(s, a.kijker.regio, a.nu());
        const auto indiening = uit_json(lichaam, k);
        if (!indiening) return indiening.fouten();
        auto uit = keur(s, a.om, a.kijker, *indiening, a.nu());
        if (!uit) return met_paden(*indiening, k, uit.fouten());
        return uit;
    });
    if (!gekeurd) return gekeurd.fouten();
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto c = dien_in(s, a.om, a.kijker, *gekeurd, a.nu());
        if (!c) return c.fouten();
        return gemaakt(a.om.basis_url + "/api/v1/casussen/" + c->nummer, als_json(*c));
    });
}

/// The same use case as the pages. Without "indienen" it becomes a draft that its maker finishes in the browser.
base::Result<web::Antwoord> meld_aan(toegang::Aanvraag& a) {
    const auto lichaam = base::Json::lees(a.verzoek.lichaam);
    if (!lichaam) return lichaam.fouten();
    if (lichaam->heeft("indienen") && !(*lichaam)["indienen"].is_bool())
        return base::Fout{base::Soort::ongeldig, "aanmelding.indienen", "indienen", "Geef true of false"};
    return (*lichaam)["indienen"].bool_waarde() ? verstuur(a, *lichaam) : bewaar(a, *lichaam);
}

}  // namespace

void paginas::registreer_api(toegang::Deur& deur) {
    deur.api(web::Methode::post, "/api/v1/aanmeldingen", "api.aanmeldingen.maak", {"aanmelding.indienen", {Rol::inbrenger}, true},
             "aanmelding.indienen", meld_aan);
}

}  // namespace aanmelding

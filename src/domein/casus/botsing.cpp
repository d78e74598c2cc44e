// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/tijdlijn.hpp"

namespace casus {

base::Fouten met_wat_veranderde(storage::Sessie& s, const toegang::Aanvraag& a, base::Fouten fouten, const Gevonden& g) {
    if (fouten.empty() || fouten.front().soort != base::Soort::botsing) return fouten;
    auto& tekst = fouten.front().tekst;
    if (!tekst.ends_with('.')) tekst += '.';
    const auto regels = tijdlijn::lees(s, a.om, a.kijker, g.casus, false);
    if (!regels.empty()) {
        const auto& laatste = regels.back();
        tekst += " Het laatste wat gebeurde: " + laatste.wat + ", " + tijdlijn::door(laatste, g.inzage) + ", op " +
                 base::voluit(laatste.op) + ".";
    }
    tekst += a.vang ? " Er is niets opgeslagen." : " Wat je typte staat er nog en is niet opgeslagen. Kijk of het nog klopt.";
    return fouten;
}

base::Result<web::Antwoord> opnieuw_na_botsing(const toegang::Aanvraag& a, const base::Fouten& fouten,
                                               const std::function<base::Result<Herkansing>(storage::Sessie&)>& herkansing) {
    if (fouten.front().soort != base::Soort::botsing) return fouten;
    base::Fouten met_uitleg;
    const auto nu = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto h = herkansing(s);
        if (h) met_uitleg = met_wat_veranderde(s, a, fouten, h->gevonden);
        return h;
    });
    if (!nu) return fouten;
    web::Antwoord uit = a.pagina(nu->pagina.pagina(web::formulier::lees(nu->pagina.velden, a.verzoek.formulier), met_uitleg));
    vermeld_lezen(uit, a.om, a.kijker, nu->gevonden, "botsing", {Groep::proces}, a.nu());
    return uit;
}

base::Result<web::Antwoord> opnieuw_na_botsing(const toegang::Aanvraag& a, const base::Fouten& fouten,
                                               const std::function<web::Formulierpagina(const Casus&)>& formulier) {
    return opnieuw_na_botsing(a, fouten, [&](storage::Sessie& s) -> base::Result<Herkansing> {
        auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        auto pagina = formulier(g->casus);
        return Herkansing{std::move(*g), std::move(pagina)};
    });
}

}  // namespace casus

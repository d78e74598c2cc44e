// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/tijdlijn.hpp"

namespace casus {

std::string wat_veranderde(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gevonden& g) {
    const auto regels = tijdlijn::lees(s, om, k, g.casus, false);
    if (regels.empty()) return {};
    const auto& laatste = regels.back();
    return "Het laatste wat gebeurde: " + laatste.wat + ", " + tijdlijn::door(laatste, g.inzage) + ", op " +
           base::voluit(laatste.op) + ".";
}

base::Result<web::Antwoord> opnieuw_na_botsing(const toegang::Aanvraag& a, const base::Fouten& fouten,
                                               const std::function<base::Result<Herkansing>(storage::Sessie&)>& herkansing) {
    if (fouten.front().soort != base::Soort::botsing) return fouten;
    std::string veranderd;
    const auto nu = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto h = herkansing(s);
        if (h) veranderd = wat_veranderde(s, a.om, a.kijker, h->gevonden);
        return h;
    });
    if (!nu) return fouten;
    base::Fouten met_uitleg = fouten;
    auto& tekst = met_uitleg.front().tekst;
    if (!tekst.ends_with('.')) tekst += '.';
    tekst += " " + veranderd + " Wat je typte staat er nog en is niet opgeslagen. Kijk of het nog klopt.";
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

// SPDX-License-Identifier: EUPL-1.2
#include "web/ontleed/urlencoded.hpp"

#include "web/ontleed/pad.hpp"

namespace web::ontleed {

std::optional<Formulier> lees_urlencoded(std::string_view tekst, const Veldgrenzen& grens) {
    Formulier uit;
    while (!tekst.empty()) {
        const auto einde = tekst.find('&');
        const auto paar = tekst.substr(0, einde);
        tekst = einde == std::string_view::npos ? std::string_view{} : tekst.substr(einde + 1);
        if (paar.empty()) continue;
        const auto is = paar.find('=');
        const auto naam = ontcijfer(paar.substr(0, is), true);
        auto waarde = ontcijfer(is == std::string_view::npos ? "" : paar.substr(is + 1), true);
        if (!naam || !waarde || naam->empty()) return std::nullopt;
        if (naam->size() > grens.naam || waarde->size() > grens.waarde) return std::nullopt;
        if (uit.velden().size() == grens.velden) return std::nullopt;
        *waarde = met_gewone_regeleinden(std::move(*waarde));
        if (!nette_tekst(*naam, false) || !nette_tekst(*waarde, true)) return std::nullopt;
        uit.voeg_toe(*naam, std::move(*waarde));
    }
    return uit;
}

}  // namespace web::ontleed

// SPDX-License-Identifier: EUPL-1.2
#include <charconv>

#include "domein/beheer/paginas.hpp"

namespace beheer {

using web::formulier::Antwoorden;

int paginas::versie(const toegang::Aanvraag& a) {
    const auto tekst = a.verzoek.formulier["versie"];
    int uit = 0;
    std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    return uit;
}

int paginas::status_bij(const base::Fouten& fouten) {
    if (fouten.empty()) return 200;
    return fouten.front().soort == base::Soort::botsing ? 409 : 400;
}

int paginas::versie_voor(const toegang::Aanvraag& a, const base::Fouten& fouten, int nu) {
    const bool eerste_keer = !a.verzoek.formulier.heeft("versie");
    return eerste_keer || status_bij(fouten) == 409 ? nu : versie(a);
}

void paginas::leg_vast(storage::Sessie& s, const toegang::Aanvraag& a, std::string naam, std::string object) {
    auto g = toegang::gebeurtenis_van(a.kijker, a.nu(), std::move(naam), audit::Actie::wijzigen, toegang::Rol::beheerder);
    g.object = std::move(object);
    audit::leg_vast(s, a.om.ids, g);
}

web::Antwoord paginas::bewaard(const std::string& pad) { return web::Antwoord::verder(pad + "?gelukt=ja"); }
std::string paginas::melding(const toegang::Aanvraag& a) {
    return a.verzoek.vraag["gelukt"] == "ja" ? "De wijziging is bewaard." : "";
}

base::Result<web::Antwoord> paginas::behandel(toegang::Aanvraag& a, Handeling h) {
    const auto toon = [&](const Antwoorden& antwoorden, const base::Fouten& fouten) {
        for (auto& [naam, waarde] : h.formulier.verborgen)
            if (naam == "versie") waarde = std::to_string(versie_voor(a, fouten, std::stoi(waarde)));
        auto p = h.formulier.pagina(antwoorden, fouten);
        p.status = status_bij(fouten);
        p.melding = melding(a);
        return a.pagina(std::move(p));
    };
    if (a.verzoek.methode == web::Methode::get) return toon(h.nu, {});
    auto in = web::formulier::lees(h.formulier.velden, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(h.formulier.velden, in); !fouten.empty()) return toon(in, fouten);
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        auto uit = h.werk(s, in);
        if (uit) leg_vast(s, a, h.naam, h.object);
        return uit;
    });
    if (!klaar) return toon(in, klaar.fouten());
    return paginas::bewaard(h.verder);
}

}  // namespace beheer

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/account.hpp"
#include "domein/toegang/beheer.hpp"
#include "domein/toegang/paginas.hpp"

namespace toegang {
namespace {

constexpr auto kInstallatie = storage::Bereik{};
VerzoekId gevraagd(const Aanvraag& a) { return VerzoekId{id_uit_ref(a.verzoek.padwaarde("id"))}; }

base::Result<web::Antwoord> toon_verzoeken(Aanvraag& a) {
    web::Pagina p{.titel = "Wijzigingen van toegang",
                  .bestand = "src/domein/toegang/views/wijzigverzoeken.html",
                  .actief = a.kijker.is(Rol::beheerder) ? "/beheer" : "/beheer/wijzigingen"};
    if (a.verzoek.vraag["gelukt"] == "afgewezen") p.melding = "De wijziging is afgewezen.";
    auto& g = p.gegevens;
    a.om.db.lees(kInstallatie, [&](storage::Sessie& s) {
        const auto verzoeken = open_verzoeken(s, a.kijker.regio, a.nu());
        for (const auto& v : verzoeken) {
            auto& rij = g.rij("VERZOEK").zet("VERZOEK_ID", ref_van(v.id.getal)).zet("WAT", omschrijving(v.wijziging, a.nu()));
            const auto wie = *account(s, v.wijziging.account);
            const std::string regio = v.gevraagd_in == a.kijker.regio ? "" : ", " + regio::vind(s, v.gevraagd_in)->naam;
            rij.zet("WIE", wie_het_is(s, a.kijker.regio, wie))
                .zet("EMAIL", wie.email)
                .zet("DOOR", account(s, v.door)->naam + regio)
                .zet("OP", base::voluit(v.gevraagd_op));
            rij.zet("REDEN", v.wijziging.reden.empty() ? "niet ingevuld" : v.wijziging.reden);
            if (const auto reden = waarom_niet(a.kijker, v); !reden.empty()) rij.rij("NIET_ZELF").zet("WAAROM_NIET", reden);
            else rij.toon("BESLISSEN");
        }
        g.toon_als(verzoeken.empty(), "GEEN");
    });
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> doe_goedkeuren(Aanvraag& a) {
    const auto uit = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) { return keur_goed(s, a, gevraagd(a)); });
    if (!uit) return uit.fouten();
    return a.pagina(uitkomstpagina(*uit, "/beheer/wijzigingen"));
}

base::Result<web::Antwoord> doe_afwijzen(Aanvraag& a) {
    const auto uit = a.om.db.schrijf(kInstallatie, [&](storage::Sessie& s) { return wijs_af(s, a, gevraagd(a)); });
    if (!uit) return uit.fouten();
    return web::Antwoord::verder("/beheer/wijzigingen?gelukt=afgewezen");
}

}  // namespace

void registreer_wijzigverzoeken(Deur& deur) {
    using web::Methode;
    const Recht tweede{"toegang.goedkeuren", {Rol::beheerder, Rol::fg}};
    deur.pagina(Methode::get, "/beheer/wijzigingen", "toegang.wijzigingen", tweede, toon_verzoeken);
    deur.pagina(Methode::post, "/beheer/wijzigingen/{id:ref}/goedkeuring", "toegang.wijziging_goed", tweede, doe_goedkeuren);
    deur.pagina(Methode::post, "/beheer/wijzigingen/{id:ref}/afwijzing", "toegang.wijziging_af", tweede, doe_afwijzen);
}

}  // namespace toegang

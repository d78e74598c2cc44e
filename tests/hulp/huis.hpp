// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <gmock/gmock.h>

#include "domein/toegang/account.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/totp.hpp"
#include "domein/toegang/tweede_factor.hpp"
#include "hulp/browser.hpp"

namespace toegang {

inline constexpr const char* kWachtwoord = "paard batterij nietje";

/// Two regions, the routes of this slice and one page and one API route of a made-up slice behind the door.
class Huis : public hulp::OpBeide {
  protected:
    Huis() {
        schrijf([&](storage::Sessie& s) {
            nijmegen = regio::maak(s, t.ids, "NYM", "Regio Nijmegen", regio::Regels::nijmegen(), t.nu());
            arnhem = regio::maak(s, t.ids, "ARN", "Regio Arnhem", regio::Regels::nijmegen(), t.nu());
        });
        t.om.menu = [](const Kijker&) { return std::vector<web::Menupunt>{{"Werkvoorraad", "/werk"}}; };
        registreer(deur);
        const Recht recht{"werk.lezen", {Rol::procesondersteuner, Rol::inbrenger}};
        deur.pagina(web::Methode::get, "/werk", "werk.toon", recht, [this](Aanvraag& a) -> base::Result<web::Antwoord> {
            if (formulier_weg) return base::Fout{base::Soort::niet_gevonden, "", "", ""};
            return web::Antwoord::html("werk van " + a.kijker.naam + " <input name=\"csrf\" value=\"" + a.kader.csrf + "\">");
        });
        deur.pagina(web::Methode::post, "/werk", "werk.bewaar", recht, [this](Aanvraag& a) { return bewaar_werk(a); });
        deur.pagina(web::Methode::get, "/conceptje", "werk.concept", {"werk.concept", {Rol::inbrenger}, true},
                    [](Aanvraag&) -> base::Result<web::Antwoord> { return web::Antwoord::html("concept"); });
        deur.api(web::Methode::get, "/api/v1/werk", "werk.api", recht, "werk.lezen",
                 [](Aanvraag& a) -> base::Result<web::Antwoord> {
                     if (a.verzoek.vraag["fout"] == "ja")
                         return base::Fout{base::Soort::ongeldig, "werk.veld", "titel", "Vul de titel in"};
                     return web::Antwoord::json("{\"kanaal\":\"" + a.kijker.kanaal + "\"}");
                 });
    }

    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(storage::Bereik::installatie(), f);
    }
    AccountId maak(const std::string& email, const std::string& naam, std::initializer_list<Rol> rollen_van,
                   bool gecontroleerd = true) {
        return schrijf([&](storage::Sessie& s) {
            const auto id = maak_account(
                s, t.ids, {.email = email, .naam = naam, .wachtwoord = kWachtwoord, .gecontroleerd = gecontroleerd}, t.nu());
            for (const Rol r : rollen_van) EXPECT_TRUE(geef_rol(s, t.ids, nijmegen, *id, r, t.nu()));
            return *id;
        });
    }
    /// Fills in the log-in form; where it leads.
    std::string log_in(hulp::Browser& b, const std::string& email, const std::string& wachtwoord = kWachtwoord,
                       const std::string& eerst = "/inloggen") {
        const auto pagina = b.volg(b.haal(eerst));
        const auto uit =
            b.post("/inloggen", {{"email", email}, {"wachtwoord", wachtwoord}, {"naar", hulp::invoer(pagina, "naar")}});
        return uit.status == 303 ? hulp::kop(b.haal("/inloggen/verder"), "Location") : "status " + std::to_string(uit.status);
    }
    /// Switches a second factor on; its secret.
    std::string met_totp(AccountId id) {
        return schrijf([&](storage::Sessie& s) {
            const auto geheim = begin_proef(s, t.om, id);
            herstelcodes = *bevestig_proef(s, t.om, id, totp::code(geheim, t.nu()), t.nu());
            return geheim;
        });
    }
    hulp::Browser browser() { return {router, t}; }
    /// Logged in, on the start page: with what that page keeps for its forms.
    hulp::Browser als(const std::string& email) {
        auto b = browser();
        log_in(b, email);
        b.haal("/start");
        return b;
    }

    hulp::Testomgeving t{db()};
    web::Router router;
    Deur deur{t.om, router};
    RegioId nijmegen, arnhem;
    std::vector<std::string> herstelcodes;
    std::vector<std::string> bewaard;  // what the made-up page got
    bool formulier_weg = false;        // "/werk" is not there any more

  private:
    base::Result<web::Antwoord> bewaar_werk(Aanvraag& a) {
        if (a.verzoek.formulier["tekst"] == "botsing")
            return base::Fout{base::Soort::botsing, "werk.versie", "", "Iemand anders was je voor"};
        bewaard.emplace_back(a.verzoek.formulier["tekst"]);
        return web::Antwoord::verder("/werk");
    }
};

}  // namespace toegang

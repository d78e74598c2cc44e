// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <gmock/gmock.h>

#include "domein/beheer/beheer.hpp"
#include "hulp/browser.hpp"
#include "hulp/databanken.hpp"

/// Nijmegen and Arnhem, each with a beheerder, and the pages of this slice.
namespace beheer {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class BeheerTest : public hulp::OpBeide {
  protected:
    BeheerTest() {
        t.om.demo = true;  // no second factor
        toegang::registreer(deur);
        beheer::registreer(
            deur, [this]() -> jobs::Planner& { return planner; }, [this](base::Moment) { return stilstand; });
        schrijf([&](storage::Sessie& s) {
            nijmegen = regio::maak_nijmegen(s, t.ids, t.nu());
            arnhem = regio::maak(s, t.ids, "ARN", "Regio Arnhem", regio::Regels::nijmegen(), t.nu());
            maak(s, nijmegen, Rol::beheerder, "nijmegen@voorbeeld.nl");
            maak(s, arnhem, Rol::beheerder, "arnhem@voorbeeld.nl");
            maak(s, nijmegen, Rol::procesondersteuner, "proces@voorbeeld.nl");
        });
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(storage::Bereik::installatie(), f);
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> lees(F f) {
        return db().lees(storage::Bereik::installatie(), f);
    }
    hulp::Browser als(const std::string& email) {
        hulp::Browser b{router, t};
        const auto pagina = b.volg(b.haal("/inloggen"));
        b.post("/inloggen", {{"email", email}, {"wachtwoord", kWachtwoord}, {"naar", hulp::invoer(pagina, "naar")}});
        b.haal("/inloggen/verder");
        return b;
    }
    hulp::Browser beheerder() { return als("nijmegen@voorbeeld.nl"); }
    /// Opens the form at `pad` and posts it there with the version that it showed.
    web::Antwoord vul_in(hulp::Browser& b, const std::string& pad, hulp::Velden velden) {
        velden.emplace_back("versie", hulp::invoer(b.haal(pad), "versie"));
        return b.post(pad, std::move(velden));
    }
    /// Only the beheerder of the region itself: every other person gets a 404 for this path.
    void alleen_voor_de_beheerder(const std::string& pad, bool ook_elders) {
        EXPECT_EQ(als("proces@voorbeeld.nl").haal(pad).status, 404) << pad;
        EXPECT_EQ(als("arnhem@voorbeeld.nl").haal(pad).status, ook_elders ? 200 : 404) << pad;
        EXPECT_EQ(beheerder().haal(pad).status, 200) << pad;
    }
    int aantal_in_log(const std::string& naam) {
        return lees([&](storage::Sessie& s) {
            return s.een("SELECT COUNT(*) FROM audit_gebeurtenis WHERE naam = ?1", naam).value().klein(0);
        });
    }

    static constexpr const char* kWachtwoord = "een goed lang wachtwoord";
    hulp::Testomgeving t{db()};
    web::Router router;
    toegang::Deur deur{t.om, router};
    jobs::Planner planner{db(), t.klok};
    std::vector<Stilstand> stilstand;
    regio::RegioId nijmegen, arnhem;

  private:
    void maak(storage::Sessie& s, regio::RegioId regio, Rol rol, const std::string& email) {
        const auto id = toegang::maak_account(s, t.ids, {.email = email, .naam = email, .wachtwoord = kWachtwoord}, t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, id.waarde(), rol, t.nu()).goed());
    }
};

}  // namespace beheer

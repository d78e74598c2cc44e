// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/casus/casus_test.hpp"
#include "hulp/browser.hpp"

namespace casus {
namespace {

using testing::HasSubstr;
using testing::Not;

class Spoed : public Proefregio {
  protected:
    Spoed() {
        t.om.demo = true;  // the second factor is not what these tests are about
        toegang::registreer(deur_);
        casus::registreer(deur_);
        schrijf([&](storage::Sessie& s) {
            const auto id = toegang::maak_account(
                s, t.ids, {.email = "voorzitter@oph.example", .naam = "Vera", .wachtwoord = "een lang wachtwoord 12"}, t.nu());
            EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, Rol::voorzitter, t.nu()));
        });
    }
    hulp::Browser als_voorzitter() {
        hulp::Browser b(router_, t);
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", "voorzitter@oph.example"}, {"wachtwoord", "een lang wachtwoord 12"}});
        return b;
    }
    web::Router router_;
    toegang::Deur deur_{t.om, router_};
};
OP_BEIDE(Spoed);

TEST_P(Spoed, VersneldBehandelenGeeftSpoedEnDeDeadlineNiet) {
    const Casus versneld = nieuw(), gewoon = nieuw();
    ASSERT_TRUE(doe(voorzitter(), versneld, {.stap = Stap::behandelen, .versie = 1, .als = Rol::voorzitter}));
    ASSERT_TRUE(doe(Kijker::systeem(regio), gewoon, {.stap = Stap::behandelen}));
    EXPECT_TRUE(opnieuw(versneld).spoed);
    EXPECT_FALSE(opnieuw(gewoon).spoed);
    auto b = als_voorzitter();
    EXPECT_THAT(b.haal(pad(versneld)).lichaam, HasSubstr("Gewoon (spoed)"));
    EXPECT_THAT(b.haal(pad(gewoon)).lichaam, Not(HasSubstr("spoed")));
    EXPECT_THAT(b.haal("/werkvoorraad").lichaam, HasSubstr(">Spoed<"));
}

}  // namespace
}  // namespace casus

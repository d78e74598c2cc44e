// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/casus/casus_test.hpp"
#include "hulp/browser.hpp"

namespace casus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class UrgentiePagina : public Proefregio {
  protected:
    UrgentiePagina() {
        t.om.demo = true;  // the second factor is not what these tests are about
        toegang::registreer(deur_);
        casus::registreer(deur_);
        schrijf([&](storage::Sessie& s) {
            for (const auto& [naam, rol] : {std::pair{"voorzitter", Rol::voorzitter}, {"expert", Rol::expert}}) {
                const auto id = toegang::maak_account(
                    s, t.ids, {.email = std::string(naam) + "@oph.example", .naam = naam, .wachtwoord = "een lang wachtwoord 12"}, t.nu());
                EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, rol, t.nu()));
            }
        });
    }
    hulp::Browser als(const std::string& wie) {
        hulp::Browser b(router_, t);
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", wie + "@oph.example"}, {"wachtwoord", "een lang wachtwoord 12"}});
        return b;
    }
    web::Router router_;
    toegang::Deur deur_{t.om, router_};
};
OP_BEIDE(UrgentiePagina);

TEST_P(UrgentiePagina, DeVoorzitterWijzigtHemMetEenReden) {
    const Casus c = nieuw();
    auto b = als("voorzitter");
    const auto pagina = b.haal(pad(c, "urgentie"));
    const auto versie = hulp::invoer(pagina, "versie");
    const auto zonder_reden = b.post(pad(c, "urgentie"), {{"versie", versie}, {"urgentie", "0"}, {"reden", ""}});
    EXPECT_EQ(zonder_reden.status, 400);
    EXPECT_EQ(opnieuw(c).urgentie, Urgentie::gewoon);
    ASSERT_EQ(b.post(pad(c, "urgentie"), {{"versie", versie}, {"urgentie", "0"}, {"reden", "Kanarie belde."}}).status, 303);
    EXPECT_EQ(opnieuw(c).urgentie, Urgentie::crisis);
    EXPECT_THAT(opnieuw(c).urgentie_redenen, ElementsAre("aangepast"));
    EXPECT_THAT(b.haal(pad(c)).lichaam, HasSubstr("Crisis (aangepast"));
    EXPECT_EQ(lees([&](storage::Sessie& s) {
                  return audit::zoek(s, {.regio = regio.getal, .casus = c.id.getal, .naam_begint_met = "casus.urgentie_gewijzigd"}).size();
              }),
              1U);
}

TEST_P(UrgentiePagina, WieEenOudeVersieZagBeslistNietMee) {
    const Casus c = nieuw();
    auto b = als("voorzitter");
    b.haal(pad(c, "urgentie"));
    schrijf([&](storage::Sessie& s) { zet_urgentie(s, c.id, Urgentie::kernbesluit_1, {}); });
    EXPECT_EQ(b.post(pad(c, "urgentie"), {{"versie", "1"}, {"urgentie", "0"}, {"reden", "Want."}}).status, 409);
    EXPECT_EQ(opnieuw(c).urgentie, Urgentie::kernbesluit_1);
}

TEST_P(UrgentiePagina, EenExpertEnEenGeslotenCasusKrijgenHemNiet) {
    const Casus c = nieuw();
    EXPECT_EQ(als("expert").haal(pad(c, "urgentie")).status, 404);
    zet(c, Status::afgesloten);
    EXPECT_EQ(als("voorzitter").haal(pad(c, "urgentie")).status, 409);
}

TEST_P(UrgentiePagina, VersneldBehandelenGeeftSpoedEnDeDeadlineNiet) {
    const Casus versneld = nieuw(), gewoon = nieuw();
    ASSERT_TRUE(doe(voorzitter(), versneld, {.stap = Stap::behandelen, .versie = 1, .als = Rol::voorzitter}));
    ASSERT_TRUE(doe(Kijker::systeem(regio), gewoon, {.stap = Stap::behandelen}));
    EXPECT_TRUE(opnieuw(versneld).spoed);
    EXPECT_FALSE(opnieuw(gewoon).spoed);
    auto b = als("voorzitter");
    EXPECT_THAT(b.haal(pad(versneld)).lichaam, HasSubstr("Gewoon (spoed)"));
    EXPECT_THAT(b.haal(pad(gewoon)).lichaam, Not(HasSubstr("spoed")));
    EXPECT_THAT(b.haal("/werkvoorraad").lichaam, HasSubstr(">Spoed<"));
}

}  // namespace
}  // namespace casus

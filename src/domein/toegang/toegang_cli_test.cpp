// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/toegang_cli.hpp"

#include "domein/toegang/token.hpp"
#include "hulp/huis.hpp"

namespace toegang::cli {
namespace {

class Opdrachtregel : public Huis {
  protected:
    std::string token(const Akkoord& akkoord) {
        const auto uit = token_maak(t.om, "NYM", "a@oph.example", "werk.lezen  casus.lezen", akkoord);
        return uit ? "token" : uit.fout().sleutel;
    }
};
OP_BEIDE(Opdrachtregel);

TEST_P(Opdrachtregel, MaaktInDeDemoEenGebruikerDieKanInloggen) {
    t.om.demo = true;
    const auto uit = gebruiker_maak(t.om, "NYM", {.email = "a@oph.example", .naam = "Anja"}, {Rol::procesondersteuner}, {});
    ASSERT_TRUE(uit);
    auto b = browser();
    EXPECT_EQ(log_in(b, "a@oph.example", (*uit)["wachtwoord"].tekst()), "/start");
    EXPECT_EQ(b.api(web::Methode::get, "/api/v1/werk", *token_maak(t.om, "NYM", "a@oph.example", "werk.lezen", {})).status, 200);
}

TEST_P(Opdrachtregel, BuitenDeDemoVraagtZichtOpCasussenEenTweedePersoonOfNood) {
    const auto zonder = gebruiker_maak(t.om, "NYM", {.email = "a@oph.example", .naam = "Anja"}, {Rol::procesondersteuner}, {});
    ASSERT_FALSE(zonder);
    EXPECT_EQ(zonder.fout().sleutel, "toegang.tweede_persoon");
    schrijf([&](storage::Sessie& s) { EXPECT_FALSE(account_met_email(s, "a@oph.example")) << "er blijft niets half staan"; });
    const auto nood = gebruiker_maak(t.om, "NYM", {.email = "a@oph.example", .naam = "Anja"}, {Rol::procesondersteuner},
                                     {.nood = "eerste inrichting"});
    ASSERT_TRUE(nood);
    EXPECT_TRUE(nood->heeft("instelcode"));
    EXPECT_TRUE(gebruiker_maak(t.om, "NYM", {.email = "e@oph.example", .naam = "Eef"}, {Rol::expert}, {}));
}

TEST_P(Opdrachtregel, DeTweedePersoonToontZichMetDeEigenFactorEnIsNooitDeBegunstigde) {
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    const auto fg = maak("fg@oph.example", "Fatma", {Rol::fg});
    met_totp(fg);
    const auto codes = herstelcodes;
    maak("x@oph.example", "X", {Rol::expert});
    EXPECT_EQ(token({}), "toegang.tweede_persoon");
    EXPECT_EQ(token({.tweede_persoon = "fg@oph.example"}), "toegang.tweede_persoon") << "zonder code";
    EXPECT_EQ(token({.tweede_persoon = "x@oph.example", .code = codes[0]}), "toegang.tweede_persoon") << "geen beheerder of fg";
    EXPECT_EQ(token({.tweede_persoon = "fg@oph.example", .code = codes[0]}), "token");
    EXPECT_EQ(token({.tweede_persoon = "fg@oph.example", .code = codes[0]}), "toegang.tweede_persoon")
        << "een code werkt een keer";
    EXPECT_FALSE(token_maak(t.om, "NYM", "fg@oph.example", "werk.lezen", {.tweede_persoon = "fg@oph.example", .code = codes[1]}));
}

TEST_P(Opdrachtregel, NoodLaatEenLogregelEnEenMailAanDeFgNa) {
    const auto fg = maak("fg@oph.example", "Fatma", {Rol::fg});
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    ASSERT_TRUE(gebruiker_2fa(t.om, "NYM", "a@oph.example", {.nood = "telefoon gestolen"}));
    schrijf([&](storage::Sessie& s) {
        const auto regels = audit::zoek(s, {.regio = nijmegen.getal, .naam_begint_met = "toegang.tweede_factor_gewist"});
        ASSERT_EQ(regels.size(), 1U);
        EXPECT_EQ(regels[0].gebeurtenis.regel, "nood");
        EXPECT_EQ(regels[0].gebeurtenis.kanaal, "cli");
        EXPECT_EQ(s.een("SELECT COUNT(*) FROM outbox_bericht WHERE aan_account = ?1", fg)->getal(0), 1);
    });
}

TEST_P(Opdrachtregel, RolBlokkadeEnWachtwoordWerkenMeteen) {
    t.om.demo = true;
    const auto id = maak("a@oph.example", "Anja", {Rol::expert});
    EXPECT_TRUE(gebruiker_rol(t.om, "NYM", "a@oph.example", Rol::inbrenger, true, {}));
    EXPECT_TRUE(gebruiker_rol(t.om, "NYM", "a@oph.example", Rol::expert, false, {}));
    schrijf([&](storage::Sessie& s) { EXPECT_EQ(rollen(s, nijmegen, id, t.nu()), Rollen{Rol::inbrenger}); });
    const auto nieuw = gebruiker_wachtwoord(t.om, "NYM", "a@oph.example", "", {});
    ASSERT_TRUE(nieuw);
    auto b = browser();
    EXPECT_EQ(log_in(b, "a@oph.example", (*nieuw)["wachtwoord"].tekst()), "/start");
    EXPECT_TRUE(gebruiker_blokkeer(t.om, "NYM", "a@oph.example", true, {}));
    EXPECT_EQ(b.haal("/start").status, 303);
    const auto lijst = gebruiker_lijst(t.om, "NYM");
    ASSERT_TRUE(lijst);
    EXPECT_TRUE(lijst->lijst().at(0)["geblokkeerd"].bool_waarde());
}

TEST_P(Opdrachtregel, OnbekendeRegioOfAccountWordtGenoemd) {
    EXPECT_EQ(gebruiker_lijst(t.om, "XXX").fout().sleutel, "toegang.regio");
    EXPECT_EQ(gebruiker_blokkeer(t.om, "NYM", "wie@oph.example", true, {}).fout().sleutel, "toegang.account");
}

TEST_P(Opdrachtregel, S29_DeTweedePersoonVanEenRegioZegtNietsOverWieAlleenEldersWerkt) {
    t.om.demo = true;
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    EXPECT_EQ(gebruiker_wachtwoord(t.om, "ARN", "a@oph.example", {}, {}).fout().sleutel, "toegang.andere_regio");
    EXPECT_EQ(gebruiker_2fa(t.om, "ARN", "a@oph.example", {}).fout().sleutel, "toegang.andere_regio");
    EXPECT_EQ(gebruiker_blokkeer(t.om, "ARN", "a@oph.example", true, {}).fout().sleutel, "toegang.andere_regio");
    EXPECT_TRUE(gebruiker_rol(t.om, "ARN", "a@oph.example", Rol::expert, true, {}));
}

TEST_P(Opdrachtregel, S8_HetEindeVanDeFgEnWeerToelatenVragenEenTweedePersoon) {
    maak("fg@oph.example", "Fatma", {Rol::fg});
    EXPECT_EQ(gebruiker_rol(t.om, "NYM", "fg@oph.example", Rol::fg, false, {}).fout().sleutel, "toegang.tweede_persoon");
    EXPECT_TRUE(gebruiker_blokkeer(t.om, "NYM", "fg@oph.example", true, {})) << "sluiten kan niet wachten";
    EXPECT_EQ(gebruiker_blokkeer(t.om, "NYM", "fg@oph.example", false, {}).fout().sleutel, "toegang.tweede_persoon");
    EXPECT_TRUE(gebruiker_blokkeer(t.om, "NYM", "fg@oph.example", false, {.nood = "er is verder niemand"}));
}

}  // namespace
}  // namespace toegang::cli

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/account.hpp"

#include <gmock/gmock.h>

#include "domein/toegang/rollen.hpp"
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/token.hpp"
#include "hulp/databanken.hpp"

namespace toegang {
namespace {

using testing::ElementsAre;

class Accounts : public hulp::OpBeide {
  protected:
    Accounts() {
        base::crypto::begin();
        base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
        db().schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
            nijmegen = regio::maak(s, ids, "NYM", "Regio Nijmegen", regio::Regels::nijmegen(), nu);
            arnhem = regio::maak(s, ids, "ARN", "Regio Arnhem", regio::Regels::nijmegen(), nu);
        });
    }
    template <class F>
    auto schrijf(F f) {
        return db().schrijf(storage::Bereik::installatie(), f);
    }
    AccountId maak(const std::string& email, const std::string& naam = "S. de Wit") {
        return schrijf([&](storage::Sessie& s) { return maak_account(s, ids, {.email = email, .naam = naam}, nu).waarde(); });
    }
    base::Result<> geef(AccountId id, Rol rol, std::optional<RegioId> regio = {}) {
        return schrijf([&](storage::Sessie& s) { return geef_rol(s, ids, regio.value_or(nijmegen), id, rol, nu); });
    }

    base::Moment nu = base::om(base::datum(2026, 11, 23), 9, 0);
    base::StilleKlok klok{nu};
    base::Ids ids{klok};
    RegioId nijmegen, arnhem;
};
OP_BEIDE(Accounts);

TEST_P(Accounts, VindtHetAccountOokMetAndereHoofdletters) {
    const auto id = maak("S.deWit@OPH.example");
    const auto gevonden = schrijf([&](storage::Sessie& s) { return account_met_email(s, " s.dewit@oph.EXAMPLE "); });
    ASSERT_TRUE(gevonden);
    EXPECT_EQ(gevonden->id, id);
    EXPECT_EQ(gevonden->naam, "S. de Wit");
    EXPECT_FALSE(gevonden->geblokkeerd);
}

TEST_P(Accounts, EenTweedeAccountMetHetzelfdeAdresKanNiet) {
    maak("s.dewit@oph.example");
    const auto tweede =
        schrijf([&](storage::Sessie& s) { return maak_account(s, ids, {.email = "S.DEWIT@oph.example", .naam = "Iemand"}, nu); });
    ASSERT_FALSE(tweede);
    EXPECT_EQ(tweede.fout().sleutel, "toegang.email_bestaat");
}

TEST_P(Accounts, NoemtAllesWatNietKlopt) {
    const auto fout = schrijf([&](storage::Sessie& s) {
        return maak_account(s, ids, {.email = "geen adres", .naam = " ", .functie = "a\r\nBcc: b"}, nu);
    });
    ASSERT_FALSE(fout);
    std::vector<std::string> velden;
    for (const auto& f : fout.fouten()) velden.push_back(f.veld);
    EXPECT_THAT(velden, ElementsAre("email", "naam", "functie"));
}

TEST_P(Accounts, RollenGeldenPerRegioEnVanafTot) {
    const auto id = maak("a@oph.example");
    ASSERT_TRUE(geef(id, Rol::procesondersteuner));
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(rollen(s, nijmegen, id, nu).heeft(Rol::procesondersteuner));
        EXPECT_TRUE(rollen(s, arnhem, id, nu).leeg()) << "andere regio";
        EXPECT_TRUE(rollen(s, nijmegen, id, nu - std::chrono::seconds{1}).leeg()) << "nog niet begonnen";
        neem_rol(s, nijmegen, id, Rol::procesondersteuner, nu + std::chrono::hours{1});
        EXPECT_FALSE(rollen(s, nijmegen, id, nu).leeg()) << "houdt pas over een uur op";
        EXPECT_TRUE(rollen(s, nijmegen, id, nu + std::chrono::hours{1}).leeg());
    });
}

TEST_P(Accounts, S28_ProcesondersteunerGaatMetGeenGemaskeerdeRolSamen) {
    const std::vector<Rol> gemaskeerd{Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::vaste_deelnemer,
                                      Rol::expert,     Rol::ervaringsdeskundige,   Rol::boeg};
    for (const Rol rol : gemaskeerd) {
        SCOPED_TRACE(naam_van(rol));
        const auto een = maak(std::string(naam_van(rol)) + "1@oph.example"),
                   ander = maak(std::string(naam_van(rol)) + "2@oph.example");
        ASSERT_TRUE(geef(een, rol));
        EXPECT_EQ(geef(een, Rol::procesondersteuner).fout().sleutel, "toegang.rollen_gaan_niet_samen");
        ASSERT_TRUE(geef(ander, Rol::procesondersteuner));
        EXPECT_EQ(geef(ander, rol).fout().sleutel, "toegang.rollen_gaan_niet_samen");
        EXPECT_TRUE(geef(ander, rol, arnhem)) << "in een andere regio mag het";
    }
}

TEST_P(Accounts, AnonimiseerderEnProcesondersteunerMagWel) {
    const auto id = maak("a@oph.example");
    ASSERT_TRUE(geef(id, Rol::procesondersteuner));
    EXPECT_TRUE(geef(id, Rol::anonimiseerder));
    EXPECT_EQ(geef(id, Rol::anonimiseerder).fout().sleutel, "toegang.rol_bestaat");
}

TEST_P(Accounts, S25_WieEenRolVerliestVerliestSessiesEnTokens) {
    const auto id = maak("a@oph.example");
    ASSERT_TRUE(geef(id, Rol::inbrenger));
    schrijf([&](storage::Sessie& s) {
        const auto geheim = begin_sessie(s, ids, {id, nijmegen, Inlogstap::klaar, "/start", {}, "192.0.2.1", ""}, nu);
        const auto token = maak_token(s, ids, nijmegen, id, {"casus.lezen"}, nu).waarde();
        ASSERT_TRUE(vind_sessie(s, geheim, nu));
        ASSERT_TRUE(vind_token(s, token, nu));
        neem_rol(s, nijmegen, id, Rol::inbrenger, nu);
        EXPECT_FALSE(vind_sessie(s, geheim, nu));
        EXPECT_FALSE(vind_token(s, token, nu));
    });
}

TEST_P(Accounts, MetRolGeeftWieDieRolNuHeeftEnNietGeblokkeerdIs) {
    const auto a = maak("a@oph.example", "Anja"), b = maak("b@oph.example", "Bram"), c = maak("c@oph.example", "Chris");
    for (const auto id : {a, b, c}) ASSERT_TRUE(geef(id, Rol::expert));
    schrijf([&](storage::Sessie& s) {
        zet_geblokkeerd(s, b, nu);
        neem_rol(s, nijmegen, c, Rol::expert, nu);
        std::vector<AccountId> ids_met_rol;
        for (const auto& acc : met_rol(s, nijmegen, Rol::expert, nu)) ids_met_rol.push_back(acc.id);
        EXPECT_THAT(ids_met_rol, ElementsAre(a));
    });
}

TEST_P(Accounts, ZoektOpDeelVanNaamZonderAccentenEnOpAdres) {
    const auto a = maak("yil@oph.example", "Ayşe Yılmaz"), b = maak("b_100%@oph.example", "Bram");
    for (const auto id : {a, b}) ASSERT_TRUE(geef(id, Rol::expert));
    const auto zoek = [&](const char* tekst) {
        return schrijf([&](storage::Sessie& s) {
            std::vector<std::string> namen;
            for (const auto& acc : accounts_van_regio(s, nijmegen, tekst, "", 10)) namen.push_back(acc.naam);
            return namen;
        });
    };
    EXPECT_THAT(zoek("yilm"), ElementsAre("Ayşe Yılmaz"));
    EXPECT_THAT(zoek("B_100%"), ElementsAre("Bram"));
    EXPECT_THAT(zoek("%"), ElementsAre("Bram")) << "een procentteken is gewoon een teken";
    EXPECT_THAT(zoek(""), ElementsAre("Bram", "Ayşe Yılmaz"));
}

}  // namespace
}  // namespace toegang

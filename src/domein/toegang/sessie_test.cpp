// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/sessie.hpp"

#include "domein/toegang/poging.hpp"
#include "domein/toegang/token.hpp"
#include "hulp/databanken.hpp"

namespace toegang {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class Sessies : public hulp::OpBeide {
  protected:
    Sessies() {
        base::crypto::begin();
        id = db().schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
            nijmegen = regio::maak(s, ids, "NYM", "Regio Nijmegen", regio::Regels::nijmegen(), nu);
            return maak_account(s, ids, {.email = "a@oph.example", .naam = "A"}, nu).waarde();
        });
    }
    template <class F>
    auto schrijf(F f) {
        return db().schrijf(storage::Bereik::installatie(), f);
    }
    std::string begin(storage::Sessie& s, Inlogstap stap = Inlogstap::klaar) {
        return begin_sessie(s, ids,
                            {id, nijmegen, stap, "/start", {}, "192.0.2.1", "Mozilla/5.0 (Windows NT 10.0) Firefox/128.0"}, nu);
    }

    base::Moment nu = base::om(base::datum(2026, 11, 23), 9, 0);
    base::StilleKlok klok{nu};
    base::Ids ids{klok};
    RegioId nijmegen;
    AccountId id;
};
OP_BEIDE(Sessies);

TEST_P(Sessies, HoudtOpNaDertigMinutenStilte) {
    schrijf([&](storage::Sessie& s) {
        const auto geheim = begin(s);
        EXPECT_TRUE(vind_sessie(s, geheim, nu + minutes{30} - seconds{1}));
        EXPECT_FALSE(vind_sessie(s, geheim, nu + minutes{30}));
    });
}

TEST_P(Sessies, HoudtOpNaTwaalfUurOokWieBlijftWerken) {
    schrijf([&](storage::Sessie& s) {
        const auto geheim = begin(s);
        const auto sessie = vind_sessie(s, geheim, nu)->id;
        for (auto m = nu; m < nu + hours{12}; m += minutes{20}) {
            ASSERT_TRUE(vind_sessie(s, geheim, m));
            zet_gezien(s, sessie, m);
        }
        EXPECT_FALSE(vind_sessie(s, geheim, nu + hours{12}));
    });
}

TEST_P(Sessies, ElkeStapGeeftEenNieuwGeheim) {
    schrijf([&](storage::Sessie& s) {
        const auto oud = begin(s, Inlogstap::code);
        const auto sessie = vind_sessie(s, oud, nu)->id;
        const auto nieuw = ga_verder(s, sessie, Inlogstap::klaar, nijmegen, nu);
        EXPECT_FALSE(vind_sessie(s, oud, nu));
        EXPECT_EQ(vind_sessie(s, nieuw, nu)->totp_op, nu);
    });
}

TEST_P(Sessies, LijstToontAlleenWieHelemaalBinnenIsEnAnderenKunnenWeg) {
    schrijf([&](storage::Sessie& s) {
        begin(s, Inlogstap::code);
        const auto deze = vind_sessie(s, begin(s), nu)->id;
        begin(s);
        ASSERT_EQ(sessies_van(s, id, nu).size(), 2U);
        EXPECT_EQ(sessies_van(s, id, nu).front().programma, "Firefox op Windows");
        EXPECT_FALSE(eindig_sessie(s, AccountId{7}, deze)) << "van een ander";
        eindig_sessies(s, id, deze);
        ASSERT_EQ(sessies_van(s, id, nu).size(), 1U);
        EXPECT_EQ(sessies_van(s, id, nu).front().id, deze);
    });
}

TEST_P(Sessies, TokenGeldtTotDeDagDatHetVerloopt) {
    schrijf([&](storage::Sessie& s) {
        const auto tekst =
            maak_token(s, ids, {nijmegen, id, "koppeling", {"casus.lezen", "aanmelding.indienen"}, 90}, nu).waarde();
        const auto gevonden = vind_token(s, tekst, nu + std::chrono::days{90} - seconds{1});
        ASSERT_TRUE(gevonden);
        EXPECT_EQ(gevonden->token.scopes.size(), 2U);
        EXPECT_EQ(gevonden->houder.id, id);
        EXPECT_FALSE(vind_token(s, tekst, nu + std::chrono::days{90}));
        EXPECT_FALSE(vind_token(s, tekst + "x", nu));
    });
}

TEST_P(Sessies, TokenMetFouteRechtenOfTeLangWordtGeweigerd) {
    const std::vector<std::pair<NieuwToken, std::string>> gevallen{
        {{nijmegen, id, "t", {}, 30}, "toegang.token_rechten"},
        {{nijmegen, id, "t", {"alles"}, 30}, "toegang.token_rechten"},
        {{nijmegen, id, "t", {"casus.lezen'"}, 30}, "toegang.token_rechten"},
        {{nijmegen, id, "t", {"casus.lezen"}, 91}, "toegang.token_dagen"},
        {{nijmegen, AccountId{7}, "t", {"casus.lezen"}, 30}, "toegang.account"}};
    for (const auto& geval : gevallen)
        EXPECT_EQ(schrijf([&](storage::Sessie& s) { return maak_token(s, ids, geval.first, nu); }).fout().sleutel, geval.second);
}

TEST_P(Sessies, S34_WachttijdVerdubbeltPerPaarVanAccountEnAdres) {
    const auto sleutels = base::crypto::Sleutelbos::nieuw();
    const auto wat = poging_sleutel(sleutels, "inlog", "a@oph.example");
    schrijf([&](storage::Sessie& s) {
        std::vector<std::int64_t> wachten;
        for (int k = 0; k < 12; ++k) {
            tel_mislukt(s, wat, "203.0.113.9", nu);
            wachten.push_back(wachttijd(s, wat, "203.0.113.9", nu).count());
        }
        EXPECT_EQ(wachten, (std::vector<std::int64_t>{0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900}));
        EXPECT_EQ(wachttijd(s, wat, "192.0.2.1", nu).count(), 0) << "S34: het eigen adres blijft open";
        EXPECT_EQ(wachttijd(s, wat, "203.0.113.9", nu + minutes{15}).count(), 0);
        tel_mislukt(s, wat, "203.0.113.9", nu + hours{25});
        EXPECT_EQ(wachttijd(s, wat, "203.0.113.9", nu + hours{25}).count(), 0) << "na een dag begint het tellen opnieuw";
    });
    EXPECT_EQ(wachttekst(seconds{30}), "1 minuut");
    EXPECT_EQ(wachttekst(seconds{61}), "2 minuten");
}

TEST_P(Sessies, OpruimenLaatStaanWatNogGeldt) {
    schrijf([&](storage::Sessie& s) {
        const auto geheim = begin(s);
        const auto token = maak_token(s, ids, nijmegen, id, {"casus.lezen"}, nu).waarde();
        EXPECT_EQ(ruim_op(s, nu + minutes{10}), 0);
        EXPECT_TRUE(vind_sessie(s, geheim, nu));
        EXPECT_EQ(ruim_op(s, nu + std::chrono::days{31}), 1) << "alleen de sessie is dan 30 dagen voorbij";
        EXPECT_TRUE(vind_token(s, token, nu + std::chrono::days{31}));
    });
}

}  // namespace
}  // namespace toegang

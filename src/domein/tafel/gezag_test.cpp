// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/tafel/ingediend_test.hpp"

/// S4 and S13: a judge takes a mother's gezag away while the experts read the dossier.
namespace tafel {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class GezagMiddenIn : public IngediendTest {
  protected:
    GezagMiddenIn() {
        aanmelding::luister(t.bus);
        t.om.demo = true;  // so that the test can read the mails
    }
    void SetUp() override {
        zet_op_de_agenda();
        schrijf([&](storage::Sessie& s) { nodig_uit_met_expert(s); });
    }
    void nodig_uit_met_expert(storage::Sessie& s) {
        const auto p = punt(s);
        auto pl = planning(s, t.om, p).value();
        pl.experts = {expert.account};
        ASSERT_TRUE(plan_punt(s, t.om, procesondersteuner, p.id, p.versie, pl, t.nu()).goed());
        ASSERT_TRUE(nodig_weer_uit(s).goed());
        ASSERT_TRUE(ziet(s, expert, nu(s)));
    }
    base::Result<> nodig_weer_uit(storage::Sessie& s) {
        return nodig_uit(s, t.om, procesondersteuner, punt(s).id, punt(s).versie, t.nu());
    }
    std::int64_t moeder(storage::Sessie& s) {
        for (const auto& r : casus::ouders::alle(s, t.om, nu(s)))
            if (r.rol == "moeder" && !r.tot) return r.id;
        return 0;
    }
    void verliest_gezag(storage::Sessie& s) {
        const casus::ouders::Wijziging w{.gezag_via = "beschikking", .vanaf = base::dag_van(t.nu()), .reden = "Uitspraak"};
        ASSERT_TRUE(casus::ouders::wijzig(s, t.om, procesondersteuner, nu(s), moeder(s), w, t.nu()).goed());
    }
    void voogd_komt(storage::Sessie& s) {
        casus::ouders::Gezinsrelatie r{.wie = casus::ouders::Wie::voogd,
                                       .rol = "voogd",
                                       .naam = "Vera Voogd",
                                       .gezag = true,
                                       .identiteit_via = "document",
                                       .gezag_via = "beschikking",
                                       .vanaf = base::dag_van(t.nu())};
        ASSERT_TRUE(casus::ouders::voeg_toe(s, t.om, procesondersteuner, nu(s), r, t.nu()).goed());
    }
    /// As the page of consent writes it.
    void zegt_ja(storage::Sessie& s, const std::string& wie) {
        s.doe("INSERT INTO aanmelding_toestemming (id, regio_id, casus_id, wie, doel, stand, op, hoe, door_id, vastgelegd_op)"
              " VALUES (?1,?2,?3,?4,'tafel','ja',?5,'mondeling',?6,?7)",
              t.ids.nieuw(), regio, id, wie, base::dag_van(t.nu()), procesondersteuner.account.getal, t.nu());
    }
    aanmelding::Toestemmingsstand stand(storage::Sessie& s) {
        return aanmelding::toestemming(s, t.om, nu(s), aanmelding::Doel::tafel, t.nu());
    }
    std::vector<std::string> taken(storage::Sessie& s, const Kijker& k) {
        std::vector<web::Menupunt> uit;
        t.bus.meld(casus::Werkvoorraad{s, t.om, k, uit});
        std::vector<std::string> teksten;
        for (const auto& taak : uit) teksten.push_back(taak.tekst);
        return teksten;
    }
    void zonder_maatregel(storage::Sessie& s) {
        ASSERT_FALSE(regio::regels(s, regio, t.nu()).maatregel_is_grond) << "else nobody has to consent";
    }
};
OP_BEIDE(GezagMiddenIn);

TEST_P(GezagMiddenIn, S4_DePoortGaatDichtDeUitnodigingVervaltEnDeInbrengerKrijgtEenTaak) {
    schrijf([&](storage::Sessie& s) {
        zonder_maatregel(s);
        ASSERT_TRUE(stand(s).compleet);
        verliest_gezag(s);
        EXPECT_FALSE(stand(s).mag_delen());
        EXPECT_FALSE(ziet(s, expert, nu(s))) << "in the same transaction";
        EXPECT_EQ(punt(s).stand, Puntstand::gepland);
        EXPECT_FALSE(nodig_weer_uit(s).goed());
        EXPECT_THAT(eigen_mails(s), HasSubstr("je uitnodiging vervalt"));
        EXPECT_THAT(eigen_mails(s), HasSubstr("Nodig opnieuw uit"));
        const auto taak = "Het gezag veranderde: vraag nieuwe toestemming bij casus " + nu(s).nummer;
        EXPECT_THAT(taken(s, inbrenger), Contains(taak));
        EXPECT_THAT(taken(s, procesondersteuner), Contains(taak));
        EXPECT_THAT(taken(s, voorzitter), Not(Contains(taak)));
    });
}

TEST_P(GezagMiddenIn, S4_MetNieuweToestemmingVanDeVoogdGaatDePoortOpenVoorEenNieuweUitnodiging) {
    schrijf([&](storage::Sessie& s) {
        verliest_gezag(s);
        EXPECT_THAT(stand(s).ontbreekt, testing::ElementsAre("iemand met gezag")) << "what the jeugdige said still holds";
        voogd_komt(s);
        EXPECT_THAT(stand(s).ontbreekt, testing::ElementsAre("voogd"));
        zegt_ja(s, "gezag_1");
        EXPECT_FALSE(stand(s).mag_delen()) << "the mother speaks for the child no more";
        zegt_ja(s, "voogd");
        EXPECT_TRUE(stand(s).compleet);
        EXPECT_FALSE(ziet(s, expert, nu(s))) << "nobody gets the old access back";
        ASSERT_TRUE(nodig_weer_uit(s).goed()) << "who was chosen stays chosen";
        EXPECT_TRUE(ziet(s, expert, nu(s)));
        EXPECT_TRUE(taken(s, inbrenger).empty());
    });
}

TEST_P(GezagMiddenIn, S4_EenTweedeOuderMetGezagMoetOokJaZeggenEnDeEersteOpnieuw) {
    schrijf([&](storage::Sessie& s) {
        casus::ouders::Gezinsrelatie vader{.rol = "vader",
                                           .naam = "Bob",
                                           .gezag = true,
                                           .identiteit_via = "document",
                                           .gezag_via = "gezagsregister",
                                           .vanaf = base::dag_van(t.nu())};
        ASSERT_TRUE(casus::ouders::voeg_toe(s, t.om, inbrenger, nu(s), vader, t.nu()).goed());
        EXPECT_THAT(stand(s).ontbreekt, testing::ElementsAre("ouder met gezag 1", "ouder met gezag 2"));
        zegt_ja(s, "gezag_2");
        EXPECT_THAT(stand(s).ontbreekt, testing::ElementsAre("ouder met gezag 1"));
        EXPECT_FALSE(ziet(s, expert, nu(s)));
    });
}

TEST_P(GezagMiddenIn, S4_VanafZestienVerandertHetGezagNietsAanDePoort) {
    schrijf([&](storage::Sessie& s) {
        auto kind = casus::identiteit(s, t.om, nu(s));
        kind.geboren = base::datum(2010, 11, 1);
        casus::bewaar_identiteit(s, t.om, nu(s), kind);
        verliest_gezag(s);
        EXPECT_TRUE(stand(s).compleet);
        EXPECT_TRUE(ziet(s, expert, nu(s)));
        EXPECT_TRUE(taken(s, inbrenger).empty());
    });
}

TEST_P(GezagMiddenIn, S4_WatDaarnaOpDeWerkvoorraadStaatVerdwijntAlsDeCasusEindigt) {
    schrijf([&](storage::Sessie& s) {
        verliest_gezag(s);
        doe(s, inbrenger, id, Stap::intrekken);
        EXPECT_TRUE(taken(s, inbrenger).empty());
    });
}

}  // namespace
}  // namespace tafel

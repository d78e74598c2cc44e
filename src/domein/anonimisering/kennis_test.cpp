// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/kennis.hpp"

#include <gmock/gmock.h>

#include "domein/anonimisering/casus_test.hpp"

/// Whose names the machine looks for: also of who came after the form (S4, "Ouders en gezag").
namespace anonimisering {
namespace {

class BekendeNamen : public EenCasus {};
OP_BEIDE(BekendeNamen);

TEST_P(BekendeNamen, S4_WieLaterBijHetGezinKwamHeeftOokEenNaamDieWegMoet) {
    schrijf([&](storage::Sessie& s) {
        const auto k = kijker(s, ondersteuner);
        casus::ouders::begin(s, t.om, k, casus, casus::identiteit(s, t.om, casus), t.nu());
        const auto voor = kennis_van(s, t.om, casus).personen.size();
        const casus::ouders::Gezinsrelatie voogd{.wie = casus::ouders::Wie::voogd,
                                                 .rol = "voogd",
                                                 .naam = "Vera van der Hoeve",
                                                 .gezag = true,
                                                 .identiteit_via = "document",
                                                 .gezag_via = "beschikking",
                                                 .vanaf = base::dag_van(t.nu())};
        ASSERT_TRUE(casus::ouders::voeg_toe(s, t.om, k, casus, voogd, t.nu()));
        const auto na = kennis_van(s, t.om, casus).personen;
        EXPECT_EQ(na.size(), voor + 1) << "who stood in the form stands there once";
        EXPECT_THAT(na, testing::Contains(testing::Field(&deident::Bekend::achternaam, "Hoeve")));
    });
}

TEST_P(BekendeNamen, S1_EenGeheimAdresIsBekendZodatHetInGeenTekstBlijftStaan) {
    schrijf([&](storage::Sessie& s) {
        auto kind = casus::hele_identiteit(s, t.om, casus);
        kind.afgeschermd = true;
        kind.straat = "Notenlaan";
        kind.huisnummer = "12";
        casus::bewaar_identiteit(s, t.om, casus, kind);
        ASSERT_EQ(casus::identiteit(s, t.om, casus).straat, "") << "nobody sees it";
        EXPECT_THAT(kennis_van(s, t.om, casus).adressen, testing::Contains("Notenlaan 12"));
    });
}

}  // namespace
}  // namespace anonimisering

// SPDX-License-Identifier: EUPL-1.2
#include "domein/bewaren/proef_test.hpp"

namespace bewaren {
namespace {

using base::datum;
using casus::Kijker;
using toegang::Rol;

class Remproef : public Bewaarproef {
  protected:
    /// "goed", or why not.
    std::string zegt_ja(const Kijker& k, std::int64_t aantal) {
        const auto r = rem();
        const auto uit = schrijf([&](storage::Sessie& s) { return geef_akkoord(s, t.om, k, r->id, aantal, t.nu()); });
        return uit ? "goed" : uit.fout().sleutel;
    }
    Kijker beheerder() const { return kijker({Rol::beheerder}, 11); }
    Kijker fg() const { return kijker({Rol::fg}, 12); }
    Kijker allebei() const { return kijker({Rol::beheerder, Rol::fg}, 13); }
};
OP_BEIDE(Remproef);

TEST_P(Remproef, S11_TwintigMagInEenKeerEenentwintigNiet) {
    beeindigd(20, datum(2020, 1, 1));
    EXPECT_EQ(draai().vernietigd, 20);
    beeindigd(21, datum(2020, 1, 1));
    const auto uit = draai();
    EXPECT_TRUE(uit.wacht);
    EXPECT_EQ(uit.vernietigd, 0) << "nothing at all before the yes";
    EXPECT_EQ(over(), 21);
    EXPECT_EQ(rem()->aantal, 21);
    EXPECT_EQ(rem()->regel, "bewaartermijn casus: 5 jaar na het einde");
}

TEST_P(Remproef, VanVeelCasussenMagEenTwintigste) {
    beeindigd(22, datum(2020, 1, 1));
    beeindigd(417, datum(2026, 1, 1));
    EXPECT_TRUE(draai().wacht) << "5 % of 439 is 21";
    beeindigd(1, datum(2026, 1, 1));
    EXPECT_EQ(draai().vernietigd, 22);
    EXPECT_FALSE(rem()) << "nothing waits any more";
}

TEST_P(Remproef, S11_BeheerderEnFgMoetenAllebeiJaZeggenEnDanGaatAlleenDat) {
    beeindigd(21, datum(2020, 1, 1));
    draai();
    EXPECT_EQ(zegt_ja(beheerder(), 20), "bewaren.anders") << "another number than what was seen";
    EXPECT_EQ(zegt_ja(beheerder(), 21), "goed");
    EXPECT_EQ(zegt_ja(beheerder(), 21), "bewaren.tweede_persoon");
    EXPECT_EQ(zegt_ja(kijker({Rol::beheerder}, 14), 21), "bewaren.andere_rol");
    EXPECT_EQ(zegt_ja(kijker({Rol::procesondersteuner}, 15), 21), "bewaren.andere_rol");
    EXPECT_TRUE(draai().wacht);
    EXPECT_EQ(zegt_ja(fg(), 21), "goed");
    t.klok.zet(t.nu() + std::chrono::days(40));
    const auto later = beeindigd(datum(2021, 12, 1));
    EXPECT_EQ(draai().vernietigd, 21);
    EXPECT_TRUE(is_er_nog(later)) << "was not due when they agreed";
    EXPECT_EQ(draai().vernietigd, 1);
}

TEST_P(Remproef, EenPersoonMetBeideRollenIsGeenTwee) {
    beeindigd(21, datum(2020, 1, 1));
    draai();
    EXPECT_EQ(zegt_ja(allebei(), 21), "goed");
    EXPECT_EQ(zegt_ja(allebei(), 21), "bewaren.tweede_persoon");
    EXPECT_EQ(zegt_ja(beheerder(), 21), "goed") << "the first yes counted as that of the fg";
    EXPECT_EQ(draai().vernietigd, 21);
}

TEST_P(Remproef, EenKortereTermijnVraagtOpnieuwOmAkkoord) {
    beeindigd(21, datum(2020, 1, 1));
    beeindigd(9, datum(2024, 1, 1));
    draai();
    EXPECT_EQ(zegt_ja(beheerder(), 21), "goed");
    EXPECT_EQ(zegt_ja(fg(), 21), "goed");
    zet_termijn(2);
    EXPECT_TRUE(draai().wacht);
    EXPECT_EQ(rem()->aantal, 30);
    EXPECT_FALSE(rem()->beheerder || rem()->fg);
    zet_termijn(20);
    EXPECT_EQ(draai().vernietigd, 0);
    EXPECT_FALSE(rem()) << "taken back: nothing waits";
    EXPECT_EQ(over(), 30);
}

}  // namespace
}  // namespace bewaren

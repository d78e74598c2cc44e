// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/regio.hpp"

#include "hulp/databanken.hpp"

namespace {

using base::datum;
using namespace std::chrono_literals;

class RegioStore : public hulp::OpBeide {
  protected:
    regio::RegioId nijmegen() {
        return db().schrijf({}, [&](storage::Sessie& s) { return regio::maak_nijmegen(s, ids_, klok_.nu()); });
    }
    /// As somebody who just looked.
    base::Result<> zet(regio::RegioId id, base::Moment vanaf, const regio::Wijziging& w) {
        return db().schrijf({id.getal}, [&](storage::Sessie& s) {
            return regio::wijzig_regels(s, ids_, id, regio::regels_versie(s, id), w, vanaf, klok_.nu());
        });
    }
    base::StilleKlok klok_{base::om(datum(2026, 11, 21), 12, 0)};
    base::Ids ids_{klok_};
};
OP_BEIDE(RegioStore);

TEST_P(RegioStore, NijmegenHeeftZijnGemeentenBouwstenenEnAanbieders) {
    const auto id = nijmegen();
    db().lees({id.getal}, [&](storage::Sessie& s) {
        EXPECT_EQ(regio::gemeenten(s, id).size(), 7U);
        EXPECT_EQ(regio::bouwstenen(s, id, datum(2026, 11, 21)).size(), 26U);
        EXPECT_EQ(regio::organisaties(s, id).size(), 7U);
        EXPECT_TRUE(regio::gemeente(s, id, "0268")->doorbraak);
        EXPECT_FALSE(regio::gemeente(s, id, "0252")->doorbraak);
        EXPECT_FALSE(regio::gemeente(s, id, "0200"));
    });
}

TEST_P(RegioStore, WijchenDoetMeeVanafFebruari2021EnNietMetGewoneVragen) {
    const auto id = nijmegen();
    const auto wijchen = db().lees({id.getal}, [&](storage::Sessie& s) { return *regio::gemeente(s, id, "0296"); });
    struct Geval {
        base::Datum op;
        regio::Deelnamesoort soort;
        bool mee;
    };
    for (const auto& g : {Geval{datum(2021, 1, 31), regio::Deelnamesoort::plaatsing, false},
                          Geval{datum(2021, 2, 1), regio::Deelnamesoort::plaatsing, true},
                          Geval{datum(2026, 1, 1), regio::Deelnamesoort::crisis, true},
                          Geval{datum(2026, 1, 1), regio::Deelnamesoort::alles, false}})
        EXPECT_EQ(wijchen.doet_mee(g.op, g.soort), g.mee) << base::iso(g.op);
}

TEST_P(RegioStore, EenNieuweRegelVerandertHetVerledenNiet) {
    const auto id = nijmegen();
    const auto morgen = klok_.nu() + 24h;
    const auto wijzig = [&](base::Moment vanaf) {
        return zet(id, vanaf, [](regio::Regels& r) {
            r.crisis.dagen = 14;
            r.criteria.emplace_back("Een achtste");
        });
    };
    EXPECT_FALSE(wijzig(klok_.nu() - 1s));
    EXPECT_TRUE(wijzig(morgen));
    db().lees({id.getal}, [&](storage::Sessie& s) {
        EXPECT_EQ(regio::regels(s, id, klok_.nu()).crisis.dagen, 28);
        EXPECT_EQ(regio::regels(s, id, morgen).crisis.dagen, 14);
        EXPECT_EQ(regio::regels(s, id, morgen).criteria.size(), 8U);
        EXPECT_EQ(regio::regels(s, id, morgen).cyclus, regio::nijmegen());
    });
}

TEST_P(RegioStore, EenWijzigingVanNuBlijftOokNaEenGeplandeWijziging) {
    const auto id = nijmegen();
    const auto later = klok_.nu() + 240h;
    ASSERT_TRUE(zet(id, later, [](regio::Regels& r) { r.crisis.dagen = 14; }));
    ASSERT_TRUE(zet(id, klok_.nu(), [](regio::Regels& r) { r.telefoon = "024 111 11 11"; }));
    db().lees({id.getal}, [&](storage::Sessie& s) {
        EXPECT_EQ(regio::regels(s, id, klok_.nu()).telefoon, "024 111 11 11");
        EXPECT_EQ(regio::regels(s, id, klok_.nu()).crisis.dagen, 28);
        EXPECT_EQ(regio::regels(s, id, later).telefoon, "024 111 11 11");
        EXPECT_EQ(regio::regels(s, id, later).crisis.dagen, 14);
    });
}

TEST_P(RegioStore, WieEenOudeVersieZagWijzigtNiets) {
    const auto id = nijmegen();
    const auto met_versie_1 = [&](int dagen) {
        return db().schrijf({id.getal}, [&](storage::Sessie& s) {
            return regio::wijzig_regels(
                s, ids_, id, 1, [&](regio::Regels& r) { r.crisis.dagen = dagen; }, klok_.nu(), klok_.nu());
        });
    };
    ASSERT_TRUE(met_versie_1(14));
    const auto tweede = met_versie_1(7);
    ASSERT_FALSE(tweede);
    EXPECT_EQ(tweede.fout().soort, base::Soort::botsing);
    EXPECT_EQ(db().lees({id.getal}, [&](storage::Sessie& s) { return regio::regels(s, id, klok_.nu()).crisis.dagen; }), 14);
}

TEST_P(RegioStore, HetRoosterKentDeCyclusDieLaterBegint) {
    const auto id = nijmegen();
    const auto vanaf = datum(2027, 1, 4);
    ASSERT_TRUE(zet(id, base::om(vanaf, 0, 0), [](regio::Regels& r) { r.cyclus.ritme = regio::Ritme::oneven_weken; }));
    const auto rooster = db().lees({id.getal}, [&](storage::Sessie& s) { return regio::rooster(s, id); });
    EXPECT_EQ(rooster.op(datum(2027, 1, 3)), regio::nijmegen());
    EXPECT_EQ(rooster.op(vanaf).ritme, regio::Ritme::oneven_weken);
}

TEST(Regels, GaanHeenEnWeerDoorJson) {
    const auto voor = regio::Regels::nijmegen();
    const auto na = regio::Regels::uit_json(base::Json::lees(voor.als_json().schrijf()).waarde());
    ASSERT_TRUE(na);
    EXPECT_EQ(na->als_json(), voor.als_json());
}

TEST(Regels, EenOnbekendRitmeIsEenFout) {
    auto json = regio::Regels::nijmegen().als_json();
    json.zet("cyclus", base::Json{});
    EXPECT_FALSE(regio::Regels::uit_json(json));
}

}  // namespace

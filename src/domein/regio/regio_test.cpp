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
    auto nieuw = regio::Regels::nijmegen();
    nieuw.crisis_dagen = 14;
    nieuw.criteria.push_back("Een achtste");
    const auto wijzig = [&](base::Moment vanaf) {
        return db().schrijf({id.getal},
                            [&](storage::Sessie& s) { return regio::wijzig_regels(s, ids_, id, nieuw, vanaf, klok_.nu()); });
    };
    EXPECT_FALSE(wijzig(klok_.nu() - 1s));
    EXPECT_TRUE(wijzig(morgen));
    db().lees({id.getal}, [&](storage::Sessie& s) {
        EXPECT_EQ(regio::regels(s, id, klok_.nu()).crisis_dagen, 28);
        EXPECT_EQ(regio::regels(s, id, morgen).crisis_dagen, 14);
        EXPECT_EQ(regio::regels(s, id, morgen).criteria.size(), 8U);
        EXPECT_EQ(regio::regels(s, id, morgen).cyclus, regio::nijmegen());
    });
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

// SPDX-License-Identifier: EUPL-1.2
#include "domein/bewaren/proef_test.hpp"

namespace bewaren {
namespace {

using base::datum;
using casus::Status;
using testing::ElementsAre;

using Bewaartermijn = Bewaarproef;
OP_BEIDE(Bewaartermijn);

TEST_P(Bewaartermijn, EenCasusBlijftVijfVolleJarenNaZijnEinde) {
    const auto net_niet = beeindigd(datum(2021, 11, 23)), net_wel = beeindigd(datum(2021, 11, 22));
    EXPECT_EQ(draai().vernietigd, 1);
    EXPECT_TRUE(is_er_nog(net_niet));
    EXPECT_FALSE(is_er_nog(net_wel));
}

TEST_P(Bewaartermijn, HoeHetEindigdeMaaktNietUitMaarWatOpenIsBlijft) {
    for (const auto status : {Status::afgesloten, Status::ingetrokken, Status::buiten_behandeling, Status::overleden,
                              Status::overgedragen, Status::samengevoegd, Status::geregistreerd})
        beeindigd(datum(2015, 1, 1), status);
    for (const auto status : {Status::ingediend, Status::in_vooroverleg, Status::geagendeerd, Status::doorverwezen})
        beeindigd(datum(2015, 1, 1), status);
    EXPECT_EQ(draai().vernietigd, 7);
    EXPECT_EQ(over(), 4);
}

TEST_P(Bewaartermijn, EenRegistratieWachtTotHetKindVijfJaarVolwassenIs) {
    struct {
        base::Datum geregistreerd, geboren;
        bool weg;
    } const kTabel[] = {
        {datum(2015, 1, 1), datum(2003, 11, 22), true},   // 18 on 22 November 2021
        {datum(2015, 1, 1), datum(2003, 11, 23), false},  // a day younger
        {datum(2021, 11, 23), datum(2001, 1, 1), false},  // grown up before it was registered
        {datum(2015, 1, 1), datum(2012, 2, 29), false},   // fourteen
    };
    for (const auto& rij : kTabel) {
        const auto c = beeindigd(rij.geregistreerd, Status::geregistreerd, casus::Soort::melding);
        schrijf([&](storage::Sessie& s) {
            casus::Identiteit wie;
            wie.geboren = rij.geboren;
            casus::bewaar_identiteit(s, t.om, c, wie);
        });
        draai();
        EXPECT_EQ(is_er_nog(c), !rij.weg) << base::iso(rij.geboren);
    }
}

TEST_P(Bewaartermijn, DeRegioKiestEenTotTwintigJaar) {
    const auto c = beeindigd(datum(2007, 1, 1));
    zet_termijn(20);
    EXPECT_EQ(draai().vernietigd, 0);
    zet_termijn(99);
    EXPECT_EQ(draai().vernietigd, 0) << "twenty years are over on 2 January 2027";
    t.klok.zet(base::om(datum(2027, 1, 3), 9, 0));
    EXPECT_EQ(draai().vernietigd, 1);
    const auto vers = beeindigd(datum(2026, 6, 1));
    zet_termijn(0);
    EXPECT_EQ(draai().vernietigd, 0) << "never at once";
    EXPECT_TRUE(is_er_nog(vers));
}

TEST_P(Bewaartermijn, ElkeVernietigingLaatEenBewijsAchterZonderCasusEnEenRegelVoorHetRegister) {
    const auto c = beeindigd(datum(2020, 1, 1));
    beeindigd(datum(2020, 1, 2));
    draai();
    const auto bewijs = lees([&](storage::Sessie& s) { return bewijzen(s, regio, 10); });
    ASSERT_EQ(bewijs.size(), 1U);
    EXPECT_EQ(bewijs[0].wat + ", " + bewijs[0].regel, "casus, bewaartermijn casus: 5 jaar na het einde");
    EXPECT_EQ(bewijs[0].aantal, 2);
    EXPECT_EQ(bewijs[0].dag, datum(2026, 11, 23));
    audit::verzegel(db(), t.nu());
    const auto register_ = schrijf([](storage::Sessie& s) { return audit::vernietigingen(s, 0); });
    ASSERT_EQ(register_.size(), 2U);
    EXPECT_EQ(register_[0].object, "casus");
    EXPECT_EQ(register_[0].object_id, c.id.getal);
    EXPECT_EQ(register_[0].regio, regio.getal);
}

TEST_P(Bewaartermijn, NaEenHerstelGaatDezelfdeCasusOpnieuw) {
    const auto c = nieuw();
    const auto opnieuw = [&] {
        return schrijf([&](storage::Sessie& s) { return vernietig_opnieuw(s, t.om, regio, c.id, t.nu()); });
    };
    EXPECT_TRUE(opnieuw()) << "whatever its state in the older backup";
    EXPECT_FALSE(opnieuw());
    EXPECT_FALSE(is_er_nog(c));
}

TEST_P(Bewaartermijn, HetLogboekVanEenVernietigdeCasusGaatRegelVoorRegelNaVijfJaar) {
    const auto weg = beeindigd(datum(2020, 1, 1)), blijft = nieuw();
    const auto leg_vast = [&](const casus::Casus& c, base::Datum op) {
        schrijf([&](storage::Sessie& s) {
            audit::leg_vast(s, t.ids,
                            {.regio = regio.getal, .naam = "proef.gelezen", .op = base::om(op, 9, 0), .casus = c.id.getal});
        });
    };
    for (const auto* c : {&weg, &blijft})
        for (const auto op : {datum(2020, 1, 1), datum(2021, 11, 20), datum(2026, 1, 1)}) leg_vast(*c, op);
    draai();
    audit::verzegel(db(), t.nu());
    audit::wijs_aan(db());
    EXPECT_EQ(snoei_logboek(t.om, t.nu()), 2);
    EXPECT_EQ(snoei_logboek(t.om, t.nu()), 0);
    schrijf([&](storage::Sessie& s) {
        const auto regels = [&](const casus::Casus& c) {
            return s.een("SELECT count(*) FROM audit_gebeurtenis WHERE casus_id = ?1 AND naam = 'proef.gelezen'", c.id)->getal(0);
        };
        EXPECT_EQ(regels(weg), 1);
        EXPECT_EQ(regels(blijft), 3);
        EXPECT_EQ(bewijzen(s, {}, 1).at(0).aantal, 2);
    });
    EXPECT_TRUE(audit::controleer(db(), t.sleutels).empty());
}

TEST_P(Bewaartermijn, EenRondeDieHalverwegeAfbreektLaatAlleenHeleCasussenAchterEnGaatDeVolgendeKeerVerder) {
    const auto eerste = beeindigd(datum(2020, 1, 1)), tweede = beeindigd(datum(2020, 1, 2)), derde = beeindigd(datum(2020, 1, 3));
    bool stroomuitval = true;
    t.bus.luister<casus::Vernietigd>([&](const casus::Vernietigd& v) {
        if (!stroomuitval || v.casus.id != tweede.id) return;
        v.sessie.doe("DELETE FROM casus_relatie WHERE casus_id = ?1", v.casus.id);
        throw std::runtime_error("halverwege");
    });
    EXPECT_THROW(draai(), std::runtime_error);
    EXPECT_FALSE(is_er_nog(eerste));
    EXPECT_TRUE(is_er_nog(tweede) && is_er_nog(derde));
    lees([&](storage::Sessie& s) {
        EXPECT_EQ(casus::relaties(s, tweede.id).size(), 1U) << "still whole";
        EXPECT_EQ(bewijzen(s, regio, 1).at(0).aantal, 1);
    });
    stroomuitval = false;
    EXPECT_EQ(draai().vernietigd, 2);
    EXPECT_EQ(lees([&](storage::Sessie& s) { return bewijzen(s, regio, 1).at(0).aantal; }), 3);
}

using Telproef = Bewaarproef;
OP_BEIDE(Telproef);

/// As many of each kind as go from one year, and what then stays, in the table and on the page.
TEST_P(Telproef, S27_VanEenJaarBlijvenAlleenAantallenVanVijfOfMeerEnStaanErTienOfMeer) {
    struct {
        int jaar, vragen, meldingen;
        std::vector<std::string> bewaard, getoond;
    } const kTabel[] = {{2011, 12, 0, {"vraag 12"}, {"vraag 12"}},
                        {2012, 6, 3, {"alle 9"}, {}},
                        {2013, 9, 4, {"alle 13"}, {"alle 13"}},
                        {2014, 5, 10, {"melding 10", "vraag 5"}, {"melding 10"}},
                        {2015, 2, 2, {}, {}}};
    const auto als_tekst = [](const auto& rijen, int jaar) {
        std::vector<std::string> uit;
        for (const Telling& r : rijen)
            if (r.jaar == jaar) uit.push_back(r.soort + " " + std::to_string(r.aantal));
        return uit;
    };
    for (const auto& rij : kTabel) {
        beeindigd(rij.vragen, datum(rij.jaar, 6, 1), casus::Soort::vraag);
        beeindigd(rij.meldingen, datum(rij.jaar, 6, 1), casus::Soort::melding);
        EXPECT_EQ(draai().vernietigd, rij.vragen + rij.meldingen);
        lees([&](storage::Sessie& s) {
            std::vector<Telling> in_tabel;
            for (const auto& r : s.vraag("SELECT jaar, soort, aantal FROM bewaren_telling ORDER BY soort"))
                in_tabel.push_back({r.klein(0), r.tekst(1), r.getal(2)});
            EXPECT_EQ(als_tekst(in_tabel, rij.jaar), rij.bewaard) << rij.jaar;
            EXPECT_EQ(als_tekst(tellingen(s, regio), rij.jaar), rij.getoond) << rij.jaar;
        });
    }
}

TEST_P(Telproef, EenJaarWaarvanNogEenCasusLooptStaatErNiet) {
    beeindigd(11, datum(2019, 6, 1));
    beeindigd(datum(2019, 6, 1), Status::in_vooroverleg);
    EXPECT_EQ(draai().vernietigd, 11);
    EXPECT_TRUE(lees([&](storage::Sessie& s) { return tellingen(s, regio); }).empty());
}

}  // namespace
}  // namespace bewaren

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/vooroverleg/lijst.hpp"
#include "domein/vooroverleg/proef_test.hpp"

namespace vooroverleg {
namespace {

using casus::Stap;
using casus::Status;
using casus::Urgentie;

TEST(Volgorde, WatTweeKeerIsAangehoudenGaatVoorDanUrgentieDanWieHetLangstWacht) {
    const auto op = [](int uur) { return base::om(base::datum(2026, 11, 20), uur, 0); };
    std::vector<Casus> lijst(4);
    lijst[0].ingediend_op = op(8);
    lijst[1].ingediend_op = op(9);
    lijst[1].urgentie = Urgentie::crisis;
    lijst[2].ingediend_op = op(10);
    lijst[2].aangehouden = 2;
    lijst[3].ingediend_op = op(7);
    std::sort(lijst.begin(), lijst.end(), gaat_voor);
    std::vector<base::Moment> volgorde;
    for (const auto& c : lijst) volgorde.push_back(c.ingediend_op);
    EXPECT_EQ(volgorde, (std::vector{op(10), op(9), op(7), op(8)}));
}

TEST(Volgorde, SpoedStaatBovenaanBinnenZijnUrgentie) {
    const auto op = [](int uur) { return base::om(base::datum(2026, 11, 20), uur, 0); };
    std::vector<Casus> lijst(3);
    lijst[0].ingediend_op = op(8);
    lijst[1].ingediend_op = op(9);
    lijst[1].spoed = true;
    lijst[2].ingediend_op = op(10);
    lijst[2].urgentie = Urgentie::kernbesluit_1;
    std::sort(lijst.begin(), lijst.end(), gaat_voor);
    EXPECT_EQ(lijst[0].ingediend_op, op(10));
    EXPECT_TRUE(lijst[1].spoed);
    EXPECT_EQ(lijst[2].ingediend_op, op(8));
}

using VooroverlegStore = Proef;
OP_BEIDE(VooroverlegStore);

TEST_P(VooroverlegStore, MaaktDeVooroverleggenVanEenHalfJaarEnDoetDatMaarEenKeer) {
    const auto eerst = doe([&](auto& s) {
        plan(s, t.om, regio, nu());
        return komende(s, regio, nu());
    });
    const auto daarna = doe([&](auto& s) {
        plan(s, t.om, regio, nu());
        return komende(s, regio, nu());
    });
    ASSERT_GE(eerst.size(), 12U);
    EXPECT_EQ(eerst.size(), daarna.size());
    EXPECT_EQ(eerst.front().datum, kDag);
    EXPECT_EQ(eerst.front().deadline, base::om(base::datum(2026, 11, 24), 16, 0));
    EXPECT_EQ(eerst.front().ref, daarna.front().ref);
}

TEST_P(VooroverlegStore, OpDeSecondeVanDeDeadlineGaatEenCasusNaarHetVooroverleg) {
    const auto c = maak_casus({});
    t.klok.zet(base::om(base::datum(2026, 11, 24), 15, 59, 59));
    EXPECT_EQ(behandel_na_deadline(t.om, regio, nu()), 0);
    t.klok.zet(base::om(base::datum(2026, 11, 24), 16, 0));
    EXPECT_EQ(behandel_na_deadline(t.om, regio, nu()), 1);
    EXPECT_EQ(behandel_na_deadline(t.om, regio, nu()), 0);
    EXPECT_EQ(nu_is(c).status, Status::in_vooroverleg);
}

TEST_P(VooroverlegStore, DeLijstStaatInVolgordeVanUrgentie) {
    const auto gewoon = maak_casus({});
    const auto crisis = maak_casus({.urgentie = Urgentie::crisis});
    na_deadline();
    const auto punten = lees_punten();
    ASSERT_EQ(punten.size(), 2U);
    EXPECT_EQ(punten[0].casus, crisis.id);
    EXPECT_EQ(punten[1].casus, gewoon.id);
}

TEST_P(VooroverlegStore, DeVasteDeelnemerKijktMeeTotVeertienDagenNaDeDag) {
    const auto c = maak_casus({});
    const auto k = kijker(toegang::Rol::vaste_deelnemer);
    const auto ziet = [&](base::Moment m) { return doe([&](auto& s) { return casus::vind(s, k, c.id, m).goed(); }); };
    EXPECT_FALSE(ziet(nu()));
    na_deadline();
    EXPECT_TRUE(ziet(nu()));
    EXPECT_TRUE(ziet(base::om(kDag + std::chrono::days{14}, 23, 59)));
    EXPECT_FALSE(ziet(base::om(kDag + std::chrono::days{15}, 0, 0)));
}

TEST_P(VooroverlegStore, WieIsUitgeslotenKrijgtDeCasusNietTeZien) {
    const auto c = maak_casus({});
    const auto k = kijker(toegang::Rol::vaste_deelnemer);
    doe([&](auto& s) {
        casus::sluit_uit(s, t.om, kijker(toegang::Rol::procesondersteuner), c, k.account, {}, nu());
        return 0;
    });
    na_deadline();
    EXPECT_FALSE(doe([&](auto& s) { return casus::vind(s, k, c.id, nu()).goed(); }));
}

TEST_P(VooroverlegStore, AanhoudenSluitHetPuntEnZetDeCasusOpHetVolgendeVooroverleg) {
    const auto c = maak_casus({});
    na_deadline();
    const auto na = gebeur(c, Stap::aanhouden, toegang::Rol::voorzitter, base::datum(2026, 12, 9));
    ASSERT_TRUE(na) << na.fout().tekst;
    const auto punten = doe([&](auto& s) { return store::punten_van(s, regio, c.id); });
    ASSERT_EQ(punten.size(), 2U);
    EXPECT_TRUE(punten[0].open());
    EXPECT_EQ(punten[1].uitkomst, "aanhouden");
    EXPECT_EQ(nu_is(c).vooroverleg_op, base::datum(2026, 12, 9));
    EXPECT_EQ(berichten(), 1);
}

TEST_P(VooroverlegStore, EenIngetrokkenCasusStaatNietMeerOpen) {
    const auto c = maak_casus({});
    na_deadline();
    ASSERT_TRUE(gebeur(c, Stap::intrekken, toegang::Rol::inbrenger));
    EXPECT_FALSE(doe([&](auto& s) { return store::open_punt(s, regio, c.id).has_value(); }));
}

TEST_P(VooroverlegStore, WatOpnieuwWordtIngebrachtKrijgtHetEersteVooroverlegDatNogOpenstaat) {
    const auto c = maak_casus({});
    na_deadline();
    ASSERT_TRUE(gebeur(c, Stap::intrekken, toegang::Rol::inbrenger));
    ASSERT_TRUE(gebeur(c, Stap::heropenen, toegang::Rol::inbrenger));
    EXPECT_EQ(nu_is(c).vooroverleg_op, base::datum(2026, 12, 9)) << "the deadline of 25 November has passed";
    EXPECT_EQ(behandel_na_deadline(t.om, regio, nu()), 0);
}

TEST_P(VooroverlegStore, WatNietMeerGedeeldWordtStaatOpGeenLijstTotHetDelenWordtHervat) {
    const auto c = maak_casus({}), wacht = maak_casus({});
    const auto zet_deling = [&](const Casus& casus, bool gestopt) {
        const auto k = kijker(toegang::Rol::procesondersteuner);
        doe([&](auto& s) {
            const int versie = casus::lees(s, regio, casus.id)->versie;
            EXPECT_TRUE(gestopt ? casus::stop_deling(s, t.om, k, casus.id, "", nu())
                                : casus::hervat_deling(s, t.om, k, casus.id, versie, "", nu()));
            return 0;
        });
    };
    zet_deling(wacht, true);
    na_deadline();
    EXPECT_EQ(nu_is(wacht).status, casus::Status::ingediend) << "the deadline does not move it";
    ASSERT_EQ(lees_punten().size(), 1U);
    zet_deling(c, true);
    EXPECT_FALSE(lees_punten().front().open());
    zet_deling(c, false);
    EXPECT_TRUE(lees_punten().front().open());
    zet_deling(wacht, false);
    EXPECT_EQ(nu_is(wacht).vooroverleg_op, base::datum(2026, 12, 9)) << "the deadline of its vooroverleg has passed";
}

TEST_P(VooroverlegStore, EenAanvullingHeropentHetzelfdePunt) {
    const auto c = maak_casus({});
    na_deadline();
    ASSERT_TRUE(gebeur(c, Stap::aanvulling_vragen, toegang::Rol::voorzitter));
    EXPECT_FALSE(lees_punten().front().open());
    ASSERT_TRUE(gebeur(c, Stap::aanvullen, toegang::Rol::inbrenger));
    ASSERT_EQ(lees_punten().size(), 1U);
    EXPECT_TRUE(lees_punten().front().open());
}

TEST_P(VooroverlegStore, WatGetyptIsStaatVersleuteldEnKomtHeelTerug) {
    const auto c = maak_casus({});
    na_deadline();
    auto punt = lees_punten().front();
    punt.criteria = {1, 7};
    punt.agendering = {{"J&O"}, {"school"}, {toegang::OrganisatieId{7}}};
    doe([&](auto& s) {
        store::bewaar(s, t.om, regio, punt, {"Kanarie", "", "Waarom"});
        return 0;
    });
    const auto terug = lees_punten().front();
    EXPECT_EQ(terug.criteria, (std::vector{1, 7}));
    EXPECT_EQ(terug.agendering.expertises, std::vector<std::string>{"J&O"});
    EXPECT_EQ(terug.agendering.uitgesloten, std::vector{toegang::OrganisatieId{7}});
    EXPECT_EQ(doe([&](auto& s) { return store::getypt(s, t.om, regio, punt.id).notities; }), "Kanarie");
    const auto cel =
        doe([&](auto& s) { return s.een("SELECT notities FROM vooroverleg_punt WHERE id = ?1", punt.id)->bytes(0).data; });
    EXPECT_EQ(cel.find("Kanarie"), std::string::npos);
}

TEST_P(VooroverlegStore, DeAgenderingIsDieVanHetLaatstePuntDatOpDeAgendaKwam) {
    const auto c = maak_casus({});
    na_deadline();
    EXPECT_FALSE(doe([&](auto& s) { return agendering(s, t.om, c).has_value(); }));
    auto punt = lees_punten().front();
    punt.uitkomst = "agenderen";
    punt.agendering.expertises = {"LVB"};
    doe([&](auto& s) {
        store::bewaar(s, t.om, regio, punt, {});
        return 0;
    });
    EXPECT_EQ(doe([&](auto& s) { return agendering(s, t.om, c).value().expertises; }), std::vector<std::string>{"LVB"});
}

TEST_P(VooroverlegStore, EenAndereRegioZietHetVooroverlegNiet) {
    na_deadline();
    const auto v = doe([&](auto& s) { return op_datum(s, regio, kDag); }).value();
    EXPECT_FALSE(doe([&](auto& s) { return store::met_ref(s, regio::RegioId{regio.getal + 1}, v.ref).has_value(); }));
}

TEST_P(VooroverlegStore, NaTweeVooroverleggenZonderAntwoordStaatDeCasusOpDeLijstVanDeVoorzitter) {
    const auto c = maak_casus({});
    na_deadline();
    ASSERT_TRUE(gebeur(c, Stap::aanvulling_vragen, toegang::Rol::procesondersteuner));
    const auto taken = [&](toegang::Rol rol, base::Datum dag) {
        t.klok.zet(base::om(dag, 12, 0));
        const auto k = kijker(rol);
        std::vector<web::Menupunt> uit;
        doe([&](auto& s) { t.bus.meld(casus::Werkvoorraad{s, t.om, k, uit}); });
        return uit;
    };
    EXPECT_TRUE(taken(toegang::Rol::voorzitter, kDag).empty());
    EXPECT_TRUE(taken(toegang::Rol::voorzitter, base::datum(2026, 12, 8)).empty());
    EXPECT_TRUE(taken(toegang::Rol::procesondersteuner, base::datum(2026, 12, 9)).empty());
    const auto twee = taken(toegang::Rol::voorzitter, base::datum(2026, 12, 9));
    ASSERT_EQ(twee.size(), 1U);
    EXPECT_EQ(twee.front().pad, casus::pad(c, "buiten-behandeling"));
}

}  // namespace
}  // namespace vooroverleg

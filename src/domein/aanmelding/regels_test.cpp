// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/aanmelding/gezag.hpp"
#include "domein/aanmelding/kruiscontrole.hpp"
#include "domein/aanmelding/proef_test.hpp"

namespace {

using namespace aanmelding;
using base::datum;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Namen = std::vector<std::string>;

Keuzes nijmegen() {
    Keuzes k;
    k.regels = regio::Regels::nijmegen();
    k.vandaag = datum(2026, 11, 23);
    k.rooster = k.regels.cyclus;
    regio::Gemeente stad{"0268", "Nijmegen", 190000, true, "", {{datum(2020, 2, 1), {}, {regio::Deelnamesoort::alles}}}};
    regio::Gemeente wijchen{
        "0296",
        "Wijchen",
        41900,
        false,
        "Daar is het wijkteam.",
        {{datum(2021, 2, 1),
          {},
          {regio::Deelnamesoort::uithuisplaatsing, regio::Deelnamesoort::plaatsing, regio::Deelnamesoort::crisis}}}};
    k.gemeenten = {stad, wijchen};
    k.bouwstenen = {{"44A07", "Pleegzorg", regio::Verblijf::pleegzorg, datum(2020, 2, 1), {}}};
    return k;
}

Antwoorden over(std::vector<std::string> onderwerpen, std::vector<std::pair<std::string, std::string>> rest = {}) {
    Antwoorden a;
    a.zet("gemeente", "0268");
    a.zet("geboren", "2012-03-27");
    a.zet_lijst("onderwerpen", std::move(onderwerpen));
    for (auto& [veld, waarde] : rest) a.zet(veld, waarde);
    return a;
}

Beoordeling oordeel(const Antwoorden& a, base::Moment nu = base::om(datum(2026, 11, 23), 9, 0)) {
    return beoordeel(casus::Soort::vraag, a, nijmegen(), nu);
}

TEST(Plicht, HangtAfVanWatErGebeurt) {
    struct Geval {
        Antwoorden a;
        std::string grond;
    };
    for (const auto& g : {Geval{over({"inhoudelijk_advies"}), ""}, Geval{over({"kernbesluit_1"}), "kernbesluit"},
                          Geval{over({"kernbesluit_2"}), "kernbesluit"}, Geval{over({"kernbesluit_3"}), ""},
                          Geval{over({"plaatsing"}, {{"plaatsing-soort", "pleegzorg"}}), "plaatsing"},
                          Geval{over({"plaatsing"}, {{"plaatsing-soort", "logeren"}}), ""},
                          Geval{over({"plaatsing"}, {{"plaatsing-soort", "logeren"}, {"bouwsteen", "44A07"}}), "bouwsteen"},
                          Geval{over({"plaatsing"}, {{"plaatsing-soort", "logeren"}, {"bouwsteen", "99A99"}}), ""},
                          Geval{over({"crisisplaatsing"}, {{"crisis-start", "2026-11-20"}}), "crisis"}})
        EXPECT_EQ(oordeel(g.a).plicht.grond, g.grond) << g.a.als_json().schrijf();
}

TEST(Plicht, EenPlaatsingMeldJeVoorHijBegint) {
    const auto op_tijd = oordeel(over({"plaatsing"}, {{"plaatsing-soort", "gezinshuis"}, {"plaatsing-start", "2026-11-24"}}));
    EXPECT_EQ(op_tijd.plicht.uiterlijk, datum(2026, 11, 23));
    EXPECT_FALSE(op_tijd.plicht.te_laat);
    EXPECT_THAT(op_tijd.uitleg, Contains(HasSubstr("voordat het vooroverleg")));
    EXPECT_TRUE(
        oordeel(over({"plaatsing"}, {{"plaatsing-soort", "gezinshuis"}, {"plaatsing-start", "2026-11-23"}})).plicht.te_laat);
}

TEST(Plicht, EenCrisisIsOpTijdTotEnMetDag28) {
    const auto start = over({"crisisplaatsing"}, {{"crisis-start", "2026-10-26"}});
    const auto op = oordeel(start, base::om(datum(2026, 11, 23), 23, 59, 59));
    EXPECT_EQ(op.plicht.uiterlijk, datum(2026, 11, 23));
    EXPECT_FALSE(op.plicht.te_laat);
    const auto te_laat = oordeel(start, base::om(datum(2026, 11, 24), 0, 0));
    EXPECT_TRUE(te_laat.plicht.te_laat);
    EXPECT_FALSE(te_laat.crisis_op_tijd);
    EXPECT_EQ(te_laat.urgentie, casus::Urgentie::crisis);
}

TEST(Urgentie, NoemtAlleRedenenEnDeZwaarsteTelt) {
    using enum casus::Urgentie;
    auto jong = over({"uithuisplaatsing", "kernbesluit_1"}, {{"geboren", "2014-11-24"}});
    EXPECT_EQ(oordeel(jong).urgentie, jong_en_dreigend);
    EXPECT_THAT(oordeel(jong).urgentie_redenen, ElementsAre("jonger_dan_12", "kernbesluit_1"));
    jong.zet("geboren", "2014-11-23");  // twelve today
    EXPECT_EQ(oordeel(jong).urgentie, kernbesluit_1);
    EXPECT_EQ(oordeel(over({"inhoudelijk_advies"}, {{"geboren", "2020-01-01"}})).urgentie, gewoon);
}

TEST(Ronde, EenFormulierOm15Uur59TeltNogMee) {
    const auto ronde = oordeel(over({"inhoudelijk_advies"}), base::om(datum(2026, 11, 24), 15, 59, 59)).ronde;
    EXPECT_EQ(ronde->vooroverleg, datum(2026, 11, 25));
    EXPECT_EQ(oordeel(over({"inhoudelijk_advies"}), base::om(datum(2026, 11, 24), 16, 0)).ronde->vooroverleg, datum(2026, 12, 9));
}

TEST(Kruiscontrole, NoemtHetVeldDatMoetVeranderen) {
    struct Geval {
        Antwoorden a;
        Namen fouten;
    };
    for (const auto& g :
         {Geval{over({"inhoudelijk_advies"}), {}},
          Geval{over({"inhoudelijk_advies"}, {{"geboren", "2026-11-24"}}), {"aanmelding.geboren_toekomst geboren"}},
          Geval{over({"inhoudelijk_advies"}, {{"geboren", "2027-02-01"}, {"geen-bsn-reden", "ongeboren"}}), {}},
          Geval{over({"inhoudelijk_advies"}, {{"geboren", "2027-11-01"}, {"geen-bsn-reden", "ongeboren"}}),
                {"aanmelding.geboren_toekomst geboren"}},
          Geval{over({"inhoudelijk_advies"}, {{"geboren", "2008-11-24"}}), {}},
          Geval{over({"inhoudelijk_advies"}, {{"geboren", "2008-11-23"}}), {"aanmelding.verlenging verlenging-grond"}},
          Geval{over({"inhoudelijk_advies"}, {{"geboren", "2008-11-23"}, {"verlenging-grond", "liep_al"}}), {}},
          Geval{over({"inhoudelijk_advies"}, {{"geboren", "2003-11-24"}, {"verlenging-grond", "liep_al"}}), {}},
          Geval{over({"inhoudelijk_advies"}, {{"geboren", "2003-11-23"}, {"verlenging-grond", "liep_al"}}),
                {"aanmelding.te_oud geboren"}},
          Geval{over({"crisisplaatsing"}, {{"crisis-start", "2026-11-24"}}), {"aanmelding.crisis_toekomst crisis-start"}},
          Geval{over({"plaatsing"}, {{"plaatsing-start", "2027-11-23"}}), {}},
          Geval{over({"plaatsing"}, {{"plaatsing-start", "2027-11-24"}}), {"aanmelding.start_te_ver plaatsing-start"}},
          Geval{over({"inhoudelijk_advies"}, {{"gemeente", "0296"}}), {"aanmelding.gemeente_doet_niet_mee onderwerpen"}},
          Geval{over({"inhoudelijk_advies", "plaatsing"}, {{"gemeente", "0296"}}), {}},
          Geval{over({"crisisplaatsing", "doorbraak"}, {{"gemeente", "0296"}}), {"aanmelding.geen_doorbraak onderwerpen"}}})
        EXPECT_EQ(proef::sleutels(kruiscontrole(g.a, nijmegen())), g.fouten) << g.a.als_json().schrijf();
}

TEST(WieMoetToestemmen, S13_HangtAfVanLeeftijdGezagEnBegrip) {
    const auto op = datum(2026, 11, 23);
    struct Geval {
        base::Datum geboren;
        std::string gezag;
        bool wilsbekwaam;
        Namen wie;
    };
    for (const auto& g :
         {Geval{datum(2014, 11, 24), "twee", true, {"gezag_1", "gezag_2"}}, Geval{datum(2014, 11, 24), "een", false, {"gezag_1"}},
          Geval{datum(2014, 11, 24), "geen", true, {"iemand_met_gezag"}},
          Geval{datum(2014, 11, 23), "twee", true, {"jeugdige", "gezag_1", "gezag_2"}},
          Geval{datum(2014, 11, 23), "voogd", true, {"jeugdige", "voogd"}},
          Geval{datum(2014, 11, 23), "twee", false, {"vertegenwoordiger"}},
          Geval{datum(2010, 11, 24), "een", true, {"jeugdige", "gezag_1"}}, Geval{datum(2010, 11, 23), "een", true, {"jeugdige"}},
          Geval{datum(2008, 11, 23), "geen", true, {"jeugdige"}},
          Geval{datum(2008, 11, 23), "geen", false, {"vertegenwoordiger"}}, Geval{datum(2027, 2, 1), "een", true, {"gezag_1"}}})
        EXPECT_EQ(wie_moet_toestemmen(g.geboren, op, g.gezag, g.wilsbekwaam), g.wie) << base::iso(g.geboren) << " " << g.gezag;
}

}  // namespace

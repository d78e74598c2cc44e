// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/huis_test.hpp"

namespace beheer {
namespace {

using base::datum;
using regio::Deelnamesoort;

class Gemeenten : public BeheerTest {
  protected:
    std::optional<regio::Gemeente> gemeente(const std::string& code) {
        return lees([&](storage::Sessie& s) { return regio::gemeente(s, nijmegen, code); });
    }
    static hulp::Velden dag(const std::string& naam, const char* d, const char* m, const char* j) {
        return {{naam + "-dag", d}, {naam + "-maand", m}, {naam + "-jaar", j}};
    }
    static hulp::Velden samen(hulp::Velden a, const hulp::Velden& b) {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    }
};
OP_BEIDE(Gemeenten);

TEST_P(Gemeenten, ZijnVanDeBeheerderVanDezeRegio) {
    alleen_voor_de_beheerder("/beheer/gemeenten", true);
    alleen_voor_de_beheerder("/beheer/gemeenten/0268", false);
    alleen_voor_de_beheerder("/beheer/gemeenten/0268/wijzigen", false);
    alleen_voor_de_beheerder("/beheer/gemeenten/0268/deelname/2020-02-01", false);
    EXPECT_EQ(beheerder().haal("/beheer/gemeenten/0268/deelname/2020-02-02").status, 404);
}

TEST_P(Gemeenten, DeLijstZegtWaarmeeIedereenMeedoet) {
    const auto a = beheerder().haal("/beheer/gemeenten").lichaam;
    EXPECT_THAT(a, HasSubstr("Wijchen"));
    EXPECT_THAT(a, HasSubstr("een dreigende uithuisplaatsing, een plaatsing en een crisisplaatsing"));
}

TEST_P(Gemeenten, EenNieuweGemeenteDoetMeeVanafHaarPeriode) {
    auto b = beheerder();
    const hulp::Velden velden{{"code", "0200"}, {"naam", "Apeldoorn"}, {"inwoners", "165000"}, {"doorbraak", "ja"}};
    EXPECT_EQ(vul_in(b, "/beheer/gemeenten/nieuw", velden).status, 303);
    EXPECT_THAT(b.haal("/beheer/gemeenten/0200").lichaam, HasSubstr("doet nog niet mee"));
    const auto a = vul_in(b, "/beheer/gemeenten/0200/deelname", samen(dag("vanaf", "1", "1", "2027"), {{"soorten", "crisis"}}));
    EXPECT_EQ(a.status, 303);
    EXPECT_FALSE(gemeente("0200")->doet_mee(datum(2026, 12, 31), Deelnamesoort::crisis));
    EXPECT_TRUE(gemeente("0200")->doet_mee(datum(2027, 1, 1), Deelnamesoort::crisis));
    EXPECT_FALSE(gemeente("0200")->doet_mee(datum(2027, 1, 1), Deelnamesoort::plaatsing));
    EXPECT_FALSE(lees([&](storage::Sessie& s) { return regio::gemeente(s, arnhem, "0200"); }));
}

TEST_P(Gemeenten, EenFoutHoudtAllesVast) {
    struct Geval {
        const char *veld, *waarde, *fout;
    };
    auto b = beheerder();
    for (const Geval& g :
         {Geval{"code", "268", "De CBS-code heeft vier cijfers"}, Geval{"code", "0268", "Deze gemeente staat al in de lijst."},
          Geval{"inwoners", "veel", "inwoners"}, Geval{"doorbraak", "", "doorbraak"}}) {
        hulp::Velden velden{{"code", "0200"}, {"naam", "Apeldoorn"}, {"inwoners", "165000"}, {"doorbraak", "ja"}};
        for (auto& [n, w] : velden)
            if (n == g.veld) w = g.waarde;
        const auto a = vul_in(b, "/beheer/gemeenten/nieuw", velden);
        EXPECT_EQ(a.status, 400) << g.waarde;
        EXPECT_THAT(a.lichaam, HasSubstr(g.fout));
        EXPECT_EQ(hulp::invoer(a, "naam"), "Apeldoorn");
    }
    EXPECT_FALSE(gemeente("0200"));
}

TEST_P(Gemeenten, ZonderDoorbraakStaatErWatErDanIs) {
    auto b = beheerder();
    hulp::Velden velden{{"naam", "Nijmegen"}, {"inwoners", "190000"}, {"doorbraak", "nee"}, {"doorbraak-tekst", ""}};
    EXPECT_EQ(vul_in(b, "/beheer/gemeenten/0268/wijzigen", velden).status, 400);
    velden.back().second = "Het wijkteam zoekt mee.";
    EXPECT_EQ(vul_in(b, "/beheer/gemeenten/0268/wijzigen", velden).status, 303);
    EXPECT_FALSE(gemeente("0268")->doorbraak);
    EXPECT_EQ(gemeente("0268")->doorbraak_tekst, "Het wijkteam zoekt mee.");
    EXPECT_EQ(gemeente("0268")->deelname.size(), 1U);
    EXPECT_EQ(aantal_in_log("beheer.gemeente_gewijzigd"), 1);
}

TEST_P(Gemeenten, EenBegonnenPeriodeSluitJeEnHerschrijfJeNiet) {
    struct Geval {
        hulp::Velden tot;
        const char* fout;
    };
    auto b = beheerder();
    const std::string pad = "/beheer/gemeenten/0296/deelname";
    for (const Geval& g : {Geval{dag("tot", "23", "11", "2026"), "Kies een dag na vandaag. Het verleden verandert niet."},
                           Geval{dag("tot", "1", "1", "2021"), "Kies een dag na vandaag. Het verleden verandert niet."},
                           Geval{dag("tot", "31", "2", "2027"), "februari 2027 heeft 28 dagen"}}) {
        const auto a = vul_in(b, pad + "/2021-02-01", g.tot);
        EXPECT_EQ(a.status, 400);
        EXPECT_THAT(a.lichaam, HasSubstr(g.fout));
        EXPECT_EQ(hulp::invoer(a, "tot-dag"), g.tot.front().second);
    }
    const auto overlapt = vul_in(b, pad, samen(dag("vanaf", "1", "1", "2027"), {{"soorten", "alles"}}));
    EXPECT_EQ(overlapt.status, 400);
    EXPECT_THAT(overlapt.lichaam, HasSubstr("Er loopt dan nog een andere periode."));
    EXPECT_EQ(vul_in(b, pad + "/2021-02-01", dag("tot", "1", "1", "2027")).status, 303);
    EXPECT_EQ(vul_in(b, pad, samen(dag("vanaf", "1", "1", "2027"), {{"soorten", "alles"}})).status, 303);
    const auto g = gemeente("0296").value();
    EXPECT_FALSE(g.doet_mee(datum(2026, 12, 31), Deelnamesoort::alles));
    EXPECT_TRUE(g.doet_mee(datum(2026, 12, 31), Deelnamesoort::plaatsing));
    EXPECT_TRUE(g.doet_mee(datum(2027, 1, 1), Deelnamesoort::alles));
}

TEST_P(Gemeenten, EenPeriodeDieNogNietBegonGaatWeg) {
    auto b = beheerder();
    const std::string pad = "/beheer/gemeenten/0296/deelname";
    ASSERT_EQ(vul_in(b, pad + "/2021-02-01", dag("tot", "1", "1", "2027")).status, 303);
    ASSERT_EQ(vul_in(b, pad, samen(dag("vanaf", "1", "1", "2027"), {{"soorten", "alles"}})).status, 303);
    EXPECT_EQ(vul_in(b, pad + "/2027-01-01", dag("tot", "1", "1", "2027")).status, 303);
    EXPECT_EQ(gemeente("0296")->deelname.size(), 1U);
}

TEST_P(Gemeenten, WieDeTweedeIsHoortHetEnHoudtZijnTekst) {
    auto b = beheerder();
    const auto versie = hulp::invoer(b.haal("/beheer/gemeenten/0268/wijzigen"), "versie");
    const hulp::Velden velden{{"naam", "Nijmegen-Stad"}, {"inwoners", "190000"}, {"doorbraak", "ja"}};
    ASSERT_EQ(vul_in(b, "/beheer/gemeenten/0268/wijzigen", velden).status, 303);
    b.haal("/beheer/gemeenten");
    const auto a = b.post("/beheer/gemeenten/0268/wijzigen",
                          {{"versie", versie}, {"naam", "Nimma"}, {"inwoners", "1"}, {"doorbraak", "ja"}});
    EXPECT_EQ(a.status, 409);
    EXPECT_EQ(hulp::invoer(a, "naam"), "Nimma");
    EXPECT_EQ(gemeente("0268")->naam, "Nijmegen-Stad");
}

}  // namespace
}  // namespace beheer

// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/klok.hpp"

#include <gtest/gtest.h>

namespace regio {
namespace {
using base::datum;
using std::chrono::days;
using std::chrono::weekday;
using namespace std::chrono_literals;

TEST(Klok, ElkUurVan2020Tot2041HeeftZijnRonde) {
    const Cyclus cyclus = nijmegen();
    base::Moment vorige_deadline{};
    for (base::Moment m = base::om(datum(2020, 1, 1), 0, 0); m < base::om(datum(2041, 1, 1), 0, 0); m += 1h) {
        const Ronde r = ronde_voor(cyclus, m).value();
        ASSERT_GT(r.deadline, m);
        ASSERT_GE(r.deadline, vorige_deadline);
        // Even weeks lie two weeks apart, and three after a year of 53.
        ASSERT_LE(r.deadline, m + days{21} + 1h) << base::iso(m);
        if (r.deadline != vorige_deadline) {
            ASSERT_EQ(weekday{r.vooroverleg}, std::chrono::Wednesday);
            ASSERT_EQ(base::iso_week(r.vooroverleg).week % 2, 0);
            ASSERT_EQ(base::iso_lokaal(r.deadline).substr(0, 19), base::iso(r.vooroverleg - days{1}) + "T16:00:00");
            ASSERT_EQ(r.uitnodiging_uiterlijk, r.vooroverleg + days{5});
            ASSERT_EQ(r.overleg, r.vooroverleg + days{8});
            ASSERT_EQ(base::iso_week(r.overleg).week % 2, 1);
            ASSERT_EQ(r.notulen_uiterlijk, r.vooroverleg + days{16});
            ASSERT_EQ(ronde_voor(cyclus, r.deadline - 1us)->deadline, r.deadline);
            ASSERT_GT(ronde_voor(cyclus, r.deadline)->deadline, r.deadline);
        }
        vorige_deadline = r.deadline;
    }
}

TEST(Klok, RondesVanEenJaarVan53Weken) {
    const auto jaar = rondes(nijmegen(), datum(2026, 12, 1), datum(2027, 2, 1));
    std::vector<std::string> dagen;
    for (const Ronde& r : jaar) dagen.push_back(base::iso(r.vooroverleg));
    EXPECT_EQ(dagen, (std::vector<std::string>{"2026-12-09", "2026-12-23", "2027-01-13", "2027-01-27"}));
    EXPECT_EQ(base::iso_week(jaar[1].overleg), (base::IsoWeek{2026, 53}));
    EXPECT_EQ(jaar[0], ronde_van(nijmegen(), datum(2026, 12, 9)));
    EXPECT_EQ(rondes(nijmegen(), datum(2026, 12, 9), datum(2026, 12, 9)).size(), 0u);
    EXPECT_EQ(rondes(nijmegen(), datum(2026, 12, 9), datum(2026, 12, 10)).size(), 1u);
    EXPECT_EQ(rondes(nijmegen(), datum(2026, 12, 10), datum(2026, 12, 23)).size(), 0u);
}

TEST(Klok, OpAfspraakGeeftGeenDatums) {
    Cyclus op_afspraak;
    EXPECT_EQ(ronde_voor(op_afspraak, base::om(datum(2026, 11, 24), 12, 0)), std::nullopt);
    EXPECT_TRUE(rondes(op_afspraak, datum(2026, 1, 1), datum(2027, 1, 1)).empty());
    EXPECT_EQ(
        als_json(std::nullopt).schrijf(),
        R"({"deadline":null,"vooroverleg":null,"uitnodigingUiterlijk":null,"overleg":null,"notulenUiterlijk":null,"botsingen":[]})");
}

TEST(Klok, AndereRegioMetAndereDagen) {
    Cyclus c;
    c.ritme = Ritme::elke_n_weken;
    c.om_de_weken = 3;
    c.anker = datum(2026, 12, 31);  // Thursday of W53: the rhythm runs on over the year
    c.vooroverleg = std::chrono::Monday;
    c.deadline = std::chrono::Friday;
    c.deadline_tijd = 12h + 30min;
    c.uitnodiging = {0, std::chrono::Tuesday};
    c.overleg = {0, std::chrono::Friday};
    c.notulen = {1, std::chrono::Friday};
    ASSERT_TRUE(fouten_in(c).empty());
    const Ronde r = ronde_voor(c, base::om(datum(2027, 1, 4), 0, 0)).value();
    EXPECT_EQ(base::iso_lokaal(r.deadline), "2027-01-15T12:30:00+01:00");
    EXPECT_EQ(base::iso(r.vooroverleg), "2027-01-18");
    EXPECT_EQ(base::iso(r.uitnodiging_uiterlijk), "2027-01-19");
    EXPECT_EQ(base::iso(r.overleg), "2027-01-22");
    EXPECT_EQ(base::iso(r.notulen_uiterlijk), "2027-01-29");
    EXPECT_EQ(base::iso(ronde_voor(c, r.deadline)->vooroverleg), "2027-02-08");
    // The rhythm also holds before the anchor.
    EXPECT_EQ(base::iso(ronde_voor(c, base::om(datum(2026, 12, 1), 0, 0))->vooroverleg), "2026-12-07");
}

TEST(Klok, OnevenWeken) {
    Cyclus c = nijmegen();
    c.ritme = Ritme::oneven_weken;
    EXPECT_EQ(base::iso(ronde_voor(c, base::om(datum(2026, 12, 22), 12, 0))->vooroverleg), "2026-12-30");
    EXPECT_EQ(base::iso(ronde_voor(c, base::om(datum(2026, 12, 29), 16, 0))->vooroverleg), "2027-01-06");
}

TEST(Klok, VerplaatstVooroverlegNeemtZijnDatumsMee) {
    const Ronde een_dag_later = ronde_van(nijmegen(), datum(2026, 11, 26));
    EXPECT_EQ(base::iso_lokaal(een_dag_later.deadline), "2026-11-25T16:00:00+01:00");
    EXPECT_EQ(base::iso(een_dag_later.overleg), "2026-12-03");
    const Ronde een_week_later = ronde_van(nijmegen(), datum(2026, 12, 2));
    EXPECT_EQ(base::iso(een_week_later.overleg), "2026-12-10");
}

TEST(Klok, AanvullingTeltTotWoensdagNegenUur) {
    EXPECT_EQ(base::iso_lokaal(aanvulling_tot(nijmegen(), datum(2026, 11, 25))), "2026-11-25T09:00:00+01:00");
    EXPECT_EQ(base::iso_lokaal(aanvulling_tot(nijmegen(), datum(2026, 7, 8))), "2026-07-08T09:00:00+02:00");
}

TEST(Klok, JsonNoemtBotsingenMetVeldEnFeestdag) {
    EXPECT_EQ(als_json(ronde_voor(nijmegen(), base::om(datum(2026, 12, 8), 15, 59, 59))).schrijf(),
              R"({"deadline":"2026-12-08T16:00:00+01:00","vooroverleg":"2026-12-09","uitnodigingUiterlijk":"2026-12-14",)"
              R"("overleg":"2026-12-17","notulenUiterlijk":"2026-12-25",)"
              R"("botsingen":[{"datum":"2026-12-25","veld":"notulenUiterlijk","feestdag":"Eerste kerstdag"}]})");
}

TEST(Klok, BotsingenVolgenDeInstellingVanDeRegio) {
    Cyclus c = nijmegen();
    c.feestdagen.zet(Feestdag::eerste_kerstdag, false);
    EXPECT_TRUE(ronde_van(c, datum(2026, 12, 9)).botsingen.empty());
}

TEST(Klok, InstellingenMoetenKloppen) {
    EXPECT_TRUE(fouten_in(nijmegen()).empty());
    EXPECT_TRUE(fouten_in(Cyclus{}).empty());
    const auto veld_na = [](auto wijzig) {
        Cyclus c = nijmegen();
        wijzig(c);
        const auto fouten = fouten_in(c);
        return fouten.size() == 1 ? fouten[0].veld : std::to_string(fouten.size()) + " fouten";
    };
    EXPECT_EQ(veld_na([](Cyclus& c) { c.deadline_tijd = 24h; }), "deadline-tijd");
    EXPECT_EQ(veld_na([](Cyclus& c) { c.aanvulling_tot = -1min; }), "aanvulling-tot");
    EXPECT_EQ(veld_na([](Cyclus& c) { c.deadline = c.vooroverleg; }), "aanvulling-tot");
    EXPECT_EQ(veld_na([](Cyclus& c) { c.uitnodiging = {0, std::chrono::Tuesday}; }), "uitnodiging-dag");
    EXPECT_EQ(veld_na([](Cyclus& c) { c.overleg = {0, std::chrono::Sunday}; }), "overleg-dag");
    EXPECT_EQ(veld_na([](Cyclus& c) { c.notulen = {1, std::chrono::Wednesday}; }), "notulen-dag");
    EXPECT_EQ(veld_na([](Cyclus& c) { c.ritme = Ritme::elke_n_weken, c.om_de_weken = 0; }), "om-de-weken");
}

TEST(Crisis, OpTijdTotMiddernachtNa28Dagen) {
    struct Geval {
        base::Datum start;
        const char *nog_net, *te_laat;
    };
    const Geval gevallen[] = {
        {datum(2026, 11, 1), "2026-11-29T23:59:59+01:00", "2026-11-30T00:00:00+01:00"},
        {datum(2026, 3, 10), "2026-04-07T23:59:59+02:00", "2026-04-08T00:00:00+02:00"},   // over the spring change
        {datum(2026, 10, 1), "2026-10-29T23:59:59+01:00", "2026-10-30T00:00:00+01:00"},   // over the autumn change
        {datum(2026, 11, 27), "2026-12-25T23:59:59+01:00", "2026-12-26T00:00:00+01:00"},  // ends at Christmas: still ends
        {datum(2028, 2, 1), "2028-02-29T23:59:59+01:00", "2028-03-01T00:00:00+01:00"},
        {datum(2039, 6, 1), "2039-06-29T23:59:59+02:00", "2039-06-30T00:00:00+02:00"}};
    for (const Geval& g : gevallen) {
        EXPECT_TRUE(crisis_op_tijd(g.start, base::lees_moment(g.nog_net).value())) << g.nog_net;
        EXPECT_FALSE(crisis_op_tijd(g.start, base::lees_moment(g.te_laat).value())) << g.te_laat;
        EXPECT_EQ(base::iso_lokaal(crisis_uiterlijk(g.start)), g.te_laat);
    }
}

TEST(Crisis, HerinneringOpDag21En26) {
    const auto dagen = crisis_herinneringen(datum(2026, 11, 1));
    EXPECT_EQ(base::iso(dagen[0]), "2026-11-22");
    EXPECT_EQ(base::iso(dagen[1]), "2026-11-27");
}

}  // namespace
}  // namespace regio

// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/ouders_recht.hpp"

#include <gtest/gtest.h>

/// S4 without a database: what an account on a relation will open, as a table that was written by hand.
namespace casus::ouders {
namespace {

using namespace std::chrono_literals;

const base::Datum kGeboren = base::datum(2010, 3, 27);
base::Moment verjaardag(int jaar) { return base::om(base::datum(2010 + jaar, 3, 27), 0, 0); }

Gezinsrelatie mens(Wie wie, bool gezag, bool contactverbod, std::int64_t persoon) {
    return {.id = persoon,
            .persoon = persoon,
            .wie = wie,
            .gezag = gezag,
            .contactverbod = contactverbod,
            .vanaf = base::datum(2015, 1, 1)};
}

/// D dossier, K words of the child, V where the child lives, A appointments.
std::string letters(const Gezinsrecht& r) {
    std::string uit;
    if (r.dossier) uit += 'D';
    if (r.woorden_kind) uit += 'K';
    if (r.verblijf) uit += 'V';
    if (r.afspraken) uit += 'A';
    return uit.empty() ? "-" : uit;
}

/// On the day on which the child becomes this old, for what the child opened: nothing, the words, the dossier, both.
struct Regel {
    Wie wie;
    bool gezag, verbod;
    int jaar;
    std::array<const char*, 4> ziet;
};
constexpr auto kNiets = std::to_array<const char*>({"-", "-", "-", "-"});
const Regel kTabel[] = {
    {Wie::ouder, true, false, 11, {"DKVA", "DKVA", "DKVA", "DKVA"}},
    {Wie::ouder, true, false, 12, {"DVA", "DKVA", "DVA", "DKVA"}},
    {Wie::ouder, true, false, 15, {"DVA", "DKVA", "DVA", "DKVA"}},
    {Wie::ouder, true, false, 16, {"-", "-", "DVA", "DKVA"}},
    {Wie::ouder, true, false, 18, {"-", "-", "DVA", "DKVA"}},
    {Wie::ouder, true, true, 11, {"D", "D", "D", "D"}},
    {Wie::ouder, true, true, 12, {"D", "DK", "D", "DK"}},
    {Wie::ouder, true, true, 15, {"D", "DK", "D", "DK"}},
    {Wie::ouder, true, true, 16, {"-", "-", "D", "DK"}},
    {Wie::ouder, true, true, 18, {"-", "-", "D", "DK"}},
    {Wie::ouder, false, false, 11, kNiets},
    {Wie::ouder, false, false, 12, kNiets},
    {Wie::ouder, false, false, 15, kNiets},
    {Wie::ouder, false, false, 16, kNiets},
    {Wie::ouder, false, false, 18, kNiets},
    {Wie::ouder, false, true, 11, kNiets},
    {Wie::ouder, false, true, 12, kNiets},
    {Wie::ouder, false, true, 15, kNiets},
    {Wie::ouder, false, true, 16, kNiets},
    {Wie::ouder, false, true, 18, kNiets},
    {Wie::voogd, true, false, 11, {"DKVA", "DKVA", "DKVA", "DKVA"}},
    {Wie::voogd, true, false, 15, {"DVA", "DKVA", "DVA", "DKVA"}},
    {Wie::voogd, true, false, 16, {"-", "-", "DVA", "DKVA"}},
    {Wie::jeugdige, false, false, 11, kNiets},
    {Wie::jeugdige, false, false, 12, {"DKVA", "DKVA", "DKVA", "DKVA"}},
    {Wie::jeugdige, false, false, 18, {"DKVA", "DKVA", "DKVA", "DKVA"}},
    {Wie::jeugdige, false, true, 15, {"DKV", "DKV", "DKV", "DKV"}},
    {Wie::vertegenwoordiger, false, false, 11, kNiets},
    {Wie::vertegenwoordiger, false, false, 15, {"DVA", "DKVA", "DVA", "DKVA"}},
    {Wie::vertegenwoordiger, false, false, 18, {"DVA", "DKVA", "DVA", "DKVA"}},
};
constexpr Geopend kGeopend[] = {{}, {.woorden = true}, {.dossier = true}, {.woorden = true, .dossier = true}};

const Regel& regel(Wie wie, bool gezag, bool verbod, int jaar) {
    for (const Regel& r : kTabel)
        if (r.wie == wie && r.gezag == gezag && r.verbod == verbod && r.jaar == jaar) return r;
    throw std::logic_error("niet in de tabel");
}

TEST(Gezinsrecht, S4_WatIemandOpentVolgtUitGezagContactverbodEnLeeftijd) {
    for (const Regel& r : kTabel)
        for (std::size_t k = 0; k < 4; ++k)
            EXPECT_EQ(letters(gezinsrecht(mens(r.wie, r.gezag, r.verbod, 1), kGeboren, verjaardag(r.jaar), kGeopend[k])),
                      r.ziet[k])
                << naam_van(r.wie) << " gezag " << r.gezag << " verbod " << r.verbod << " leeftijd " << r.jaar << " geopend "
                << k;
}

TEST(Gezinsrecht, S4_HetVerandertOpDeSecondeVanDeVerjaardag) {
    const auto moeder = mens(Wie::ouder, true, false, 1), kind = mens(Wie::jeugdige, false, false, 2);
    const auto op = [](const Gezinsrelatie& wie, base::Moment nu) { return letters(gezinsrecht(wie, kGeboren, nu, {})); };
    EXPECT_EQ(op(moeder, verjaardag(12) - 1s), "DKVA");
    EXPECT_EQ(op(moeder, verjaardag(12)), "DVA");
    EXPECT_EQ(op(kind, verjaardag(12) - 1s), "-");
    EXPECT_EQ(op(kind, verjaardag(12)), "DKVA");
    EXPECT_EQ(op(moeder, verjaardag(16) - 1s), "DVA");
    EXPECT_EQ(op(moeder, verjaardag(16)), "-");
}

TEST(Gezinsrecht, S4_TweeOudersLezenNooitWoordenVanElkaarEnDeEenVerandertNietsVoorDeAnder) {
    const auto kind = mens(Wie::jeugdige, false, false, 3);
    for (const int jaar : {11, 12, 15, 16, 18})
        for (int een = 0; een < 4; ++een)
            for (int twee = 0; twee < 4; ++twee)
                for (std::size_t k = 0; k < 4; ++k) {
                    const auto moeder = mens(Wie::ouder, (een & 1) != 0, (een & 2) != 0, 1);
                    const auto vader = mens(Wie::ouder, (twee & 1) != 0, (twee & 2) != 0, 2);
                    const auto leest = [&](const Gezinsrelatie& lezer, const Gezinsrelatie& schrijver) {
                        return leest_woorden(lezer, schrijver, kGeboren, verjaardag(jaar), kGeopend[k]);
                    };
                    EXPECT_FALSE(leest(moeder, vader));
                    EXPECT_FALSE(leest(vader, moeder));
                    EXPECT_FALSE(leest(kind, vader)) << "what a parent wrote is that parent's";
                    const std::string moet = regel(Wie::ouder, moeder.gezag, moeder.contactverbod, jaar).ziet[k];
                    EXPECT_EQ(leest(moeder, kind), moet.find('K') != std::string::npos);
                    EXPECT_EQ(leest(moeder, moeder), moet != "-");
                }
}

TEST(Gezinsrecht, S4_WieNogNietOfNietMeerHoortOpentNietsEnZonderGeboortedatumNiemand) {
    auto moeder = mens(Wie::ouder, true, false, 1);
    moeder.vanaf = base::datum(2024, 1, 10);
    moeder.tot = base::datum(2024, 2, 10);
    const auto op = [&](base::Datum dag, int uur, int minuut) {
        return gezinsrecht(moeder, kGeboren, base::om(dag, uur, minuut), {}).dossier;
    };
    EXPECT_FALSE(op(base::datum(2024, 1, 9), 23, 59));
    EXPECT_TRUE(op(base::datum(2024, 1, 10), 0, 0));
    EXPECT_TRUE(op(base::datum(2024, 2, 9), 23, 59));
    EXPECT_FALSE(op(base::datum(2024, 2, 10), 0, 0));
    EXPECT_FALSE(gezinsrecht(moeder, std::nullopt, base::om(base::datum(2024, 1, 15), 12, 0), {}).dossier);
}

TEST(Gezinsrecht, S4_OokRondEenSchrikkeldagTeltDeDagZelf) {
    const auto moeder = mens(Wie::ouder, true, false, 1);
    const auto schrikkeldag = base::datum(2008, 2, 29);
    const auto op = [&](base::Datum dag) { return gezinsrecht(moeder, schrikkeldag, base::om(dag, 23, 59), {}).dossier; };
    EXPECT_TRUE(op(base::datum(2024, 2, 28)));
    EXPECT_FALSE(op(base::datum(2024, 2, 29)));
    const auto kind = mens(Wie::jeugdige, false, false, 2);
    const auto oud_genoeg = [&](base::Datum dag) {
        return gezinsrecht(kind, base::datum(2011, 3, 1), base::om(dag, 0, 0), {}).dossier;
    };
    EXPECT_FALSE(oud_genoeg(base::datum(2023, 2, 28)));
    EXPECT_TRUE(oud_genoeg(base::datum(2023, 3, 1)));
}

}  // namespace
}  // namespace casus::ouders

// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/feestdagen.hpp"

#include <gtest/gtest.h>

#include "domein/regio/werkdagen.hpp"

namespace regio {
namespace {
using base::datum;

TEST(Feestdagen, PasenVan2020Tot2040) {
    const base::Datum zondagen[] = {
        datum(2020, 4, 12), datum(2021, 4, 4),  datum(2022, 4, 17), datum(2023, 4, 9),  datum(2024, 3, 31), datum(2025, 4, 20),
        datum(2026, 4, 5),  datum(2027, 3, 28), datum(2028, 4, 16), datum(2029, 4, 1),  datum(2030, 4, 21), datum(2031, 4, 13),
        datum(2032, 3, 28), datum(2033, 4, 17), datum(2034, 4, 9),  datum(2035, 3, 25), datum(2036, 4, 13), datum(2037, 4, 5),
        datum(2038, 4, 25), datum(2039, 4, 10), datum(2040, 4, 1)};
    int jaar = 2020;
    for (const base::Datum zondag : zondagen) EXPECT_EQ(base::iso(pasen(jaar++)), base::iso(zondag));
}

TEST(Feestdagen, AlleVan2026) {
    const std::pair<Feestdag, base::Datum> dagen[] = {
        {Feestdag::nieuwjaar, datum(2026, 1, 1)},           {Feestdag::goede_vrijdag, datum(2026, 4, 3)},
        {Feestdag::eerste_paasdag, datum(2026, 4, 5)},      {Feestdag::tweede_paasdag, datum(2026, 4, 6)},
        {Feestdag::koningsdag, datum(2026, 4, 27)},         {Feestdag::bevrijdingsdag, datum(2026, 5, 5)},
        {Feestdag::hemelvaart, datum(2026, 5, 14)},         {Feestdag::eerste_pinksterdag, datum(2026, 5, 24)},
        {Feestdag::tweede_pinksterdag, datum(2026, 5, 25)}, {Feestdag::eerste_kerstdag, datum(2026, 12, 25)},
        {Feestdag::tweede_kerstdag, datum(2026, 12, 26)}};
    for (const auto& [f, dag] : dagen) {
        EXPECT_EQ(base::iso(datum_van(f, 2026)), base::iso(dag)) << naam(f);
        EXPECT_EQ(feestdagen_op(dag, Feestdagen::alle()), std::vector{f}) << naam(f);
    }
}

TEST(Feestdagen, KoningsdagSchuiftNaarZaterdagAls27AprilZondagIs) {
    EXPECT_EQ(datum_van(Feestdag::koningsdag, 2025), datum(2025, 4, 26));
    EXPECT_EQ(datum_van(Feestdag::koningsdag, 2031), datum(2031, 4, 26));
    EXPECT_EQ(datum_van(Feestdag::koningsdag, 2036), datum(2036, 4, 26));
    EXPECT_EQ(datum_van(Feestdag::koningsdag, 2026), datum(2026, 4, 27));
}

TEST(Feestdagen, TweeOpEenDag) {
    EXPECT_EQ(feestdagen_op(datum(2016, 5, 5), Feestdagen::alle()),
              (std::vector{Feestdag::bevrijdingsdag, Feestdag::hemelvaart}));
}

TEST(Feestdagen, AlleenWatDeRegioTelt) {
    const Feestdagen zonder_bevrijdingsdag{Feestdag::hemelvaart, Feestdag::koningsdag};
    EXPECT_TRUE(feestdagen_op(datum(2026, 5, 5), zonder_bevrijdingsdag).empty());
    EXPECT_FALSE(feestdagen_op(datum(2026, 5, 14), zonder_bevrijdingsdag).empty());
}

TEST(Feestdagen, SleutelGaatHeenEnTerug) {
    for (const Feestdag f : kFeestdagen) EXPECT_EQ(feestdag_uit(sleutel(f)), f);
    EXPECT_EQ(feestdag_uit("kermis"), std::nullopt);
}

TEST(Werkdagen, WeekendEnFeestdagTellenNiet) {
    const Feestdagen alle = Feestdagen::alle();
    EXPECT_TRUE(is_werkdag(datum(2026, 11, 24), alle));
    EXPECT_FALSE(is_werkdag(datum(2026, 11, 28), alle));
    EXPECT_FALSE(is_werkdag(datum(2026, 11, 29), alle));
    EXPECT_FALSE(is_werkdag(datum(2026, 5, 5), alle));
    EXPECT_TRUE(is_werkdag(datum(2026, 5, 5), {}));
}

TEST(Werkdagen, LaterEnEerder) {
    struct Geval {
        base::Datum van;
        int n;
        base::Datum verwacht;
    };
    const Geval gevallen[] = {{datum(2026, 11, 24), 0, datum(2026, 11, 24)},  {datum(2026, 11, 24), 5, datum(2026, 12, 1)},
                              {datum(2026, 11, 27), 1, datum(2026, 11, 30)},  {datum(2026, 11, 28), 1, datum(2026, 11, 30)},
                              {datum(2026, 11, 30), -1, datum(2026, 11, 27)}, {datum(2026, 12, 24), 1, datum(2026, 12, 28)},
                              {datum(2026, 12, 31), 1, datum(2027, 1, 4)},    {datum(2026, 4, 2), 1, datum(2026, 4, 7)},
                              {datum(2026, 4, 7), -1, datum(2026, 4, 2)},     {datum(2026, 11, 24), 10, datum(2026, 12, 8)}};
    for (const Geval& g : gevallen) EXPECT_EQ(base::iso(werkdagen_later(g.van, g.n, Feestdagen::alle())), base::iso(g.verwacht));
}

}  // namespace
}  // namespace regio

// SPDX-License-Identifier: EUPL-1.2
#include "base/klok.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {
using namespace std::chrono_literals;

TEST(Klok, VerzetteKlokBegintWaarHijGezetIsEnLooptDoor) {
    const Moment begin = om(datum(2026, 11, 24), 15, 59, 59);
    VerzetteKlok klok(begin);
    const Moment eerst = klok.nu();
    EXPECT_GE(eerst, begin);
    EXPECT_LT(eerst, begin + 1min);
    EXPECT_GE(klok.nu(), eerst);
    klok.vooruit(24h);
    EXPECT_GE(klok.nu(), eerst + 24h);
    klok.zet(begin);
    EXPECT_LT(klok.nu(), begin + 1min);
}

TEST(Klok, StilleKlokStaatStil) {
    StilleKlok klok(om(datum(2026, 1, 1), 0, 0));
    EXPECT_EQ(klok.nu(), klok.nu());
    klok.vooruit(90s);
    EXPECT_EQ(klok.nu(), om(datum(2026, 1, 1), 0, 1, 30));
}

TEST(Klok, SysteemKlokVolgtDeSysteemtijd) {
    const auto voor = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    EXPECT_GE(SysteemKlok{}.nu(), voor);
}

}  // namespace
}  // namespace base

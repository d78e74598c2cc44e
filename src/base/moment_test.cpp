// SPDX-License-Identifier: EUPL-1.2
#include "base/moment.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {
using namespace std::chrono_literals;

TEST(Moment, WandtijdWordtMomentInZomerEnWinterOokNa2037) {
    struct Geval {
        Datum dag;
        int uur, minuut;
        const char* utc;
    };
    const Geval gevallen[] = {
        {datum(2026, 1, 15), 16, 0, "2026-01-15T15:00:00Z"},
        {datum(2026, 7, 15), 16, 0, "2026-07-15T14:00:00Z"},
        {datum(2038, 7, 1), 12, 0, "2038-07-01T10:00:00Z"},
        {datum(2040, 7, 1), 12, 0, "2040-07-01T10:00:00Z"},
        {datum(2040, 12, 31), 12, 0, "2040-12-31T11:00:00Z"},
        {datum(2026, 3, 29), 1, 59, "2026-03-29T00:59:00Z"},
        {datum(2026, 3, 29), 2, 30, "2026-03-29T01:00:00Z"},  // does not exist: the moment after the gap
        {datum(2026, 3, 29), 3, 0, "2026-03-29T01:00:00Z"},
        {datum(2026, 10, 25), 2, 30, "2026-10-25T00:30:00Z"},  // happens twice: the first
        {datum(2026, 10, 25), 3, 0, "2026-10-25T02:00:00Z"},
    };
    for (const auto& g : gevallen) EXPECT_EQ(iso(om(g.dag, g.uur, g.minuut)), g.utc);
}

TEST(Moment, DagIsDieInAmsterdam) {
    EXPECT_EQ(iso(dag_van(*lees_moment("2026-12-31T22:59:59Z"))), "2026-12-31");
    EXPECT_EQ(iso(dag_van(*lees_moment("2026-12-31T23:00:00Z"))), "2027-01-01");
    EXPECT_EQ(iso(dag_van(*lees_moment("2039-06-30T22:00:00Z"))), "2039-07-01");
}

TEST(Moment, LokaalToontHetVerschilMetUtc) {
    EXPECT_EQ(iso_lokaal(om(datum(2026, 11, 24), 16, 0)), "2026-11-24T16:00:00+01:00");
    EXPECT_EQ(iso_lokaal(om(datum(2026, 6, 9), 16, 0)), "2026-06-09T16:00:00+02:00");
    EXPECT_EQ(iso(moment_uit(-1)), "1969-12-31T23:59:59Z");
}

TEST(Moment, LeestAlleenBestaandeDagen) {
    EXPECT_EQ(lees_datum("2028-02-29"), datum(2028, 2, 29));
    for (const char* fout : {"", "2026-02-29", "2026-13-01", "2026-00-10", "1899-12-31", "2200-01-01", "2026-1-1", "2026-11-24 ",
                             " 2026-11-24", "24-11-2026", "2026-11-24T10:00:00Z", "+026-11-24"})
        EXPECT_FALSE(lees_datum(fout)) << fout;
}

TEST(Moment, LeestDatumtijdMetVerschil) {
    EXPECT_EQ(lees_moment("2026-11-24T15:59:59+01:00"), om(datum(2026, 11, 24), 15, 59, 59));
    EXPECT_EQ(lees_moment("2026-11-24T14:59:59Z"), om(datum(2026, 11, 24), 15, 59, 59));
    EXPECT_EQ(lees_moment("2026-11-24T09:59:59-05:00"), om(datum(2026, 11, 24), 15, 59, 59));
    EXPECT_EQ(lees_moment("2026-11-24T14:59:59.25Z"), om(datum(2026, 11, 24), 15, 59, 59) + 250ms);
    EXPECT_EQ(lees_moment("2026-11-24T14:59:59.1234567Z"), om(datum(2026, 11, 24), 15, 59, 59) + 123456us);
    for (const char* fout :
         {"", "2026-11-24", "2026-11-24T14:59:59", "2026-11-24T24:00:00Z", "2026-11-24T14:60:00Z", "2026-11-24T14:59:60Z",
          "2026-11-24T14:59:59+1:00", "2026-11-24T14:59:59+15:00", "2026-11-24T14:59:59+01:60", "2026-11-24T14:59:59.Z",
          "2026-02-30T14:59:59Z", "2026-11-24T14:59:59ZZ", "2026-11-24 14:59:59Z"})
        EXPECT_FALSE(lees_moment(fout)) << fout;
}

TEST(Moment, SchrijftNederlands) {
    EXPECT_EQ(voluit(datum(2026, 11, 24)), "dinsdag 24 november 2026");
    EXPECT_EQ(kort(datum(2026, 3, 1)), "1 maart 2026");
    EXPECT_EQ(tijd(om(datum(2026, 7, 1), 9, 5)), "09.05");
    EXPECT_EQ(voluit(om(datum(2026, 11, 24), 16, 0)), "dinsdag 24 november 2026 om 16.00 uur");
}

TEST(Moment, IsoWekenRondDeJaarwisseling) {
    EXPECT_EQ(iso_week(datum(2026, 12, 31)), (IsoWeek{2026, 53}));
    EXPECT_EQ(iso_week(datum(2027, 1, 3)), (IsoWeek{2026, 53}));
    EXPECT_EQ(iso_week(datum(2027, 1, 4)), (IsoWeek{2027, 1}));
    EXPECT_EQ(iso_week(datum(2024, 12, 30)), (IsoWeek{2025, 1}));
    EXPECT_EQ(iso_week(datum(2026, 11, 24)), (IsoWeek{2026, 48}));
    EXPECT_EQ(maandag_van(datum(2026, 11, 29)), datum(2026, 11, 23));
    EXPECT_EQ(maandag_van(datum(2026, 11, 23)), datum(2026, 11, 23));
}

TEST(Moment, LeeftijdTeltVerjaardagen) {
    EXPECT_EQ(leeftijd(datum(2012, 5, 10), datum(2026, 5, 9)), 13);
    EXPECT_EQ(leeftijd(datum(2012, 5, 10), datum(2026, 5, 10)), 14);
    EXPECT_EQ(leeftijd(datum(2012, 2, 29), datum(2026, 2, 28)), 13);
    EXPECT_EQ(leeftijd(datum(2012, 2, 29), datum(2026, 3, 1)), 14);
    EXPECT_EQ(leeftijd(datum(2012, 2, 29), datum(2028, 2, 29)), 16);
}

}  // namespace
}  // namespace base

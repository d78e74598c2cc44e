// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/rooster.hpp"

#include <gtest/gtest.h>

namespace {

using base::datum;
using base::om;
using regio::Ritme;
using regio::Rooster;

regio::Cyclus met_ritme(Ritme ritme) {
    auto c = regio::nijmegen();
    c.ritme = ritme;
    return c;
}
/// Nijmegen, and the odd weeks from Monday 4 January 2027 (W01) on.
Rooster oneven_vanaf_2027() {
    Rooster r(regio::nijmegen());
    r.zet(datum(2027, 1, 4), met_ritme(Ritme::oneven_weken));
    return r;
}
std::string vooroverleg_na(const Rooster& r, base::Moment op) {
    const auto ronde = regio::ronde_voor(r, op);
    return ronde ? base::iso(ronde->vooroverleg) : "geen";
}

TEST(Rooster, EenWijzigingVerschuiftNietsDaarvoor) {
    const auto r = oneven_vanaf_2027();
    struct Geval {
        base::Moment ingediend;
        const char* vooroverleg;
    };
    for (const auto& g : {Geval{om(datum(2026, 11, 24), 15, 59, 59), "2026-11-25"},
                          Geval{om(datum(2026, 12, 22), 15, 59, 59), "2026-12-23"},  // W52: the last of the old
                          Geval{om(datum(2026, 12, 22), 16, 0), "2027-01-06"},       // W01: the first of the new
                          Geval{om(datum(2027, 1, 5), 16, 0), "2027-01-20"}})
        EXPECT_EQ(vooroverleg_na(r, g.ingediend), g.vooroverleg);
}

TEST(Rooster, DeRondenLopenOverDeWijzigingHeen) {
    std::string dagen;
    for (const auto& ronde : regio::rondes(oneven_vanaf_2027(), datum(2026, 12, 1), datum(2027, 2, 1)))
        dagen += base::iso(ronde.vooroverleg) + " ";
    EXPECT_EQ(dagen, "2026-12-09 2026-12-23 2027-01-06 2027-01-20 ");
}

TEST(Rooster, EenNieuweWijzigingKomtInPlaatsVanWatDaarnaGeplandStond) {
    auto r = oneven_vanaf_2027();
    r.zet(datum(2026, 12, 14), met_ritme(Ritme::op_afspraak));
    EXPECT_EQ(r.delen().size(), 2U);
    r.zet(datum(2026, 12, 14), regio::nijmegen());
    EXPECT_EQ(r.delen().size(), 1U);
}

TEST(Rooster, OpAfspraakGeeftGeenDatumZolangHetGeldt) {
    Rooster begint(met_ritme(Ritme::op_afspraak)), eindigt(regio::nijmegen());
    begint.zet(datum(2027, 1, 4), regio::nijmegen());
    eindigt.zet(datum(2026, 12, 14), met_ritme(Ritme::op_afspraak));
    EXPECT_EQ(vooroverleg_na(begint, om(datum(2026, 12, 1), 9, 0)), "geen");
    EXPECT_EQ(vooroverleg_na(begint, om(datum(2027, 1, 4), 9, 0)), "2027-01-13");
    EXPECT_EQ(vooroverleg_na(eindigt, om(datum(2026, 12, 1), 9, 0)), "2026-12-09");
    EXPECT_EQ(vooroverleg_na(eindigt, om(datum(2026, 12, 8), 16, 0)), "geen");
}

/// Today is Monday 23 November 2026; the fifth working day after it is Monday 30 November.
TEST(Rooster, EenNieuweDeadlineIsVijfWerkdagenVantevorenBekend) {
    const auto nu = om(datum(2026, 11, 23), 9, 0);
    auto elke_week = met_ritme(Ritme::elke_n_weken);
    elke_week.anker = datum(2026, 11, 23);
    auto vroeger = regio::nijmegen();
    vroeger.deadline_tijd = std::chrono::hours{12};
    struct Geval {
        const char* wat;
        regio::Cyclus nieuw;
        base::Datum vanaf;
        std::string fout;
    };
    for (const Geval& g :
         {Geval{"vandaag", elke_week, datum(2026, 11, 23), "Kies een dag na vandaag. Wat al is geweest, verandert niet."},
          Geval{"de deadline van morgen een paar uur eerder", vroeger, datum(2026, 11, 24),
                "De eerste deadline komt dan binnen vijf werkdagen. Kies 9 december 2026 of later."},
          Geval{"een week later", elke_week, datum(2026, 11, 26), ""},
          Geval{"de deadline van morgen blijft", elke_week, datum(2026, 11, 24), ""},
          Geval{"op afspraak", met_ritme(Ritme::op_afspraak), datum(2026, 11, 24), ""}}) {
        const auto fouten = regio::fouten_in_ingang(Rooster(regio::nijmegen()), g.nieuw, g.vanaf, nu);
        EXPECT_EQ(fouten.empty() ? "" : fouten.front().tekst, g.fout) << g.wat;
    }
}

}  // namespace

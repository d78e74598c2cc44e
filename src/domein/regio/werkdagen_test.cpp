// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/werkdagen.hpp"

#include <gtest/gtest.h>

namespace {

using base::datum;
using regio::Feestdagen;

TEST(Werkdagen, SlaanWeekendenEnFeestdagenOver) {
    struct Geval {
        base::Datum dag;
        int n;
        base::Datum uit;
        const char* wat;
    };
    for (const Geval& g : {
             Geval{datum(2026, 11, 23), 0, datum(2026, 11, 23), "geen dagen"},
             Geval{datum(2026, 11, 20), 1, datum(2026, 11, 23), "van vrijdag naar maandag"},
             Geval{datum(2026, 11, 21), 1, datum(2026, 11, 23), "vanaf een zaterdag"},
             Geval{datum(2026, 12, 24), 1, datum(2026, 12, 28), "over Kerst op vrijdag en zaterdag"},
             Geval{datum(2026, 12, 23), 10, datum(2027, 1, 8), "tien over Kerst en Nieuwjaar"},
             Geval{datum(2027, 3, 25), 1, datum(2027, 3, 30), "over Goede Vrijdag en Pasen"},
             Geval{datum(2027, 3, 18), 10, datum(2027, 4, 5), "tien over Pasen"},
             Geval{datum(2027, 5, 4), 2, datum(2027, 5, 10), "over 5 mei en Hemelvaart"},
             Geval{datum(2026, 12, 28), -1, datum(2026, 12, 24), "terug over Kerst"},
         })
        EXPECT_EQ(regio::werkdagen_later(g.dag, g.n, Feestdagen::alle()), g.uit) << g.wat;
}

TEST(Werkdagen, EenRegioDieEenFeestdagNietTeltWerktDanDoor) {
    Feestdagen zonder_goede_vrijdag = Feestdagen::alle();
    zonder_goede_vrijdag.zet(regio::Feestdag::goede_vrijdag, false);
    EXPECT_EQ(regio::werkdagen_later(datum(2027, 3, 25), 1, zonder_goede_vrijdag), datum(2027, 3, 26));
    EXPECT_FALSE(regio::is_werkdag(datum(2027, 3, 26), Feestdagen::alle()));
}

TEST(Werkdagen, OuderDanIsWatZoveelWerkdagenLaterAlVoorbijIs) {
    const auto alle = Feestdagen::alle();
    for (int n : {0, 1, 2, 3})
        for (auto vandaag = datum(2026, 12, 18); vandaag < datum(2027, 1, 8); vandaag += std::chrono::days{1})
            for (auto dag = datum(2026, 12, 1); dag <= vandaag; dag += std::chrono::days{1})
                EXPECT_EQ(base::om(dag, 23, 59) < regio::langer_dan_werkdagen(base::om(vandaag, 8, 30), n, alle),
                          vandaag > regio::werkdagen_later(dag, n, alle))
                    << base::iso(dag) << " + " << n << " op " << base::iso(vandaag);
}

}  // namespace

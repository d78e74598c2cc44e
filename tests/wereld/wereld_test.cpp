// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "hulp/databanken.hpp"
#include "wereld/wereld.hpp"

/// A region that lives 24 months with 600 casussen. SIMULATIE_ZADEN sets how many lives on SQLite; PostgreSQL, where each takes longer, one in 25.
namespace {

int zaden() {
    const char* uit_omgeving = std::getenv("SIMULATIE_ZADEN");
    return uit_omgeving ? std::max(1, std::atoi(uit_omgeving)) : 2;
}

void leef(storage::Dialect dialect, int aantal) {
    for (int zaad = 1; zaad <= aantal; ++zaad) {
        SCOPED_TRACE("zaad " + std::to_string(zaad));
        hulp::Testdatabank databank(dialect, hulp::Testdatabank::Inhoud::nergens);
        wereld::Wereld w(databank.opties(), static_cast<std::uint64_t>(zaad));
        w.leef();
        if (testing::Test::HasFailure()) return;
        EXPECT_GT(w.casussen(), 500U);
        // A life in which hardly anything happens proves nothing.
        for (const char* wat : {"indienen", "tekenen", "beslissen", "uitnodigen", "bespreken", "definitief", "aanvullen",
                                "afsluiten", "deling_stoppen", "vooroverleg_sluiten", "overleg_sluiten"})
            EXPECT_GT(w.gelukt().contains(wat) ? w.gelukt().at(wat) : 0, 5) << wat;
        if (zaad > 1) continue;
        for (const auto& [naam, n] : w.gelukt())
            std::cout << "    " << naam << " " << n << ", geweigerd "
                      << (w.geweigerd().contains(naam) ? w.geweigerd().at(naam) : 0) << "\n";
    }
}

TEST(Simulatie, EenRegioLeeftTweeJaarOpSqlite) { leef(storage::Dialect::sqlite, zaden()); }
TEST(Simulatie, EenRegioLeeftTweeJaarOpPostgresql) { leef(storage::Dialect::postgres, std::max(1, zaden() / 25)); }

}  // namespace

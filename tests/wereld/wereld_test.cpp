// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "hulp/databanken.hpp"
#include "wereld/wereld.hpp"

/// A region that lives 24 months with 600 casussen. SIMULATIE_ZADEN sets how many lives on SQLite; PostgreSQL, where each takes longer, gets one in 25,
/// and half a year of one when that is none.
namespace {

int zaden() {
    const char* uit_omgeving = std::getenv("SIMULATIE_ZADEN");
    return uit_omgeving ? std::max(1, std::atoi(uit_omgeving)) : 1;
}

void leef(storage::Dialect dialect, int aantal, wereld::Duur duur = {}) {
    for (int zaad = 1; zaad <= aantal; ++zaad) {
        SCOPED_TRACE("zaad " + std::to_string(zaad));
        hulp::Testdatabank databank(dialect, hulp::Testdatabank::Inhoud::nergens);
        wereld::Wereld w(databank.opties(), static_cast<std::uint64_t>(zaad), duur);
        w.leef();
        if (testing::Test::HasFailure()) return;
        EXPECT_GT(static_cast<int>(w.casussen()), duur.casussen * 2 / 3);
        // A life in which hardly anything happens proves nothing.
        for (const char* wat : {"indienen", "tekenen", "beslissen", "uitnodigen", "bespreken", "definitief", "aanvullen",
                                "afsluiten", "deling_stoppen", "vooroverleg_sluiten", "overleg_sluiten"})
            EXPECT_GT(w.gelukt().contains(wat) ? w.gelukt().at(wat) : 0, duur.casussen / 120) << wat;
        if (zaad > 1) continue;
        for (const auto& [naam, n] : w.gelukt())
            std::cout << "    " << naam << " " << n << ", geweigerd "
                      << (w.geweigerd().contains(naam) ? w.geweigerd().at(naam) : 0) << "\n";
    }
}

TEST(Simulatie, EenRegioLeeftOpSqlite) { leef(storage::Dialect::sqlite, zaden()); }
TEST(Simulatie, EenRegioLeeftOpPostgresql) {
    if (zaden() < 25) leef(storage::Dialect::postgres, 1, {.dagen = 182, .casussen = 150});
    else leef(storage::Dialect::postgres, zaden() / 25);
}

}  // namespace

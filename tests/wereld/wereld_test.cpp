// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "hulp/databanken.hpp"
#include "wereld/wereld.hpp"

/// Regions that live 24 months with 600 casussen each, two at a time. SIMULATIE_ZADEN sets how many on SQLite; on PostgreSQL, where each
/// takes much longer, one in 25 of those, and one at least.
namespace {

struct Leven {
    storage::Dialect dialect;
    int zaad;
};

std::vector<Leven> levens() {
    const char* uit_omgeving = std::getenv("SIMULATIE_ZADEN");
    const int op_sqlite = uit_omgeving ? std::max(1, std::atoi(uit_omgeving)) : 10;
    std::vector<Leven> uit;
    for (int zaad = 1; zaad <= std::max(1, op_sqlite / 25); ++zaad) uit.push_back({storage::Dialect::postgres, zaad});
    for (int zaad = 1; zaad <= op_sqlite; ++zaad) uit.push_back({storage::Dialect::sqlite, zaad});
    return uit;
}

/// A life in which hardly anything happens proves nothing.
void controleer_dat_er_geleefd_is(const wereld::Wereld& w, const wereld::Duur& duur) {
    EXPECT_EQ(static_cast<int>(w.casussen()), duur.casussen);
    const auto genoeg = [&](const char* wat, int minstens) {
        EXPECT_GE(w.gelukt().contains(wat) ? w.gelukt().at(wat) : 0, minstens) << wat;
    };
    for (const char* wat : {"indienen", "tekenen", "beslissen", "uitnodigen", "bespreken", "definitief", "aanvullen", "afsluiten",
                            "deling_stoppen", "vooroverleg_sluiten", "overleg_sluiten"})
        genoeg(wat, duur.casussen / 120);
    for (const char* wat : {"overdragen", "overdracht_antwoorden", "samenvoegen", "noodtoegang", "verzetten", "afzeggen"})
        genoeg(wat, 1);
}

void leef(const Leven& leven) {
    SCOPED_TRACE(std::string(leven.dialect == storage::Dialect::sqlite ? "sqlite" : "postgres") + ", zaad " +
                 std::to_string(leven.zaad));
    const wereld::Duur duur;
    hulp::Testdatabank databank(leven.dialect, hulp::Testdatabank::Inhoud::nergens);
    wereld::Wereld w(databank.opties(), static_cast<std::uint64_t>(leven.zaad), duur);
    w.leef([&] { databank.ruim_op(); });
    if (testing::Test::HasFailure()) return;
    controleer_dat_er_geleefd_is(w, duur);
    if (leven.zaad > 1 || leven.dialect == storage::Dialect::postgres) return;
    for (const auto& [naam, n] : w.gelukt())
        std::cout << "    " << naam << " " << n << ", geweigerd " << (w.geweigerd().contains(naam) ? w.geweigerd().at(naam) : 0)
                  << "\n";
}

TEST(Simulatie, RegiosLevenOpBeideDatabanken) {
    const auto alle = levens();
    std::atomic<std::size_t> volgende = 0;
    const auto werk = [&] {
        for (auto n = volgende++; n < alle.size() && !testing::Test::HasFailure(); n = volgende++) leef(alle[n]);
    };
    std::thread tweede(werk);
    werk();
    tweede.join();
}

}  // namespace

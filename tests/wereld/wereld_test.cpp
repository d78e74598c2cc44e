// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>

#include "hulp/databanken.hpp"
#include "wereld/wereld.hpp"

/// Regions that live 24 months with 600 casussen each, two at a time. SIMULATIE_ZADEN sets how many on SQLite; on PostgreSQL, where each
/// takes much longer, one in 25 of those, and one at least. SIMULATIE_VANAF: the first seed, to do a long series in parts.
namespace {

struct Leven {
    storage::Dialect dialect;
    int zaad;
};

int uit_omgeving(const char* naam, int anders) {
    const char* tekst = std::getenv(naam);
    return tekst ? std::max(1, std::atoi(tekst)) : anders;
}

std::vector<Leven> levens() {
    const int op_sqlite = uit_omgeving("SIMULATIE_ZADEN", 10), vanaf = uit_omgeving("SIMULATIE_VANAF", 1);
    std::vector<Leven> uit;
    for (int i = 0; i < std::max(1, op_sqlite / 25); ++i) uit.push_back({storage::Dialect::postgres, vanaf + i});
    for (int i = 0; i < op_sqlite; ++i) uit.push_back({storage::Dialect::sqlite, vanaf + i});
    return uit;
}

/// How often something happened or was refused, in all lives together.
class Opgeteld {
  public:
    void tel(const wereld::Wereld& w) {
        const std::lock_guard slot(mutex_);
        for (const auto& [naam, n] : w.gelukt()) aantal_[naam].first += n;
        for (const auto& [naam, n] : w.geweigerd()) aantal_[naam].second += n;
    }
    const auto& alles() const { return aantal_; }

  private:
    std::mutex mutex_;
    std::map<std::string, std::pair<int, int>> aantal_;
};

/// A life in which hardly anything happens proves nothing.
void controleer_dat_er_geleefd_is(const wereld::Wereld& w, const wereld::Duur& duur) {
    EXPECT_EQ(static_cast<int>(w.casussen()), duur.casussen);
    for (const char* wat : {"indienen", "tekenen", "beslissen", "uitnodigen", "bespreken", "definitief", "aanvullen", "afsluiten",
                            "deling_stoppen", "vooroverleg_sluiten", "overleg_sluiten"})
        EXPECT_GE(w.gelukt().contains(wat) ? w.gelukt().at(wat) : 0, duur.casussen / 120) << wat;
}

/// What is rare need not come in each life, but in every second one on the average.
void controleer_het_zeldzame(const Opgeteld& opgeteld, std::size_t levens) {
    for (const auto& [naam, n] : opgeteld.alles())
        std::cout << "    " << naam << " " << n.first << ", geweigerd " << n.second << "\n";
    for (const char* wat : {"overdragen", "overdracht_antwoorden", "samenvoegen", "samenvoeging_antwoorden", "noodtoegang",
                            "verzetten", "afzeggen", "namens_indienen", "namens_antwoorden", "gezag", "gezin_verbinden",
                            "samen_bespreken", "achteraf_invoeren", "registreren_als_verwijzer", "binnengelaten", "overlijden"})
        EXPECT_GE(opgeteld.alles().contains(wat) ? opgeteld.alles().at(wat).first : 0, static_cast<int>(levens / 2)) << wat;
}

void leef(const Leven& leven, Opgeteld& opgeteld) {
    SCOPED_TRACE(std::string(leven.dialect == storage::Dialect::sqlite ? "sqlite" : "postgres") + ", zaad " +
                 std::to_string(leven.zaad));
    const wereld::Duur duur;
    hulp::Testdatabank databank(leven.dialect, hulp::Testdatabank::Inhoud::nergens);
    wereld::Wereld w(databank.opties(), static_cast<std::uint64_t>(leven.zaad), duur);
    w.leef([&] { databank.ruim_op(); });
    if (testing::Test::HasFailure()) return;
    controleer_dat_er_geleefd_is(w, duur);
    opgeteld.tel(w);
}

TEST(Simulatie, RegiosLevenOpBeideDatabanken) {
    const auto alle = levens();
    Opgeteld opgeteld;
    std::atomic<std::size_t> volgende = 0;
    const auto werk = [&] {
        for (auto n = volgende++; n < alle.size() && !testing::Test::HasFailure(); n = volgende++) leef(alle[n], opgeteld);
    };
    std::thread tweede(werk);
    werk();
    tweede.join();
    if (!HasFailure()) controleer_het_zeldzame(opgeteld, alle.size());
}

}  // namespace

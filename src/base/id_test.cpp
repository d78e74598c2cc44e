// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

namespace base {
namespace {

Moment op_ms(std::int64_t ms_sinds_2020) { return moment_uit((1'577'836'800'000 + ms_sinds_2020) * 1000); }

TEST(Ids, zijn_uniek_en_oplopend_ook_als_de_klok_stilstaat_of_terugloopt) {
    StilleKlok klok(op_ms(1000));
    Ids ids(klok);
    std::int64_t vorige = 0;
    for (int i = 0; i < 2000; ++i) {
        if (i == 1000) klok.zet(op_ms(10));
        const auto id = ids.nieuw();
        EXPECT_GT(id, vorige);
        vorige = id;
    }
}

TEST(Ids, dragen_de_milliseconde_in_de_hoge_bits) {
    StilleKlok klok(op_ms(123'456));
    Ids ids(klok);
    EXPECT_EQ(ids.nieuw() >> 22, 123'456);
}

TEST(Ids, zijn_positief_voor_een_klok_van_voor_2020) {
    StilleKlok klok(moment_uit(0));
    Ids ids(klok);
    EXPECT_GT(ids.nieuw(), 0);
}

TEST(Ids, botsen_niet_tussen_draden) {
    StilleKlok klok(op_ms(1));
    Ids ids(klok);
    std::vector<std::vector<std::int64_t>> per_draad(4);
    {
        std::vector<std::jthread> draden;
        for (auto& mijn : per_draad) {
            draden.emplace_back([&ids, &mijn] {
                for (int i = 0; i < 500; ++i) mijn.push_back(ids.nieuw());
            });
        }
    }
    std::set<std::int64_t> alle;
    for (const auto& mijn : per_draad) alle.insert(mijn.begin(), mijn.end());
    EXPECT_EQ(alle.size(), 2000U);
}

}  // namespace
}  // namespace base

// SPDX-License-Identifier: EUPL-1.2
#include "web/net/werkers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <set>
#include <thread>

namespace web::net {
namespace {

TEST(Werkers, ErLopenErNooitMeerTegelijkDanMag) {
    std::atomic<int> tegelijk = 0, meeste = 0, gedaan = 0;
    {
        Werkers werkers(8, 1000, 2, std::chrono::hours{1});
        for (int i = 0; i < 500; ++i)
            ASSERT_TRUE(werkers.probeer([&] {
                const int nu = ++tegelijk;
                for (int was = meeste; nu > was && !meeste.compare_exchange_weak(was, nu);) {
                }
                std::this_thread::yield();
                --tegelijk;
                ++gedaan;
            }));
    }
    EXPECT_EQ(gedaan, 500) << "stopping finishes the queue";
    EXPECT_LE(meeste, 2);
}

TEST(Werkers, WieWachtLaatEenAnderVoor) {
    std::promise<void> door;
    std::promise<void> er_langs;
    Werkers werkers(3, 10, 1, std::chrono::hours{1});
    werkers.probeer([&] {
        const base::Wacht op_iets_anders;
        door.get_future().wait();
    });
    werkers.probeer([&] { er_langs.set_value(); });
    er_langs.get_future().wait();
    door.set_value();
}

TEST(Werkers, WieHetLaatstGingLiggenStaatHetEerstOp) {
    constexpr int kKeer = 40;
    std::set<std::thread::id> wie;
    Werkers werkers(8, 10, 2);
    for (int i = 0; i < kKeer; ++i) {
        std::promise<std::thread::id> door;
        werkers.probeer([&] { door.set_value(std::this_thread::get_id()); });
        wie.insert(door.get_future().get());
        std::this_thread::sleep_for(std::chrono::milliseconds{1});  // who did it lies down again
    }
    EXPECT_LT(wie.size(), 8U) << "in turns each of them would come by five times";
}

TEST(Werkers, TweeLangeTakenHoudenNietIedereenOp) {
    std::promise<void> door;
    const auto klaar = door.get_future().share();
    std::promise<void> er_langs;
    Werkers werkers(3, 10, 2);
    for (int i = 0; i < 2; ++i) werkers.probeer([klaar] { klaar.wait(); });
    werkers.probeer([&] { er_langs.set_value(); });
    er_langs.get_future().wait();
    door.set_value();
}

TEST(Werkers, EenVolleRijWeigertMaarWatAlBegonIsMagVerder) {
    std::promise<void> door, begonnen;
    std::atomic<int> gedaan = 0;
    {
        Werkers werkers(1, 1, 1);
        werkers.probeer([&] {
            begonnen.set_value();
            door.get_future().wait();
        });
        begonnen.get_future().wait();
        EXPECT_TRUE(werkers.probeer([&] { ++gedaan; }));
        EXPECT_FALSE(werkers.probeer([&] { ++gedaan; }));
        werkers.vervolg([&] { ++gedaan; });
        EXPECT_EQ(werkers.wachtrij(), 2U);
        door.set_value();
    }
    EXPECT_EQ(gedaan, 2);
}

}  // namespace
}  // namespace web::net

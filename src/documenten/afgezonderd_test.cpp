// SPDX-License-Identifier: EUPL-1.2
#include "documenten/afgezonderd.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace documenten {
namespace {

TEST(EigenProces, GeeftTerugWatHetWerkGeeft) {
    const std::string groot(3'000'000, 'x');
    EXPECT_EQ(in_eigen_proces([&] { return groot; }), groot);
    EXPECT_EQ(in_eigen_proces([] { return std::string(); }), "");
}

TEST(EigenProces, KostBijEenVastloperAlleenHetAntwoord) {
    EXPECT_EQ(in_eigen_proces([]() -> std::string { _exit(9); }), std::nullopt);
    EXPECT_EQ(in_eigen_proces([]() -> std::string { return raise(SIGKILL), ""; }), std::nullopt);
    EXPECT_EQ(in_eigen_proces([]() -> std::string { throw std::runtime_error("x"); }), std::nullopt);
}

TEST(EigenProces, HoudtOpNaDeWachttijd) {
    const auto stil = [] { return pause(), std::string(); };
    EXPECT_EQ(in_eigen_proces(stil, {.wachttijd = std::chrono::seconds(1)}), std::nullopt);
}

TEST(EigenProces, HoudtOpNaDeRekentijd) {
    const auto eindeloos = []() -> std::string {
        while (getppid() != 0) {
        }
        return {};
    };
    EXPECT_EQ(in_eigen_proces(eindeloos, {.rekentijd = std::chrono::seconds(1)}), std::nullopt);
}

TEST(EigenProces, KanNietsOpenen) {
    if (kMetSanitizer) GTEST_SKIP() << "limits that a sanitizer cannot live with";
    const auto probeer = [] {
        std::string uit;
        uit += open("/etc/passwd", O_RDONLY) < 0 ? "geen bestand," : "bestand,";
        uit += socket(AF_INET, SOCK_STREAM, 0) < 0 ? "geen netwerk," : "netwerk,";
        uit += fcntl(3, F_GETFD) < 0 ? "niets geerfd" : "geerfd";
        return uit;
    };
    const int geerfd = open("/dev/null", O_RDONLY);
    EXPECT_EQ(in_eigen_proces(probeer), "geen bestand,geen netwerk,niets geerfd");
    close(geerfd);
}

TEST(EigenProces, MagVanuitVeelDradenTegelijk) {
    std::vector<std::thread> draden;
    std::atomic<int> goed = 0;
    for (int i = 0; i < 8; ++i)
        draden.emplace_back([&goed, i] { goed += in_eigen_proces([i] { return std::to_string(i); }) == std::to_string(i); });
    for (auto& d : draden) d.join();
    EXPECT_EQ(goed, 8);
}

TEST(EigenProces, KrijgtGeenOnbegrensdGeheugen) {
    if (kMetSanitizer) GTEST_SKIP() << "limits that a sanitizer cannot live with";
    const auto slokop = [] { return std::to_string(std::string(100'000'000, 'x').size()); };
    EXPECT_EQ(in_eigen_proces(slokop, {.geheugen = 50'000'000}), std::nullopt);
    EXPECT_EQ(in_eigen_proces(slokop), "100000000");
}

}  // namespace
}  // namespace documenten

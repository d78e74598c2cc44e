// SPDX-License-Identifier: EUPL-1.2
#include "documenten/programma.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

namespace documenten {
namespace {

constexpr std::size_t kRuim = 1'000'000;
constexpr const char* kKat = "/usr/bin/cat";
constexpr const char* kPython = "/usr/bin/python3";

Uitvoer python(const std::string& opdracht, const ProcesGrenzen& grenzen = {}) {
    return draai(kPython, {"-I", "-S", "-c", opdracht.c_str()}, "", kRuim, grenzen);
}

TEST(Programma, LeestWatHetKrijgtEnGeeftWatHetSchrijft) {
    const std::string groot(3'000'000, 'x');
    const auto uit = draai(kKat, {}, groot, 4'000'000);
    EXPECT_EQ(uit.afloop, Afloop::goed);
    EXPECT_EQ(uit.tekst, groot);
    EXPECT_EQ(draai(kKat, {}, "", kRuim).tekst, "");
}

TEST(Programma, HoudtOpAlsHetGenoegHeeftGeschreven) {
    const auto uit = draai(kKat, {}, std::string(3'000'000, 'x'), 1000);
    EXPECT_EQ(uit.afloop, Afloop::te_veel);
    EXPECT_EQ(uit.tekst, std::string(1000, 'x'));
}

TEST(Programma, ZonderProgrammaGebeurtErNiets) {
    EXPECT_EQ(draai("/usr/bin/bestaat-niet", {}, "", kRuim).afloop, Afloop::kan_niet);
}

TEST(Programma, WieZegtDatHetMisgingIsMislukt) {
    EXPECT_EQ(draai("/usr/bin/false", {}, "", kRuim).afloop, Afloop::mislukt);
    EXPECT_EQ(python("import time; time.sleep(60)", {.wachttijd = std::chrono::seconds(1)}).afloop, Afloop::mislukt);
    EXPECT_EQ(python("while True: pass", {.rekentijd = std::chrono::seconds(1)}).afloop, Afloop::mislukt);
    EXPECT_EQ(python("print(len(b'x' * 2000000000))").afloop, Afloop::mislukt);
}

/// S15, S19: neither the key of the program, nor its database, nor its network.
TEST(Programma, S19_OpentGeenBestandGeenNetwerkEnGeenTweedeProces) {
    EXPECT_EQ(draai(kKat, {"/etc/passwd"}, "", kRuim).afloop, Afloop::mislukt);
    const auto probeer = [](const std::string& wat) {
        return python("import os, socket, signal\ntry:\n  " + wat + "\n  print('kan')\nexcept OSError as e: print(e.errno)")
            .tekst;
    };
    EXPECT_EQ(probeer("open('/etc/passwd')"), "13\n");
    EXPECT_EQ(probeer("os.listdir('/tmp')"), "13\n");
    EXPECT_EQ(probeer("open('/tmp/uitgebroken', 'w')"), "13\n");
    EXPECT_EQ(probeer("open('/proc/%d/environ' % os.getppid())"), "13\n");
    EXPECT_EQ(probeer("socket.socket(socket.AF_UNIX)"), "1\n");
    EXPECT_EQ(probeer("socket.socket(socket.AF_INET)"), "1\n");
    EXPECT_EQ(probeer("os.fork()"), "1\n");
    EXPECT_EQ(probeer("os.kill(os.getppid(), 0)"), "1\n");
    EXPECT_EQ(probeer("os.execv('/usr/bin/cat', ['cat'])"), "13\n");
}

TEST(Programma, ErftGeenOmgevingEnGeenOpenBestanden) {
    const int geerfd = open("/dev/null", O_RDONLY);
    EXPECT_EQ(python("import os; print(sorted(k for k in os.environ if k != 'LC_CTYPE'))").tekst, "[]\n");
    EXPECT_EQ(
        python("import os\ntry: os.fstat(" + std::to_string(geerfd) + "); print('geerfd')\nexcept OSError: print('niets')").tekst,
        "niets\n");
    close(geerfd);
}

TEST(Programma, MagVanuitVeelDradenTegelijk) {
    std::vector<std::thread> draden;
    std::vector<std::string> uit(8);
    for (std::size_t i = 0; i < uit.size(); ++i)
        draden.emplace_back([&uit, i] { uit[i] = draai(kKat, {}, std::to_string(i), kRuim).tekst; });
    for (auto& d : draden) d.join();
    for (std::size_t i = 0; i < uit.size(); ++i) EXPECT_EQ(uit[i], std::to_string(i));
}

}  // namespace
}  // namespace documenten

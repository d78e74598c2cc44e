// SPDX-License-Identifier: EUPL-1.2
#include "documenten/clamd.hpp"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "documenten/documenten.hpp"
#include "hulp/proefbestanden.hpp"

namespace documenten {
namespace {

using namespace std::string_literals;

/// Speaks clamd's INSTREAM once on a free port: takes the file apart and gives one fixed answer, or hangs up.
class Namaakscanner {
  public:
    explicit Namaakscanner(std::string antwoord) : luister_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in waar{};
        waar.sin_family = AF_INET;
        waar.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t lengte = sizeof waar;
        bind(luister_, reinterpret_cast<sockaddr*>(&waar), sizeof waar);
        listen(luister_, 1);
        getsockname(luister_, reinterpret_cast<sockaddr*>(&waar), &lengte);
        adres_ = "tcp:127.0.0.1:" + std::to_string(ntohs(waar.sin_port));
        draad_ = std::thread([this, antwoord = std::move(antwoord)] { bedien(antwoord); });
    }
    ~Namaakscanner() { klaar(); }
    const std::string& adres() const { return adres_; }
    const std::string& ontvangen() {
        klaar();
        return ontvangen_;
    }

  private:
    void klaar() {
        if (!draad_.joinable()) return;
        shutdown(luister_, SHUT_RDWR);
        draad_.join();
        close(luister_);
    }
    static std::string neem(int fd, std::size_t aantal) {
        std::string uit(aantal, '\0');
        return recv(fd, uit.data(), aantal, MSG_WAITALL) == static_cast<ssize_t>(aantal) ? uit : std::string();
    }
    void bedien(const std::string& antwoord) {
        const int fd = accept(luister_, nullptr, nullptr);
        if (fd < 0) return;
        EXPECT_EQ(neem(fd, 10), "zINSTREAM\0"s);
        for (;;) {
            const auto kop = neem(fd, 4);
            std::uint32_t lengte = 0;
            for (const unsigned char c : kop) lengte = lengte << 8 | c;
            if (lengte == 0) break;
            ontvangen_ += neem(fd, lengte);
        }
        if (!antwoord.empty()) send(fd, antwoord.data(), antwoord.size(), MSG_NOSIGNAL);
        close(fd);
    }

    int luister_;
    std::string adres_;
    std::string ontvangen_;
    std::thread draad_;
};

std::string uitkomst_met(const std::string& clamd) {
    Grenzen grenzen;
    grenzen.clamd = clamd;
    const auto r = keur(hulp::pdf(), grenzen);
    return r ? "goed" : r.fout().sleutel;
}

TEST(Clamd, KrijgtHetHeleBestandZoalsHetBinnenkwam) {
    Namaakscanner scanner("stream: OK\0"s);
    const std::string groot(300'000, 'x');
    EXPECT_EQ(scan(scanner.adres(), groot), Scan::schoon);
    EXPECT_TRUE(scanner.ontvangen() == groot);
}

TEST(Clamd, HoudtEenBesmetBestandTegen) {
    Namaakscanner scanner("stream: Eicar-Signature FOUND\0"s);
    EXPECT_EQ(uitkomst_met(scanner.adres()), "documenten.virus");
}

TEST(Clamd, LaatEenSchoonBestandDoor) {
    Namaakscanner scanner("stream: OK\0"s);
    EXPECT_EQ(uitkomst_met(scanner.adres()), "goed");
}

TEST(Clamd, WeigertZolangDeScannerNietAntwoordt) {
    std::string weg;
    {
        Namaakscanner even("stream: OK\0"s);
        weg = even.adres();
    }
    EXPECT_EQ(uitkomst_met(weg), "documenten.niet_beschikbaar");
    EXPECT_EQ(uitkomst_met("unix:/bestaat/niet.ctl"), "documenten.niet_beschikbaar");
    for (const auto& vreemd : {""s, "stream: OK"s, "INSTREAM size limit exceeded. ERROR\0"s, "stream: NIET OK\0"s}) {
        Namaakscanner scanner(vreemd);
        EXPECT_EQ(uitkomst_met(scanner.adres()), "documenten.niet_beschikbaar") << vreemd;
    }
    Grenzen grenzen;
    grenzen.clamd = weg;
    EXPECT_EQ(keur(hulp::pdf(), grenzen).fout().soort, base::Soort::niet_beschikbaar);
}

TEST(Clamd, PraatAlleenMetDezeMachine) {
    for (const auto* goed : {"unix:/run/clamav/clamd.ctl", "tcp:127.0.0.1:3310", "tcp:[::1]:3310"})
        EXPECT_TRUE(geldig_clamd_adres(goed)) << goed;
    for (const auto* fout : {"", "tcp:10.0.0.5:3310", "tcp:127.0.0.1:0", "tcp:127.0.0.1:99999", "unix:clamd.ctl",
                             "127.0.0.1:3310", "tcp:127.0.0.1:33x"})
        EXPECT_FALSE(geldig_clamd_adres(fout)) << fout;
    EXPECT_EQ(scan("tcp:10.0.0.5:3310", "x"), Scan::stil);
}

}  // namespace
}  // namespace documenten

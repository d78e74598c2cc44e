// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <poll.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

#include "web/herkomst.hpp"
#include "web/servertest.hpp"

namespace web::test {
namespace {

using testing::HasSubstr;
using namespace std::chrono_literals;

/// A door that a handler waits at, so that a test decides when it goes on.
class Deur {
  public:
    void wacht() {
        std::unique_lock vast(slot_);
        ++binnen_;
        bel_.notify_all();
        bel_.wait(vast, [&] { return open_; });
    }
    void tot_er_wachten(int n) {
        std::unique_lock vast(slot_);
        bel_.wait(vast, [&] { return binnen_ >= n; });
    }
    void open() {
        const std::lock_guard vast(slot_);
        open_ = true;
        bel_.notify_all();
    }

  private:
    std::mutex slot_;
    std::condition_variable bel_;
    int binnen_ = 0;
    bool open_ = false;
};

struct ServerGrenzen : testing::Test, Wereld {
    ServerGrenzen() {
        route(Methode::get, "/hallo", [](const Verzoek&) { return Antwoord::html("hallo"); });
        route(Methode::post, "/form", [](const Verzoek& v) { return Antwoord::tekst(std::string(v.formulier["a"])); });
        route(Methode::get, "/wacht", [this](const Verzoek&) {
            deur.wacht();
            return Antwoord::tekst("klaar");
        });
    }
    std::unique_ptr<Client> open(const std::string& tekst) const {
        auto c = std::make_unique<Client>(server->poort());
        c->stuur(tekst);
        return c;
    }
    Deur deur;
};

TEST_F(ServerGrenzen, WieZijnKopOfLichaamNietAfmaaktHoortDatEnWordtVerbroken) {
    opties.kop_tijd = opties.lichaam_tijd = opties.stil_tijd = 1s;
    start();
    const auto stil = open("");
    const auto halve_kop = open("GET /hallo HTTP/1.1\r\nHost: loc");
    const auto half_lichaam = open("POST /form HTTP/1.1\r\n" + host() +
                                   "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na=1");
    EXPECT_EQ(stil->tot_het_einde(), "");
    for (const auto* traag : {&halve_kop, &half_lichaam}) {
        const auto a = (*traag)->tot_het_einde();
        EXPECT_EQ(status(a), 408);
        EXPECT_THAT(a, HasSubstr("\r\nConnection: close\r\n"));
    }
    EXPECT_EQ(status(een(get("/hallo"))), 200);
}

TEST_F(ServerGrenzen, EenTeGroteUploadKrijgtEenAntwoordInPlaatsVanEenVerbrokenLijn) {
    start();
    Client c(server->poort());
    std::thread leest([&] { EXPECT_EQ(status(c.antwoord()), 413); });
    c.stuur(post("/form", "a=" + std::string(8 << 20, 'x')));
    ::shutdown(c.fd(), SHUT_WR);
    leest.join();
}

TEST_F(ServerGrenzen, S34_EenVolleServerSluitWieHetLangstZwijgt) {
    opties.max_verbindingen = 3;
    start();
    Client bezig(server->poort(), 2);
    bezig.stuur(get("/wacht"));
    deur.tot_er_wachten(1);
    Client lang_stil(server->poort(), 3), net_stil(server->poort(), 4);
    EXPECT_EQ(status(net_stil.vraag(get("/hallo"))), 200);
    EXPECT_EQ(status(lang_stil.vraag(get("/hallo"))), 200);
    EXPECT_EQ(status(net_stil.vraag(get("/hallo"))), 200);
    Client nieuw(server->poort(), 5);
    EXPECT_EQ(status(nieuw.vraag(get("/hallo"))), 200);
    EXPECT_EQ(lang_stil.tot_het_einde(), "");
    EXPECT_EQ(status(net_stil.vraag(get("/hallo"))), 200);
    deur.open();
    EXPECT_EQ(lichaam(bezig.antwoord()), "klaar");
}

TEST_F(ServerGrenzen, S34_EenAdresKrijgtNietAlleVerbindingen) {
    opties.max_per_adres = 2;
    start();
    const auto een_ = open(get("/wacht")), twee = open(get("/wacht"));
    deur.tot_er_wachten(2);
    Client drie(server->poort());
    drie.stuur(get("/hallo"));
    EXPECT_EQ(drie.tot_het_einde(), "") << "de derde van dit adres, en de eerste twee zijn bezig";
    EXPECT_EQ(status(Client(server->poort(), 2).vraag(get("/hallo"))), 200) << "een ander adres merkt er niets van";
    deur.open();
    EXPECT_EQ(lichaam(een_->antwoord()), "klaar");
    EXPECT_EQ(lichaam(twee->antwoord()), "klaar");
    EXPECT_EQ(status(twee->vraag(get("/hallo"))), 200);
    EXPECT_EQ(status(een(get("/hallo"))), 200) << "zwijgen nu: een nieuwe komt in de plaats van wie het langst zwijgt";
    EXPECT_EQ(een_->tot_het_einde(), "");
}

TEST_F(ServerGrenzen, EenProxyVanOnszelfSpreektVoorIedereen) {
    opties.max_per_adres = 1;
    opties.vertrouwde_proxies = {"127.0.0.1"};
    start();
    const auto een_ = open(get("/wacht")), twee = open(get("/wacht"));
    deur.tot_er_wachten(2);
    EXPECT_EQ(status(een(get("/hallo"))), 200);
    deur.open();
    EXPECT_EQ(lichaam(een_->antwoord()), "klaar");
    EXPECT_EQ(lichaam(twee->antwoord()), "klaar");
}

/// Those of them that have an answer, once there are `n`.
std::vector<Client*> met_antwoord(const std::vector<std::unique_ptr<Client>>& clients, std::size_t n) {
    std::vector<pollfd> wacht;
    for (const auto& c : clients) wacht.push_back({c->fd(), POLLIN, 0});
    std::vector<Client*> uit;
    while (uit.size() < n && ::poll(wacht.data(), wacht.size(), 20000) > 0)
        for (std::size_t i = 0; i < wacht.size(); ++i) {
            if (wacht[i].revents == 0) continue;
            uit.push_back(clients[i].get());
            wacht[i].fd = -1;
        }
    return uit;
}

TEST_F(ServerGrenzen, S34_TweehonderdInloggersHoudenDeAnderenNietOp) {
    router.merk_zwaar("GET/wacht");
    start();
    std::vector<std::unique_ptr<Client>> inloggers;
    for (int i = 0; i < 200; ++i) inloggers.push_back(open(get("/wacht")));
    deur.tot_er_wachten(2);
    const auto geweigerd = met_antwoord(inloggers, 166);
    ASSERT_EQ(geweigerd.size(), 166U) << "2 zijn bezig, 32 wachten";
    EXPECT_EQ(status(een(get("/hallo"))), 200) << "terwijl er geen een klaar is";
    for (auto* c : geweigerd) {
        const auto a = c->antwoord();
        EXPECT_EQ(status(a), 503);
        EXPECT_THAT(a, HasSubstr("\r\nRetry-After: 2\r\n"));
    }
    deur.open();
    for (const auto& c : inloggers)
        if (std::find(geweigerd.begin(), geweigerd.end(), c.get()) == geweigerd.end()) EXPECT_EQ(lichaam(c->antwoord()), "klaar");
}

TEST(Herkomst, S34_EenHuisMetIpv6TeltAlsEenAfzender) {
    for (const auto& [adres, net] : {std::pair{"192.0.2.1", "192.0.2.1"},
                                     {"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
                                     {"2001:db8:1:2::1", "2001:db8:1:2::/64"},
                                     {"2001:db8:1:2::/64", "2001:db8:1:2::/64"},
                                     {"::1", "::/64"},
                                     {"", ""}})
        EXPECT_EQ(net_van(adres), net);
}

TEST_F(ServerGrenzen, AlsIedereenBezigIsWordtEenNieuweVerbindingGeweigerd) {
    opties.max_verbindingen = 2;
    start();
    const auto een_ = open(get("/wacht")), twee = open(get("/wacht"));
    deur.tot_er_wachten(2);
    const auto drie = open(get("/hallo"));
    EXPECT_EQ(drie->tot_het_einde(), "");
    deur.open();
    EXPECT_EQ(lichaam(een_->antwoord()), "klaar");
    EXPECT_EQ(lichaam(twee->antwoord()), "klaar");
}

TEST_F(ServerGrenzen, EenVolleWachtrijGeeft503EnZegtWanneerHetWelKan) {
    opties.werkers = 1;
    opties.max_wachtrij = 1;
    start();
    const auto bezig = open(get("/wacht"));
    deur.tot_er_wachten(1);
    const auto wachtend = open(get("/wacht"));
    std::string geweigerd;
    // The waiting request reaches the queue a moment after it was written; the first one that finds it full
    // shows the rule.
    while (status(geweigerd) != 503) {
        Client c(server->poort());
        c.stuur(get("/hallo"));
        const timeval kort{0, 200000};
        setsockopt(c.fd(), SOL_SOCKET, SO_RCVTIMEO, &kort, sizeof kort);
        geweigerd = c.antwoord();
    }
    EXPECT_THAT(geweigerd, HasSubstr("\r\nRetry-After: 2\r\n"));
    deur.open();
    EXPECT_EQ(lichaam(bezig->antwoord()), "klaar");
}

TEST_F(ServerGrenzen, StoppenMaaktAfWatLoopt) {
    start();
    const auto bezig = open(get("/wacht"));
    const auto stil = open(get("/hallo"));
    EXPECT_EQ(status(stil->antwoord()), 200);
    deur.tot_er_wachten(1);
    std::thread stopt([&] { server->stop(); });
    EXPECT_EQ(stil->tot_het_einde(), "") << "an idle connection closes at once";
    deur.open();
    const auto a = bezig->tot_het_einde();
    stopt.join();
    EXPECT_EQ(lichaam(a), "klaar");
    EXPECT_THAT(a, HasSubstr("\r\nConnection: close\r\n"));
}

TEST_F(ServerGrenzen, EenBezettePoortIsEenDuidelijkeFout) {
    start();
    auto ander = opties;
    ander.luister = "127.0.0.1:" + std::to_string(server->poort());
    Server tweede(ander, router, databank, klok, foutpagina);
    try {
        tweede.start();
        FAIL() << "two servers on one port";
    } catch (const std::runtime_error& e) {
        EXPECT_THAT(e.what(), HasSubstr("is al in gebruik"));
    }
}

TEST_F(ServerGrenzen, OnleesbareInstellingenHoudenDeStartTegen) {
    for (const char* luister : {"", "8080", "localhost:80", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:x"}) {
        auto o = opties;
        o.luister = luister;
        Server s(o, router, databank, klok, foutpagina);
        EXPECT_THROW(s.start(), std::runtime_error) << luister;
    }
    auto o = opties;
    o.luister_metrics = "0.0.0.0:0";
    Server metrics(o, router, databank, klok, foutpagina);
    EXPECT_THROW(metrics.start(), std::runtime_error);
    o = opties;
    o.tls_certificaat = o.tls_sleutel = "/bestaat/niet";
    Server tls(o, router, databank, klok, foutpagina);
    EXPECT_THROW(tls.start(), std::runtime_error);
}

// ASVS 9.1.1: plain HTTP on a network is for the proxy alone; who else knocks gets not one byte.
TEST_F(ServerGrenzen, S26_ZonderTlsOpHetNetPraatHetAlleenMetDeProxy) {
    for (const bool van_de_proxy : {false, true}) {
        opties.luister = "0.0.0.0:0";
        opties.vertrouwde_proxies = {van_de_proxy ? "127.0.0.1" : "192.0.2.1"};
        start();
        Client c(server->poort());
        c.stuur(get("/hallo", "Connection: close\r\n"));
        EXPECT_EQ(lichaam(c.tot_het_einde()), van_de_proxy ? "hallo" : "");
    }
}

TEST_F(ServerGrenzen, MetricsStaanOpEenEigenPoort) {
    opties.luister_metrics = "127.0.0.1:0";
    start();
    server->metrics().meet("test_meter", "Voor de test", {{"soort", "x"}}, [] { return 42.0; });
    een(get("/hallo"));
    const std::string host = "Host: 127.0.0.1:" + std::to_string(server->metrics_poort()) + "\r\n\r\n";
    const auto a = Client(server->metrics_poort()).vraag("GET /metrics HTTP/1.1\r\n" + host);
    EXPECT_THAT(a, HasSubstr("overlegtafel_verzoeken_total{route=\"GET/hallo\",status=\"2xx\"} 1"));
    EXPECT_THAT(a, HasSubstr("overlegtafel_verzoek_seconden_count{route=\"GET/hallo\"} 1"));
    EXPECT_THAT(a, HasSubstr("\noverlegtafel_verbindingen "));
    EXPECT_THAT(a, HasSubstr("\noverlegtafel_wachtrij 0"));
    EXPECT_THAT(a, HasSubstr("test_meter{soort=\"x\"} 42"));
    EXPECT_EQ(status(een(get("/metrics"))), 404);
}

}  // namespace
}  // namespace web::test

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <string>
#include <thread>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "web/server.hpp"

/// For the tests of the server: a database without tables and a client that writes exactly the bytes it is
/// told.
namespace web::test {

class NepDatabank final : public storage::Databank {
  public:
    std::atomic<bool> werkt = true;
    std::atomic<int> vastgelegd = 0;

    storage::Dialect dialect() const override { return storage::Dialect::sqlite; }
    void schrijf_later(storage::Bereik b, std::function<void(storage::Sessie&)> werk, std::function<void(bool)> klaar) override {
        regio = b.regio;
        schrijvers.emplace_back([this, werk = std::move(werk), klaar = std::move(klaar)] {
            if (werkt) werk(sessie);
            klaar(werkt);
        });
    }
    void kopieer_naar(const std::string&) override {}
    bool alleen_ik(std::string_view, const std::function<void()>&) override { return false; }
    void sluit() override {}
    std::atomic<std::int64_t> regio = 0;
    ~NepDatabank() override {
        for (auto& t : schrijvers) t.join();
    }

  protected:
    void lees_in(storage::Bereik, const std::function<void(storage::Sessie&)>& werk) override {
        if (!werkt) throw storage::Overbelast();
        werk(sessie);
    }
    void schrijf_in(storage::Bereik, const std::function<bool(storage::Sessie&)>& werk) override { werk(sessie); }

  private:
    struct NepSessie final : storage::Sessie {
        storage::Dialect dialect() const override { return storage::Dialect::sqlite; }
        Uitkomst voer_uit(std::string_view, const std::vector<storage::Waarde>&) override {
            return {{storage::Rij({storage::Waarde{std::int64_t{1}}})}, 0};
        }
    };
    NepSessie sessie;
    std::vector<std::thread> schrijvers;
};

/// One blocking connection to loopback, from 127.0.0.`van`; reading gives up after 20 s.
class Client {
  public:
    explicit Client(unsigned short poort, unsigned char van = 1) : fd_(::socket(AF_INET, SOCK_STREAM, 0)) {
        const timeval lang{20, 0};
        setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &lang, sizeof lang);
        sockaddr_in adres{};
        adres.sin_family = AF_INET;
        adres.sin_addr.s_addr = htonl((INADDR_LOOPBACK & 0xffffff00U) | van);
        if (van != 1) (void)::bind(fd_, reinterpret_cast<sockaddr*>(&adres), sizeof adres);
        adres.sin_port = htons(poort);
        adres.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        verbonden = ::connect(fd_, reinterpret_cast<sockaddr*>(&adres), sizeof adres) == 0;
    }
    ~Client() { ::close(fd_); }
    Client(const Client&) = delete;

    bool verbonden = false;
    int fd() const { return fd_; }

    bool stuur(std::string_view t) const {
        while (!t.empty()) {
            const auto n = ::send(fd_, t.data(), t.size(), MSG_NOSIGNAL);
            if (n <= 0) return false;
            t.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }
    /// Everything until the server closes.
    std::string tot_het_einde() {
        while (lees()) {
        }
        return std::exchange(over_, {});
    }
    /// One answer: head and as much body as Content-Length says (none for `zonder_lichaam`).
    std::string antwoord(bool zonder_lichaam = false) {
        std::size_t einde;
        while ((einde = over_.find("\r\n\r\n")) == std::string::npos)
            if (!lees()) return std::exchange(over_, {});
        std::size_t lengte = einde + 4;
        const auto cl = over_.find("Content-Length: ");
        if (!zonder_lichaam && cl < einde) lengte += std::stoul(over_.substr(cl + 16));
        while (over_.size() < lengte && lees()) {
        }
        std::string uit = over_.substr(0, lengte);
        over_.erase(0, lengte);
        return uit;
    }
    std::string vraag(std::string_view t) { return stuur(t) ? antwoord() : ""; }

  private:
    bool lees() {
        char blok[16384];
        const auto n = ::recv(fd_, blok, sizeof blok, 0);
        if (n <= 0) return false;
        over_.append(blok, static_cast<std::size_t>(n));
        return true;
    }
    int fd_;
    std::string over_;
};

inline Antwoord foutpagina(const Verzoek& v, int status) {
    return Antwoord::tekst("fout " + std::to_string(status) + " op " + v.pad + "\n", status);
}

/// A running server with the routes that a test adds before `start`.
struct Wereld {
    Wereld() {
        base::crypto::begin();
        base::log::zet_niveau(base::log::Niveau::fout);
        opties.luister = "127.0.0.1:0";
    }
    void route(Methode m, std::string patroon, Handler h, Kanaal kanaal = Kanaal::pagina, std::size_t max = 1 << 20,
               bool bestanden = false) {
        std::string naam = std::string(naam_van(m)) + patroon;
        router.voeg_toe({m, std::move(patroon), std::move(naam), "openbaar", kanaal, max, bestanden, std::move(h)});
    }
    void start() {
        server = std::make_unique<Server>(opties, router, databank, klok, foutpagina);
        server->start();
    }
    std::string host() const { return "Host: localhost:" + std::to_string(server->poort()) + "\r\n"; }
    std::string get(const std::string& pad, const std::string& koppen = "") const {
        return "GET " + pad + " HTTP/1.1\r\n" + host() + koppen + "\r\n";
    }
    std::string post(const std::string& pad, const std::string& lichaam, const std::string& koppen = "") const {
        return "POST " + pad + " HTTP/1.1\r\n" + host() + "Content-Type: application/x-www-form-urlencoded\r\n" +
               "Content-Length: " + std::to_string(lichaam.size()) + "\r\n" + koppen + "\r\n" + lichaam;
    }
    std::string een(const std::string& tekst) const { return Client(server->poort()).vraag(tekst); }

    ServerOpties opties;
    Router router;
    NepDatabank databank;
    base::StilleKlok klok{base::om(base::datum(2026, 11, 24), 16, 0)};
    std::unique_ptr<Server> server;
};

inline int status(const std::string& antwoord) { return antwoord.size() > 12 ? std::stoi(antwoord.substr(9, 3)) : 0; }
inline std::string lichaam(const std::string& antwoord) {
    const auto einde = antwoord.find("\r\n\r\n");
    return einde == std::string::npos ? "" : antwoord.substr(einde + 4);
}

}  // namespace web::test

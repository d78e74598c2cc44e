// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <condition_variable>
#include <list>
#include <map>
#include <mutex>
#include <string>

#include "web/herkomst.hpp"
#include "web/metrics.hpp"
#include "web/net/klaar.hpp"
#include "web/net/lijn.hpp"
#include "web/net/werkers.hpp"
#include "web/pijplijn.hpp"

namespace web::net {

/// What one listening port serves.
struct Dienst {
    const Router& router;
    FoutAntwoord fout_antwoord;
    Herkomstregels herkomst;
    Lijnmaker maak_lijn;
    /// Handlers run on a thread of their own and leave no access line: for /metrics, which must answer when all workers are busy, and which
    /// asks the database, for which the I/O thread may never wait.
    bool meting = false;
    /// Plain HTTP over a network: whoever is not one of our proxies is not listened to (ASVS 9.1.1).
    bool alleen_proxies = false;
};

/// What all connections share. Outlives every one of them.
struct Kern {
    Kern(const ServerOpties& o, storage::Databank& d, const base::Klok& k)
        : opties(o),
          databank(d),
          klok(k),
          werkers(o.werkers, o.max_wachtrij, tegelijk()),
          zware_werkers(o.zware_werkers, o.max_zware_wachtrij, o.zware_werkers) {}

    /// More than there are processors only take each other's place, and what each of them remembers of the database.
    static int tegelijk() { return std::max(2, static_cast<int>(std::thread::hardware_concurrency())); }

    struct Bezoek {
        Lijn* lijn;
        std::string net;
        bool rust = true;  // has no whole request: may be closed at once, on a stop or to make room
    };

    const ServerOpties opties;
    storage::Databank& databank;
    const base::Klok& klok;
    Metrics metrics;
    /// I/O thread only; before `io`, whose end takes the last coroutines along. Of those at rest the longest is in front.
    std::list<Bezoek> bezoeken;
    std::map<std::string, std::size_t> per_adres;  // I/O thread only; connections of each address that is counted
    std::size_t uploads = 0;                       // I/O thread only; bodies with files that are being received
    asio::io_context io{1};
    Klaar klaar;
    Werkers werkers, zware_werkers;
    Werkers meters{1, 4, 1};

    bool stopt = false;  // I/O thread only
    std::atomic<std::size_t> verbindingen = 0;
    std::mutex slot;
    std::condition_variable leeg;  // verbindingen became 0
};

/// Serves one connection from this address until it ends.
asio::awaitable<void> bedien(Kern& kern, const Dienst& dienst, asio::ip::tcp::socket socket, std::string adres);
/// Accepts until the acceptor is closed.
asio::awaitable<void> neem_aan(Kern& kern, const Dienst& dienst, asio::ip::tcp::acceptor& acceptor);

}  // namespace web::net

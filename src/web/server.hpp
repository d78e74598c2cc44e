// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/klok.hpp"
#include "storage/databank.hpp"
#include "web/metrics.hpp"
#include "web/router.hpp"

namespace web {

struct ServerOpties {
    std::string luister = "127.0.0.1:8080";
    std::string luister_metrics;                  // empty: no metrics port; only loopback is accepted
    std::string basis_url;                        // links and Host check (S26); empty: from `luister`
    std::vector<std::string> vertrouwde_proxies;  // addresses whose X-Forwarded-* count
    std::string tls_certificaat, tls_sleutel;     // PEM files; empty: plain HTTP
    int werkers = 8;
    std::size_t max_verbindingen = 4000;  // above it the connection that rests longest makes room
    std::size_t max_per_adres = 256;      // of them, for one address (IPv6: one /64) that is no trusted proxy
    std::size_t max_wachtrij = 512;       // above it: 503 with Retry-After
    int zware_werkers = 2;                // S34: for routes that are Route::zwaar, so that the others stay free
    std::size_t max_zware_wachtrij = 32;
    std::size_t max_uploads = 32;  // bodies with files at one time, so that strangers cannot fill the disk
    std::size_t max_kop = 16 * 1024;
    std::chrono::seconds kop_tijd{10}, lichaam_tijd{60}, schrijf_tijd{60}, stil_tijd{60};
    std::string tijdelijke_map;  // for uploads, encrypted; empty: that of the system
};

/// Turns a request that found no route, broke a limit or threw into an answer: page or problem+json by its channel.
/// `status` is 400, 404, 405, 408, 413, 415, 421, 431, 500 or 503. Runs on a worker, but on the I/O thread when all are busy:
/// with 503 it may wait for nothing. Of a request that could not be read only `referentie` and `moment`
/// are set, and `pad` to "/api/" or "/".
using FoutAntwoord = std::function<Antwoord(const Verzoek&, int status)>;

/// The HTTP server: one I/O thread (Beast coroutines), `werkers` threads that run the handlers. Adds the
/// security headers of reference.md section 5 and security.md S18 to every answer, gzips text, answers HEAD
/// from GET.
class Server {
  public:
    Server(ServerOpties, const Router&, storage::Databank&, const base::Klok&, FoutAntwoord);
    ~Server();
    /// Binds and starts; throws std::runtime_error with a plain Dutch text when the address is in use.
    void start();
    /// The port that was bound (for ":0").
    unsigned short poort() const;
    unsigned short metrics_poort() const;
    /// For what other parts want to show on the metrics port.
    Metrics& metrics();
    /// Stops accepting, finishes what runs (at most 20 s), joins all threads.
    void stop();

  private:
    struct Binnen;
    std::unique_ptr<Binnen> binnen_;
};

/// One request without network, through the same pipeline as the server's worker (router, error answers,
/// headers): for tests.
Antwoord handel_af(const Router&, storage::Databank&, const FoutAntwoord&, Verzoek);

}  // namespace web

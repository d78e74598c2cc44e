// SPDX-License-Identifier: EUPL-1.2
#include "web/server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <future>
#include <optional>
#include <stdexcept>
#include <thread>

#include "base/log.hpp"
#include "web/net/kern.hpp"

namespace web {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
constexpr std::chrono::seconds kUitloop{20};

/// "127.0.0.1:8080" or "[::1]:0".
tcp::endpoint lees_luister(const std::string& tekst) {
    const auto punt = tekst.rfind(':');
    std::string adres = tekst.substr(0, punt);
    if (adres.size() > 2 && adres.front() == '[' && adres.back() == ']') adres = adres.substr(1, adres.size() - 2);
    boost::system::error_code fout;
    const auto ip = asio::ip::make_address(adres, fout);
    const std::string poort = punt == std::string::npos ? "" : tekst.substr(punt + 1);
    const bool cijfers = !poort.empty() && poort.size() <= 5 && poort.find_first_not_of("0123456789") == std::string::npos;
    if (fout || !cijfers || std::stoul(poort) > 65535)
        throw std::runtime_error("luister: verwacht een adres met poort, zoals 127.0.0.1:8080");
    return {ip, static_cast<unsigned short>(std::stoul(poort))};
}

tcp::acceptor open(asio::io_context& io, const std::string& luister) {
    const auto plek = lees_luister(luister);
    tcp::acceptor acceptor(io);
    boost::system::error_code fout;
    acceptor.open(plek.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(plek, fout);
    if (fout == asio::error::address_in_use)
        throw std::runtime_error("poort " + std::to_string(plek.port()) + " is al in gebruik: kies een andere met --luister");
    if (fout) throw std::runtime_error("luisteren op " + luister + " mag of kan niet");
    acceptor.listen(1024);
    return acceptor;
}

Antwoord metrics_fout(const Verzoek&, int status) { return Antwoord::tekst(std::to_string(status) + "\n", status); }

}  // namespace

struct Server::Binnen {
    Binnen(ServerOpties o, const Router& r, storage::Databank& d, const base::Klok& k, FoutAntwoord f)
        : kern(o, d, k), router(r), fout_antwoord(std::move(f)) {}

    net::Kern kern;
    const Router& router;
    FoutAntwoord fout_antwoord;
    Router metrics_router;
    std::optional<net::Dienst> dienst, metrics_dienst;
    std::optional<tcp::acceptor> acceptor, metrics_acceptor;
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> open;
    std::thread draad;
    bool loopt = false;

    void begin_metrics();
    void luister(net::Dienst&, tcp::acceptor&);
};

Server::Server(ServerOpties o, const Router& r, storage::Databank& d, const base::Klok& k, FoutAntwoord f)
    : binnen_(std::make_unique<Binnen>(std::move(o), r, d, k, std::move(f))) {
    auto& kern = binnen_->kern;
    kern.metrics.meet("overlegtafel_verbindingen", "Open verbindingen", {},
                      [&kern] { return static_cast<double>(kern.verbindingen); });
    kern.metrics.meet("overlegtafel_wachtrij", "Verzoeken die op een werker wachten", {},
                      [&kern] { return static_cast<double>(kern.werkers.wachtrij() + kern.zware_werkers.wachtrij()); });
}

Server::~Server() { stop(); }

Metrics& Server::metrics() { return binnen_->kern.metrics; }

unsigned short Server::poort() const { return binnen_->acceptor->local_endpoint().port(); }
unsigned short Server::metrics_poort() const { return binnen_->metrics_acceptor->local_endpoint().port(); }

void Server::Binnen::luister(net::Dienst& d, tcp::acceptor& a) {
    asio::co_spawn(kern.io, net::neem_aan(kern, d, a), asio::detached);
}

void Server::Binnen::begin_metrics() {
    if (kern.opties.luister_metrics.empty()) return;
    if (!lees_luister(kern.opties.luister_metrics).address().is_loopback())
        throw std::runtime_error("luister_metrics: alleen een loopback-adres, zoals 127.0.0.1:9100");
    metrics_acceptor.emplace(::web::open(kern.io, kern.opties.luister_metrics));
    metrics_router.voeg_toe({Methode::get, "/metrics", "techniek.metrics", "openbaar", Kanaal::techniek, 0, false,
                             [this](const Verzoek&) { return Antwoord::tekst(kern.metrics.tekst()); }});
    const auto poort = metrics_acceptor->local_endpoint().port();
    metrics_dienst.emplace(net::Dienst{metrics_router, metrics_fout, Herkomstregels("", poort, {}), net::gewone_lijnen(), true});
    luister(*metrics_dienst, *metrics_acceptor);
}

void Server::start() {
    auto& b = *binnen_;
    const auto& o = b.kern.opties;
    b.acceptor.emplace(open(b.kern.io, o.luister));
    const Herkomstregels herkomst(o.basis_url, poort(), o.vertrouwde_proxies);
    const auto lijnen = o.tls_certificaat.empty() ? net::gewone_lijnen() : net::tls_lijnen(o.tls_certificaat, o.tls_sleutel);
    b.dienst.emplace(net::Dienst{b.router, b.fout_antwoord, herkomst, lijnen, false});
    b.luister(*b.dienst, *b.acceptor);
    b.begin_metrics();
    b.open.emplace(b.kern.io.get_executor());
    b.draad = std::thread([&b] { b.kern.io.run(); });
    b.loopt = true;
    base::log::info("web", "luistert", {{"poort", std::to_string(poort())}});
}

void Server::stop() {
    auto& b = *binnen_;
    if (!b.loopt) return;
    b.loopt = false;
    std::promise<void> dicht;
    asio::post(b.kern.io, [&b, &dicht] {
        b.kern.stopt = true;
        b.acceptor->close();
        if (b.metrics_acceptor) b.metrics_acceptor->close();
        for (auto& bezoek : b.kern.bezoeken)
            if (bezoek.rust) bezoek.lijn->breek();
        dicht.set_value();
    });
    dicht.get_future().wait();  // from here on nobody comes in
    const auto niemand = [&b] { return b.kern.verbindingen == 0; };
    std::unique_lock vast(b.kern.slot);
    if (!b.kern.leeg.wait_for(vast, kUitloop, niemand)) {
        asio::post(b.kern.io, [&b] {
            for (auto& bezoek : b.kern.bezoeken) bezoek.lijn->breek();
        });
        b.kern.leeg.wait(vast, niemand);  // a handler that still runs ends its connection when it returns
    }
    vast.unlock();
    b.kern.zware_werkers.stop();
    b.kern.werkers.stop();
    b.open.reset();
    b.draad.join();
}

}  // namespace web

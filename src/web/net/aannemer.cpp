// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/log.hpp"
#include "web/net/kern.hpp"

namespace web::net {
namespace {

constexpr auto kWacht = asio::as_tuple(asio::use_awaitable);

std::string adres_van(const asio::ip::tcp::socket& socket) {
    boost::system::error_code fout;
    const auto ander = socket.remote_endpoint(fout);
    return fout ? "" : net_adres(ander.address().to_string()).value_or("");
}

/// S34: one address never takes all places. A trusted proxy speaks for everybody, and what is looked at on the port for figures
/// comes from this machine.
bool telt_mee(const Dienst& dienst, const std::string& adres) { return !dienst.meting && !dienst.herkomst.vertrouwd(adres); }

/// Where places are taken, who says nothing for longest gives his up: a browser opens another connection when it needs one. With
/// `net`: among its own.
bool maak_plaats(Kern& kern, const std::string& net) {
    const auto langst = std::find_if(kern.bezoeken.begin(), kern.bezoeken.end(),
                                     [&](const auto& b) { return b.rust && (net.empty() || b.net == net); });
    if (langst == kern.bezoeken.end()) return false;
    langst->rust = false;  // its coroutine ends in a moment; until then nobody closes it again
    langst->lijn->breek();
    return true;
}

/// Whether there is a place for a connection of this network, which is counted then unless its name is empty.
bool laat_toe(Kern& kern, const std::string& net) {
    const auto van_net = kern.per_adres.find(net);
    if (van_net != kern.per_adres.end() && van_net->second >= kern.opties.max_per_adres) {
        if (!maak_plaats(kern, net)) return false;
    } else if (kern.verbindingen >= kern.opties.max_verbindingen && !maak_plaats(kern, "")) {
        return false;
    }
    if (!net.empty()) ++kern.per_adres[net];
    ++kern.verbindingen;
    return true;
}

void gesloten(Kern& kern, const std::string& net, std::exception_ptr fout) {
    if (fout) base::log::fout("web", "verbinding afgebroken door een fout van het programma");
    if (!net.empty() && --kern.per_adres[net] == 0) kern.per_adres.erase(net);
    const std::lock_guard vast(kern.slot);
    if (--kern.verbindingen == 0) kern.leeg.notify_all();
}

}  // namespace

asio::awaitable<void> neem_aan(Kern& kern, const Dienst& dienst, asio::ip::tcp::acceptor& acceptor) {
    for (;;) {
        auto [fout, socket] = co_await acceptor.async_accept(kWacht);
        if (!acceptor.is_open()) co_return;
        if (fout) {
            // Out of file descriptors, mostly: without a pause this loop would eat the processor.
            asio::steady_timer pauze(kern.io, std::chrono::milliseconds(50));
            co_await pauze.async_wait(kWacht);
            continue;
        }
        const std::string adres = adres_van(socket);
        const std::string net = telt_mee(dienst, adres) ? net_van(adres) : std::string();
        if (!laat_toe(kern, net)) continue;  // the socket closes here
        asio::co_spawn(kern.io, bedien(kern, dienst, std::move(socket), adres),
                       [&kern, net](std::exception_ptr e) { gesloten(kern, net, e); });
    }
}

}  // namespace web::net

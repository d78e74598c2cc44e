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

void gesloten(Kern& kern, std::exception_ptr fout) {
    if (fout) base::log::fout("web", "verbinding afgebroken door een fout van het programma");
    const std::lock_guard vast(kern.slot);
    if (--kern.verbindingen == 0) kern.leeg.notify_all();
}

/// Where places are taken, who says nothing for longest gives his up: a browser opens another connection when it needs one.
bool maak_plaats(Kern& kern) {
    const auto langste = std::find_if(kern.bezoeken.begin(), kern.bezoeken.end(), [](const auto& b) { return b.rust; });
    if (langste == kern.bezoeken.end()) return false;
    langste->rust = false;  // its coroutine ends in a moment; until then nobody closes it again
    langste->lijn->breek();
    return true;
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
        if (kern.verbindingen >= kern.opties.max_verbindingen && !maak_plaats(kern)) continue;  // the socket closes here
        ++kern.verbindingen;
        asio::co_spawn(kern.io, bedien(kern, dienst, std::move(socket)), [&kern](std::exception_ptr e) { gesloten(kern, e); });
    }
}

}  // namespace web::net

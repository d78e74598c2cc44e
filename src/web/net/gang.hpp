// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>

#include "web/net/kern.hpp"

namespace web::net {

/// One request on its way from the network to a worker, the writer and back. Owned by whoever works on it.
struct Gang {
    explicit Gang(asio::io_context& io) : sein(io, asio::steady_timer::time_point::max()) {}

    Verzoek verzoek;
    Router::Gevonden gevonden;
    Antwoord antwoord;
    Kanaal kanaal = Kanaal::pagina;
    bool klaar = false;       // I/O thread only
    asio::steady_timer sein;  // cancelled when the answer is there; both happen on the I/O thread, so none gets lost
};

/// Hands the request to a worker of its kind, or, with a `status`, the making of its error page; on a full queue the answer is 503
/// at once. Then the coroutine waits for `klaar`.
void laat_afhandelen(Kern&, const Dienst&, const std::shared_ptr<Gang>&, int status);

}  // namespace web::net

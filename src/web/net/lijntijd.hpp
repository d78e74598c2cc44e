// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>

namespace web::net {

/// Ends what a socket is doing when its time is up, and leaves it open: who was too slow can still be told so (408). The alarm is only
/// moved forward: a later time is looked at when it goes off, so a busy connection sets it once in a while and not with every request.
class Lijntijd {
  public:
    using Tijdstip = std::chrono::steady_clock::time_point;
    explicit Lijntijd(boost::asio::ip::tcp::socket& socket) : socket_(socket), wekker_(socket.get_executor(), Tijdstip::max()) {}

    void tot(Tijdstip t) {
        tot_ = t;
        if (t < wekker_.expiry()) zet(t);
    }
    bool om() const { return std::chrono::steady_clock::now() >= tot_; }

  private:
    void zet(Tijdstip t) {
        wekker_.expires_at(t);
        wekker_.async_wait([this, er_nog = std::weak_ptr<const bool>(teken_)](boost::system::error_code fout) {
            if (!fout && !er_nog.expired()) ga_af();
        });
    }
    void ga_af() {
        if (!om()) return zet(tot_);
        boost::system::error_code niet_erg;
        socket_.cancel(niet_erg);
        // An operation of more than one step may have been between two of them: it is called again.
        zet(std::chrono::steady_clock::now() + std::chrono::seconds(1));
    }

    boost::asio::ip::tcp::socket& socket_;
    boost::asio::steady_timer wekker_;
    Tijdstip tot_ = Tijdstip::max();
    const std::shared_ptr<const bool> teken_ = std::make_shared<const bool>(true);  // gone when this is
};

}  // namespace web::net

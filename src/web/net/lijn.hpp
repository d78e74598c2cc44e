// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <string>

/// The HTTP network: everything here runs on the one I/O thread unless it says otherwise.
namespace web::net {

namespace asio = boost::asio;

/// One client connection as bytes, plain or TLS. An error ends it; when the time is up the operation ends and the line still works.
class Lijn {
  public:
    virtual ~Lijn() = default;
    /// Handshake; false when it failed.
    virtual asio::awaitable<bool> begin() = 0;
    /// Bytes read; 0 when the other side closed, the time was up or the line broke.
    virtual asio::awaitable<std::size_t> lees(asio::mutable_buffer) = 0;
    virtual asio::awaitable<bool> schrijf(asio::const_buffer kop, asio::const_buffer lichaam) = 0;
    /// Says that nothing more will be sent; reading goes on.
    virtual asio::awaitable<void> eind() = 0;
    /// For the operations that follow, together.
    virtual void tijd_tot(std::chrono::steady_clock::time_point) = 0;
    virtual bool tijd_om() const = 0;
    /// Ends every operation at once.
    virtual void breek() = 0;
    virtual bool tls() const = 0;
};

using Lijnmaker = std::function<std::unique_ptr<Lijn>(asio::ip::tcp::socket)>;
Lijnmaker gewone_lijnen();
/// Throws std::runtime_error when the files cannot be read or do not belong together.
Lijnmaker tls_lijnen(const std::string& certificaat, const std::string& sleutel);

}  // namespace web::net

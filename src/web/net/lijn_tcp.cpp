// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include "web/net/lijn.hpp"

namespace web::net {
namespace {

constexpr auto kWacht = asio::as_tuple(asio::use_awaitable);

class GewoneLijn final : public Lijn {
  public:
    explicit GewoneLijn(asio::ip::tcp::socket socket) : stroom_(std::move(socket)) {}

    asio::awaitable<bool> begin() override { co_return true; }
    asio::awaitable<std::size_t> lees(asio::mutable_buffer buffer) override {
        const auto [fout, aantal] = co_await stroom_.async_read_some(buffer, kWacht);
        co_return fout ? 0 : aantal;
    }
    asio::awaitable<bool> schrijf(asio::const_buffer kop, asio::const_buffer lichaam) override {
        const std::array<asio::const_buffer, 2> alles{kop, lichaam};
        const auto [fout, aantal] = co_await asio::async_write(stroom_, alles, kWacht);
        co_return !fout;
    }
    asio::awaitable<void> eind() override {
        boost::system::error_code fout;
        stroom_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, fout);
        co_return;
    }
    void tijd_tot(std::chrono::steady_clock::time_point t) override { stroom_.expires_at(t); }
    void breek() override { stroom_.close(); }
    bool tls() const override { return false; }

  private:
    boost::beast::tcp_stream stroom_;
};

}  // namespace

Lijnmaker gewone_lijnen() {
    return [](asio::ip::tcp::socket s) { return std::make_unique<GewoneLijn>(std::move(s)); };
}

}  // namespace web::net

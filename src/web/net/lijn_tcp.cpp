// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "web/net/lijn.hpp"
#include "web/net/lijntijd.hpp"

namespace web::net {
namespace {

constexpr auto kWacht = asio::as_tuple(asio::use_awaitable);

class GewoneLijn final : public Lijn {
  public:
    explicit GewoneLijn(asio::ip::tcp::socket socket) : socket_(std::move(socket)), tijd_(socket_) {}

    asio::awaitable<bool> begin() override { co_return true; }
    asio::awaitable<std::size_t> lees(asio::mutable_buffer buffer) override {
        const auto [fout, aantal] = co_await socket_.async_read_some(buffer, kWacht);
        co_return fout ? 0 : aantal;
    }
    asio::awaitable<bool> schrijf(asio::const_buffer kop, asio::const_buffer lichaam) override {
        const std::array<asio::const_buffer, 2> alles{kop, lichaam};
        const auto [fout, aantal] = co_await asio::async_write(socket_, alles, kWacht);
        co_return !fout;
    }
    asio::awaitable<void> eind() override {
        boost::system::error_code fout;
        socket_.shutdown(asio::ip::tcp::socket::shutdown_send, fout);
        co_return;
    }
    void tijd_tot(std::chrono::steady_clock::time_point t) override { tijd_.tot(t); }
    bool tijd_om() const override { return tijd_.om(); }
    void breek() override {
        boost::system::error_code fout;
        socket_.close(fout);
    }
    bool tls() const override { return false; }

  private:
    asio::ip::tcp::socket socket_;
    Lijntijd tijd_;
};

}  // namespace

Lijnmaker gewone_lijnen() {
    return [](asio::ip::tcp::socket s) { return std::make_unique<GewoneLijn>(std::move(s)); };
}

}  // namespace web::net

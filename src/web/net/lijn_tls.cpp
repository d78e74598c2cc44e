// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <stdexcept>

#include "web/net/lijn.hpp"
#include "web/net/lijntijd.hpp"

namespace web::net {
namespace {

constexpr auto kWacht = asio::as_tuple(asio::use_awaitable);
using Context = std::shared_ptr<asio::ssl::context>;

class TlsLijn final : public Lijn {
  public:
    TlsLijn(asio::ip::tcp::socket socket, Context context)
        : context_(std::move(context)), stroom_(std::move(socket), *context_), tijd_(stroom_.next_layer()) {}

    asio::awaitable<bool> begin() override {
        const auto [fout] = co_await stroom_.async_handshake(asio::ssl::stream_base::server, kWacht);
        co_return !fout;
    }
    asio::awaitable<std::size_t> lees(asio::mutable_buffer buffer) override {
        const auto [fout, aantal] = co_await stroom_.async_read_some(buffer, kWacht);
        co_return fout ? 0 : aantal;
    }
    asio::awaitable<bool> schrijf(asio::const_buffer kop, asio::const_buffer lichaam) override {
        const std::array<asio::const_buffer, 2> alles{kop, lichaam};
        const auto [fout, aantal] = co_await asio::async_write(stroom_, alles, kWacht);
        co_return !fout;
    }
    asio::awaitable<void> eind() override { co_await stroom_.async_shutdown(kWacht); }
    void tijd_tot(std::chrono::steady_clock::time_point t) override { tijd_.tot(t); }
    bool tijd_om() const override { return tijd_.om(); }
    void breek() override {
        boost::system::error_code fout;
        stroom_.next_layer().close(fout);
    }
    bool tls() const override { return true; }

  private:
    Context context_;
    boost::beast::ssl_stream<asio::ip::tcp::socket> stroom_;
    Lijntijd tijd_;
};

Context lees_context(const std::string& certificaat, const std::string& sleutel) {
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    SSL_CTX* ruw = context->native_handle();
    SSL_CTX_set_min_proto_version(ruw, TLS1_2_VERSION);
    SSL_CTX_set_options(ruw, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_NO_COMPRESSION);
    // TLS 1.2 with forward secrecy and authenticated encryption only; those of 1.3 are all good.
    SSL_CTX_set_cipher_list(ruw, "ECDHE+AESGCM:ECDHE+CHACHA20");
    boost::system::error_code fout;
    context->use_certificate_chain_file(certificaat, fout);
    if (fout) throw std::runtime_error("tls_certificaat is niet te lezen als PEM");
    context->use_private_key_file(sleutel, asio::ssl::context::pem, fout);
    if (fout || SSL_CTX_check_private_key(ruw) != 1)
        throw std::runtime_error("tls_sleutel is niet te lezen als PEM of hoort niet bij het certificaat");
    return context;
}

}  // namespace

Lijnmaker tls_lijnen(const std::string& certificaat, const std::string& sleutel) {
    auto context = lees_context(certificaat, sleutel);
    return [context](asio::ip::tcp::socket s) { return std::make_unique<TlsLijn>(std::move(s), context); };
}

}  // namespace web::net

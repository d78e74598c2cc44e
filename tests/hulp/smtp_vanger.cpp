// SPDX-License-Identifier: EUPL-1.2
#include "hulp/smtp_vanger.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

namespace hulp {

/// A certificate for 127.0.0.1 that signs itself, made for one test.
struct SmtpVanger::Sleutelpaar {
    Sleutelpaar() {
        X509_set_version(cert.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(cert.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(cert.get()), -3600);
        X509_gmtime_adj(X509_getm_notAfter(cert.get()), 3600);
        X509_set_pubkey(cert.get(), sleutel.get());
        X509_NAME* naam = X509_get_subject_name(cert.get());
        X509_NAME_add_entry_by_txt(naam, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("vanger"), -1, -1, 0);
        X509_set_issuer_name(cert.get(), naam);
        X509_EXTENSION* adres = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
        X509_add_ext(cert.get(), adres, -1);
        X509_EXTENSION_free(adres);
        X509_sign(cert.get(), sleutel.get(), EVP_sha256());
        if (SSL_CTX_use_certificate(context.get(), cert.get()) != 1 ||
            SSL_CTX_use_PrivateKey(context.get(), sleutel.get()) != 1) {
            throw std::runtime_error("no certificate");
        }
    }
    void schrijf_naar(const std::string& bestand) const {
        std::FILE* uit = std::fopen(bestand.c_str(), "w");
        if (!uit || PEM_write_X509(uit, cert.get()) != 1 || std::fclose(uit) != 0) {
            throw std::runtime_error("no certificate file");
        }
    }
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> sleutel{EVP_EC_gen("P-256"), &EVP_PKEY_free};
    std::unique_ptr<X509, decltype(&X509_free)> cert{X509_new(), &X509_free};
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{SSL_CTX_new(TLS_server_method()), &SSL_CTX_free};
};

/// One client, with or without TLS, read by lines.
class Verbinding {
  public:
    explicit Verbinding(int socket) : socket_(socket) {}
    ~Verbinding() { ::close(socket_); }
    Verbinding(const Verbinding&) = delete;
    Verbinding& operator=(const Verbinding&) = delete;

    bool veilig() const { return tls_ != nullptr; }
    bool begin_tls(SSL_CTX* context) {
        tls_.reset(SSL_new(context));
        SSL_set_fd(tls_.get(), socket_);
        return SSL_accept(tls_.get()) == 1;
    }
    bool zeg(const std::string& antwoord) {
        const std::string regel = antwoord + "\r\n";
        if (antwoord.empty()) return false;
        if (tls_) return SSL_write(tls_.get(), regel.data(), static_cast<int>(regel.size())) > 0;
        return ::send(socket_, regel.data(), regel.size(), MSG_NOSIGNAL) > 0;
    }
    bool lees_regel(std::string& regel) {
        std::size_t einde;
        while ((einde = buffer_.find("\r\n")) == std::string::npos) {
            char stuk[4096];
            const auto n = tls_ ? SSL_read(tls_.get(), stuk, sizeof stuk) : ::recv(socket_, stuk, sizeof stuk, 0);
            if (n <= 0) return false;
            buffer_.append(stuk, static_cast<std::size_t>(n));
        }
        regel = buffer_.substr(0, einde);
        buffer_.erase(0, einde + 2);
        return true;
    }

  private:
    int socket_;
    std::unique_ptr<SSL, decltype(&SSL_free)> tls_{nullptr, &SSL_free};
    std::string buffer_;
};

namespace {

std::string van_base64(const std::string& tekst) {
    std::string uit(tekst.size(), '\0');
    const int lengte = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(uit.data()),
                                       reinterpret_cast<const unsigned char*>(tekst.data()), static_cast<int>(tekst.size()));
    uit.resize(lengte < 0 ? 0 : static_cast<std::size_t>(lengte));
    while (!uit.empty() && uit.back() == '\0') uit.pop_back();  // the padding
    return uit;
}

}  // namespace

SmtpVanger::SmtpVanger(Tls tls) : tls_(tls), luister_(::socket(AF_INET, SOCK_STREAM, 0)) {
    std::signal(SIGPIPE, SIG_IGN);  // a client that hangs up is no reason to end the test
    sockaddr_in hier{};
    hier.sin_family = AF_INET;
    hier.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t lengte = sizeof hier;
    if (::bind(luister_, reinterpret_cast<sockaddr*>(&hier), lengte) != 0 || ::listen(luister_, 8) != 0 ||
        ::getsockname(luister_, reinterpret_cast<sockaddr*>(&hier), &lengte) != 0) {
        throw std::runtime_error("no free port");
    }
    poort_ = ntohs(hier.sin_port);
    if (tls_ != Tls::nooit) {
        paar_ = std::make_unique<Sleutelpaar>();
        const auto map = std::filesystem::temp_directory_path();
        certificaat_ = map / ("vanger." + std::to_string(::getpid()) + "." + std::to_string(poort_) + ".pem");
        paar_->schrijf_naar(certificaat_);
    }
    draad_ = std::thread([this] { neem_aan(); });
}

SmtpVanger::~SmtpVanger() {
    ::shutdown(luister_, SHUT_RDWR);
    draad_.join();
    ::close(luister_);
    if (!certificaat_.empty()) std::filesystem::remove(certificaat_);
}

std::vector<SmtpVanger::Ontvangen> SmtpVanger::ontvangen() const {
    std::lock_guard vast(slot_);
    return ontvangen_;
}

void SmtpVanger::antwoord_op(std::string opdracht, std::string antwoord) {
    std::lock_guard vast(slot_);
    opdracht_ = std::move(opdracht);
    antwoord_ = std::move(antwoord);
}

void SmtpVanger::neem_aan() {
    for (int bezoek; (bezoek = ::accept(luister_, nullptr, nullptr)) >= 0;) {
        Verbinding verbinding(bezoek);
        if (tls_ != Tls::meteen || verbinding.begin_tls(paar_->context.get())) bedien(verbinding);
    }
}

void SmtpVanger::bedien(Verbinding& verbinding) {
    Ontvangen post;
    verbinding.zeg("220 vanger");
    for (std::string regel; verbinding.lees_regel(regel) && antwoord(verbinding, regel, post);) {
    }
}

bool SmtpVanger::antwoord(Verbinding& verbinding, const std::string& regel, Ontvangen& post) {
    if (regel == "QUIT") return verbinding.zeg("221 dag") && false;
    if (regel == "STARTTLS") return begin_tls(verbinding, post);
    if (regel == "DATA") return neem_tekst_aan(verbinding, post);
    if (regel.starts_with("EHLO ")) {
        post.ehlo = regel.substr(5);
        if (tls_ == Tls::starttls && !verbinding.veilig()) verbinding.zeg("250-STARTTLS");
        return verbinding.zeg("250-vanger") && verbinding.zeg("250 AUTH PLAIN");
    }
    if (regel.starts_with("AUTH PLAIN")) {
        std::string inhoud = regel.size() > 11 ? regel.substr(11) : "";
        if (inhoud.empty() && !(verbinding.zeg("334 ") && verbinding.lees_regel(inhoud))) return false;
        post.login = van_base64(inhoud);
        return verbinding.zeg(gekozen(regel, "235 welkom"));
    }
    if (regel.starts_with("MAIL FROM:")) post.van = regel.substr(10);
    if (regel.starts_with("RCPT TO:")) post.aan = regel.substr(8);
    return verbinding.zeg(gekozen(regel, "250 goed"));
}

bool SmtpVanger::begin_tls(Verbinding& verbinding, Ontvangen& post) {
    post = {};  // RFC 3207: what was said before TLS does not count
    return verbinding.zeg("220 begin maar") && verbinding.begin_tls(paar_->context.get());
}

bool SmtpVanger::neem_tekst_aan(Verbinding& verbinding, Ontvangen& post) {
    if (!verbinding.zeg(gekozen("DATA", "354 kom maar"))) return false;
    post.data.clear();
    for (std::string tekst; verbinding.lees_regel(tekst) && tekst != ".";) post.data += tekst + "\r\n";
    post.veilig = verbinding.veilig();
    const std::string einde = gekozen(".", "250 aangenomen");
    if (einde.starts_with("250")) {
        std::lock_guard vast(slot_);
        ontvangen_.push_back(post);
    }
    return verbinding.zeg(einde);
}

std::string SmtpVanger::gekozen(const std::string& opdracht, std::string anders) const {
    std::lock_guard vast(slot_);
    return !opdracht_.empty() && opdracht.starts_with(opdracht_) ? antwoord_ : anders;
}

}  // namespace hulp

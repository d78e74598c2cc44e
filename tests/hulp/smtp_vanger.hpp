// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace hulp {

/// A mail server on a free port of loopback that keeps what it gets, byte for byte. One connection at a time.
class SmtpVanger {
  public:
    struct Ontvangen {
        std::string ehlo;
        std::string van;
        std::string aan;
        std::string data;  // as sent between DATA and the last dot, dots still doubled
    };

    SmtpVanger() {
        luister_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in hier{};
        hier.sin_family = AF_INET;
        hier.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t lengte = sizeof hier;
        if (::bind(luister_, reinterpret_cast<sockaddr*>(&hier), lengte) != 0 || ::listen(luister_, 8) != 0 ||
            ::getsockname(luister_, reinterpret_cast<sockaddr*>(&hier), &lengte) != 0) {
            throw std::runtime_error("no free port");
        }
        poort_ = ntohs(hier.sin_port);
        draad_ = std::thread([this] { neem_aan(); });
    }
    ~SmtpVanger() {
        ::shutdown(luister_, SHUT_RDWR);
        draad_.join();
        ::close(luister_);
    }
    SmtpVanger(const SmtpVanger&) = delete;
    SmtpVanger& operator=(const SmtpVanger&) = delete;

    int poort() const { return poort_; }
    std::vector<Ontvangen> ontvangen() const {
        std::lock_guard vast(slot_);
        return ontvangen_;
    }
    /// From now on answers a command that begins with `opdracht` (or "." after the text) with `antwoord`; an empty answer
    /// closes the connection.
    void antwoord_op(std::string opdracht, std::string antwoord) {
        std::lock_guard vast(slot_);
        opdracht_ = std::move(opdracht);
        antwoord_ = std::move(antwoord);
    }

  private:
    void neem_aan() {
        for (int bezoek; (bezoek = ::accept(luister_, nullptr, nullptr)) >= 0; ::close(bezoek)) {
            buffer_.clear();
            zeg(bezoek, "220 vanger");
            Ontvangen post;
            for (std::string regel; lees_regel(bezoek, regel) && antwoord(bezoek, regel, post);) {
            }
        }
    }
    bool antwoord(int bezoek, const std::string& regel, Ontvangen& post) {
        if (regel == "QUIT") return zeg(bezoek, "221 dag") && false;
        if (regel.starts_with("EHLO ")) post.ehlo = regel.substr(5);
        if (regel.starts_with("MAIL FROM:")) post.van = regel.substr(10);
        if (regel.starts_with("RCPT TO:")) post.aan = regel.substr(8);
        if (regel != "DATA") return zeg(bezoek, gekozen(regel, "250 goed"));
        if (!zeg(bezoek, gekozen(regel, "354 kom maar"))) return false;
        post.data.clear();
        for (std::string tekst; lees_regel(bezoek, tekst) && tekst != ".";) post.data += tekst + "\r\n";
        const std::string einde = gekozen(".", "250 aangenomen");
        if (einde.starts_with("250")) {
            std::lock_guard vast(slot_);
            ontvangen_.push_back(post);
        }
        return zeg(bezoek, einde);
    }
    std::string gekozen(const std::string& opdracht, std::string anders) const {
        std::lock_guard vast(slot_);
        return !opdracht_.empty() && opdracht.starts_with(opdracht_) ? antwoord_ : anders;
    }
    static bool zeg(int bezoek, const std::string& antwoord) {
        const std::string regel = antwoord + "\r\n";
        return !antwoord.empty() && ::send(bezoek, regel.data(), regel.size(), MSG_NOSIGNAL) > 0;
    }
    bool lees_regel(int bezoek, std::string& regel) {
        std::size_t einde;
        while ((einde = buffer_.find("\r\n")) == std::string::npos) {
            char stuk[4096];
            const auto n = ::recv(bezoek, stuk, sizeof stuk, 0);
            if (n <= 0) return false;
            buffer_.append(stuk, static_cast<std::size_t>(n));
        }
        regel = buffer_.substr(0, einde);
        buffer_.erase(0, einde + 2);
        return true;
    }

    int luister_ = -1;
    int poort_ = 0;
    std::thread draad_;
    std::string buffer_;  // of the one connection, used by the thread only
    mutable std::mutex slot_;
    std::vector<Ontvangen> ontvangen_;
    std::string opdracht_;
    std::string antwoord_;
};

}  // namespace hulp

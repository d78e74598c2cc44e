// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace hulp {

class Verbinding;

/// A mail server on a free port of loopback that keeps what it gets, byte for byte. One connection at a time.
class SmtpVanger {
  public:
    enum class Tls { nooit, starttls, meteen };
    struct Ontvangen {
        bool veilig = false;  // over TLS
        std::string ehlo;
        std::string login;  // what followed AUTH PLAIN, decoded: NUL user NUL password
        std::string van;
        std::string aan;
        std::string data;  // as sent between DATA and the last dot, dots still doubled
    };

    explicit SmtpVanger(Tls = Tls::nooit);
    ~SmtpVanger();
    SmtpVanger(const SmtpVanger&) = delete;
    SmtpVanger& operator=(const SmtpVanger&) = delete;

    int poort() const { return poort_; }
    /// With TLS: the file with the certificate that a client has to trust.
    const std::string& certificaat() const { return certificaat_; }
    std::vector<Ontvangen> ontvangen() const;
    /// From now on answers a command that begins with `opdracht` (or "." after the text) with `antwoord`; an
    /// empty answer closes the connection.
    void antwoord_op(std::string opdracht, std::string antwoord);

  private:
    void neem_aan();
    void bedien(Verbinding&);
    bool antwoord(Verbinding&, const std::string& regel, Ontvangen&);
    bool begin_tls(Verbinding&, Ontvangen&);
    bool neem_tekst_aan(Verbinding&, Ontvangen&);
    std::string gekozen(const std::string& opdracht, std::string anders) const;

    struct Sleutelpaar;
    Tls tls_;
    std::unique_ptr<Sleutelpaar> paar_;
    std::string certificaat_;
    int luister_ = -1;
    int poort_ = 0;
    std::thread draad_;
    mutable std::mutex slot_;
    std::vector<Ontvangen> ontvangen_;
    std::string opdracht_;
    std::string antwoord_;
};

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#include "documenten/clamd.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>

#include "base/ploeg.hpp"

namespace documenten {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kStuk = 64 * 1024;
constexpr std::size_t kAntwoord = 4096;

struct Adres {
    sockaddr_storage waar{};
    socklen_t lengte = 0;
};

std::optional<Adres> unix_adres(std::string_view pad) {
    sockaddr_un un{};
    if (pad.empty() || pad.front() != '/' || pad.size() >= sizeof un.sun_path) return std::nullopt;
    un.sun_family = AF_UNIX;
    std::copy(pad.begin(), pad.end(), un.sun_path);
    Adres uit;
    std::memcpy(&uit.waar, &un, sizeof un);
    uit.lengte = sizeof un;
    return uit;
}

std::optional<Adres> tcp_adres(std::string_view t) {
    const bool zes = t.starts_with("[::1]:"sv);
    if (!zes && !t.starts_with("127.0.0.1:"sv)) return std::nullopt;
    const auto cijfers = t.substr(t.rfind(':') + 1);
    std::uint16_t poort = 0;
    const auto [tot, fout] = std::from_chars(cijfers.data(), cijfers.data() + cijfers.size(), poort);
    if (fout != std::errc{} || tot != cijfers.data() + cijfers.size() || poort == 0) return std::nullopt;
    Adres uit;
    if (zes) {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_addr = in6addr_loopback;
        in.sin6_port = htons(poort);
        std::memcpy(&uit.waar, &in, uit.lengte = sizeof in);
    } else {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        in.sin_port = htons(poort);
        std::memcpy(&uit.waar, &in, uit.lengte = sizeof in);
    }
    return uit;
}

std::optional<Adres> lees_adres(std::string_view t) {
    constexpr auto kUnix = "unix:"sv, kTcp = "tcp:"sv;
    if (t.starts_with(kUnix)) return unix_adres(t.substr(kUnix.size()));
    if (t.starts_with(kTcp)) return tcp_adres(t.substr(kTcp.size()));
    return std::nullopt;
}

/// One connection; each wait on it ends after the patience of the caller.
class Lijn {
  public:
    Lijn(const Adres& adres, std::chrono::seconds geduld) : fd_(socket(adres.waar.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval grens{geduld.count(), 0};
        open_ = fd_ >= 0 && setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &grens, sizeof grens) == 0 &&
                setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &grens, sizeof grens) == 0 &&
                connect(fd_, reinterpret_cast<const sockaddr*>(&adres.waar), adres.lengte) == 0;
    }
    ~Lijn() {
        if (fd_ >= 0) close(fd_);
    }
    Lijn(const Lijn&) = delete;
    Lijn& operator=(const Lijn&) = delete;

    bool open() const { return open_; }

    bool stuur(std::string_view data) const {
        while (!data.empty()) {
            const auto n = send(fd_, data.data(), data.size(), MSG_NOSIGNAL);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return false;
            data.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }

    bool stuur_stuk(std::string_view data) const {
        const auto lengte = htonl(static_cast<std::uint32_t>(data.size()));
        return stuur({reinterpret_cast<const char*>(&lengte), sizeof lengte}) && stuur(data);
    }

    /// Up to the closing NUL; empty when it did not come.
    std::string ontvang() const {
        std::string uit;
        char stuk[512];
        while (uit.size() < kAntwoord) {
            const auto n = recv(fd_, stuk, sizeof stuk, 0);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return {};
            uit.append(stuk, static_cast<std::size_t>(n));
            if (uit.back() == '\0') return uit.substr(0, uit.size() - 1);
        }
        return {};
    }

  private:
    int fd_;
    bool open_ = false;
};

}  // namespace

bool geldig_clamd_adres(std::string_view adres) { return lees_adres(adres).has_value(); }

Scan scan(const std::string& adres, std::string_view inhoud, std::chrono::seconds geduld) {
    const auto waar = lees_adres(adres);
    if (!waar) return Scan::stil;
    const base::Wacht op_de_scanner;
    const Lijn lijn(*waar, geduld);
    if (!lijn.open() || !lijn.stuur("zINSTREAM\0"sv)) return Scan::stil;
    // A scanner that has seen enough may answer and close before the end: its answer counts, not our write error.
    bool verstuurd = true;
    for (auto rest = inhoud; verstuurd && !rest.empty(); rest.remove_prefix(std::min(kStuk, rest.size())))
        verstuurd = lijn.stuur_stuk(rest.substr(0, kStuk));
    verstuurd = verstuurd && lijn.stuur_stuk({});
    const auto antwoord = lijn.ontvang();
    if (antwoord.ends_with(" FOUND")) return Scan::besmet;
    return verstuurd && antwoord == "stream: OK" ? Scan::schoon : Scan::stil;
}

}  // namespace documenten

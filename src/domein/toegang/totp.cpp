// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/totp.hpp"

#include <liboath/oath.h>
#include <qrencode.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <stdexcept>

#include "base/crypto.hpp"

namespace toegang::totp {
namespace {

constexpr unsigned kStapSeconden = 30;
constexpr std::size_t kVenster = 1;  // one step to either side: clocks of phones are off by seconds, not minutes
constexpr unsigned kCijfers = 6;
constexpr int kStilleRand = 4;  // modules, as the QR standard asks

std::time_t seconden(base::Moment m) { return std::chrono::floor<std::chrono::seconds>(m).time_since_epoch().count(); }

std::string base32(std::string_view ruw) {
    char* uit = nullptr;
    std::size_t lengte = 0;
    if (oath_base32_encode(ruw.data(), ruw.size(), &uit, &lengte) != OATH_OK) throw std::runtime_error("base32");
    std::string tekst(uit, lengte);
    std::free(uit);
    while (!tekst.empty() && tekst.back() == '=') tekst.pop_back();
    return tekst;
}

std::string cijfers_van(std::string_view getypt) {
    std::string uit;
    for (const char c : getypt)
        if (c != ' ') uit += c;
    return uit;
}

}  // namespace

std::string nieuw_geheim() { return base::crypto::willekeurig(20); }

std::string leesbaar(std::string_view geheim) {
    std::string uit;
    const std::string tekst = base32(geheim);
    for (std::size_t k = 0; k < tekst.size(); ++k) {
        if (k > 0 && k % 4 == 0) uit += ' ';
        uit += tekst[k];
    }
    return uit;
}

std::string uri(std::string_view geheim, std::string_view email) {
    std::string naam;
    for (const char c : email) naam += c == '@' ? std::string("%40") : std::string(1, c);
    return "otpauth://totp/Overlegtafel:" + naam + "?secret=" + base32(geheim) + "&issuer=Overlegtafel";
}

std::optional<std::int64_t> stap_van(std::string_view geheim, std::string_view getypt, std::int64_t laatste_stap,
                                     base::Moment nu) {
    const std::string code = cijfers_van(getypt);
    if (code.size() != kCijfers) return std::nullopt;
    std::uint64_t stap = 0;
    int plaats = 0;
    const int uit =
        oath_totp_validate3(geheim.data(), geheim.size(), seconden(nu), kStapSeconden, 0, kVenster, &plaats, &stap, code.c_str());
    if (uit < 0 || static_cast<std::int64_t>(stap) <= laatste_stap) return std::nullopt;
    return static_cast<std::int64_t>(stap);
}

std::string code(std::string_view geheim, base::Moment nu) {
    char uit[kCijfers + 1];
    if (oath_totp_generate(geheim.data(), geheim.size(), seconden(nu), kStapSeconden, 0, kCijfers, uit) != OATH_OK)
        throw std::runtime_error("totp");
    return uit;
}

Qr qr(std::string_view tekst) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> beeld(
        QRcode_encodeString(std::string(tekst).c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!beeld) throw std::runtime_error("qr");
    Qr uit{beeld->width + 2 * kStilleRand, {}};
    for (int y = 0; y < beeld->width; ++y)
        for (int x = 0; x < beeld->width; ++x)
            if (beeld->data[y * beeld->width + x] & 1U)
                uit.pad += "M" + std::to_string(x + kStilleRand) + " " + std::to_string(y + kStilleRand) + "h1v1h-1z";
    return uit;
}

}  // namespace toegang::totp

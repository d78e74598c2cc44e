// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/moment.hpp"

/// Within the slice: time-based codes (RFC 6238, SHA-1, six digits, 30 seconds) and their QR picture. liboath and libqrencode stay
/// in totp.cpp.
namespace toegang::totp {

std::string nieuw_geheim();  // 20 bytes
/// For typing over: "JBSW Y3DP …".
std::string leesbaar(std::string_view geheim);
/// otpauth:// for the authenticator app.
std::string uri(std::string_view geheim, std::string_view email);
/// The time step of a right code within one step of now, later than `laatste_stap`: a code works once.
std::optional<std::int64_t> stap_van(std::string_view geheim, std::string_view code, std::int64_t laatste_stap, base::Moment);
/// The code that an app shows at that moment.
std::string code(std::string_view geheim, base::Moment);

/// A QR picture as one SVG path over a field of `zijde` by `zijde` squares, quiet zone included.
struct Qr {
    int zijde = 0;
    std::string pad;
};
Qr qr(std::string_view tekst);

}  // namespace toegang::totp

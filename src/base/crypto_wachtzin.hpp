// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.hpp"

namespace base::crypto {

/// What a passphrase costs a guesser who holds the file and all the time of the world.
inline constexpr WachtwoordKosten kWachtzinKosten{4, 128 * 1024};

/// 99 bits of chance in groups that people can copy from paper (S15: the program makes it, 80 bits or more).
std::string nieuwe_wachtzin();

/// A secret locked with a passphrase: argon2id makes the key, XChaCha20-Poly1305 closes it. The result names its own salt and cost.
std::string sluit_met_wachtzin(std::string_view wachtzin, std::string_view geheim, const WachtwoordKosten&);
/// Nothing when the passphrase is another one or the bytes were changed.
std::optional<std::string> open_met_wachtzin(std::string_view wachtzin, std::string_view dicht);
/// How many bytes longer than the secret its locked form is.
inline constexpr std::size_t kWachtzintoeslag = 16 + 4 + 4 + 24 + 16;

}  // namespace base::crypto

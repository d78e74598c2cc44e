// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

/// Within the slice: what a password must be, and checking one without giving away whether an account exists.
namespace toegang {

/// Nothing, or why this cannot be a password. Length beats odd characters; the own name or address in it does not help.
std::optional<base::Fout> keur_wachtwoord(std::string_view wachtwoord, std::string_view email, std::string_view naam);

/// Whether hardly more than words and rows of keys that everybody uses are left of it (ASVS 2.1.7): "Welkom2026!!", "qwertyuiop12".
/// `klein`: in lower case and without accents.
bool is_veelgebruikt(std::string_view klein);

/// An account without password costs the same time as one with. Only in a route that Deur::rekent_wachtwoord_na names (S34).
bool wachtwoord_klopt(const std::optional<std::string>& hash, std::string_view wachtwoord);

}  // namespace toegang

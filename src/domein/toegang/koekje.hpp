// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "domein/toegang/toegang.hpp"

/// Within the slice: cookies and the CSRF tokens that hang on them.
namespace toegang {

/// The secret of the session cookie, or empty.
std::string_view sessie_koekje(const web::Verzoek&);
/// The cookie of somebody who is not logged in, so that a log-in form has something to be bound to; or empty.
std::string_view voor_koekje(const web::Verzoek&);
void zet_sessie_koekje(web::Antwoord&, const web::Verzoek&, std::string_view geheim);
/// Gives the request a pre-session secret when it has none; the Set-Cookie line for the answer, or empty.
std::string zorg_voor_koekje(web::Verzoek&);

/// Whose form it was, readable only for us: how what was typed finds its owner again after the session ended.
struct Maker {
    AccountId account;
    RegioId regio;
    bool operator==(const Maker&) const = default;
};
/// A token that differs with every answer but proves the same secret (S31, BREACH).
std::string csrf_token(const base::crypto::Sleutelbos&, std::string_view koekje, std::optional<Maker>);
bool csrf_klopt(const base::crypto::Sleutelbos&, std::string_view koekje, std::string_view token);
std::optional<Maker> maker_van(const base::crypto::Sleutelbos&, std::string_view token);

/// A path for after log-in, sealed so that nobody can send a person elsewhere.
std::string verzegel_pad(const base::crypto::Sleutelbos&, std::string_view pad);
/// Only a path of our own; otherwise "/start".
std::string ontzegel_pad(const base::crypto::Sleutelbos&, std::string_view zegel);

}  // namespace toegang

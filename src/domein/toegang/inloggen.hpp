// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <string>

#include "domein/toegang/sessie.hpp"
#include "domein/toegang/wachtwoord.hpp"

/// Within the slice: the use cases of coming in, from password to chosen region. Each success gives a new secret for the cookie.
namespace toegang {

struct Inloguitkomst {
    /// `voorbij`: this half session has ended.
    enum class Soort { gelukt, onjuist, wachten, voorbij, geen_rol } soort = Soort::onjuist;
    std::chrono::seconds wacht{0};
    std::string geheim;  // for the session cookie
    Inlogstap stap = Inlogstap::klaar;
};
/// Same answer, same writes and same time for an unknown e-mail, a blocked account and a wrong password.
Inloguitkomst log_in(const Omgeving&, std::string_view email, std::string_view wachtwoord, std::string naar, const web::Verzoek&);
/// A session for somebody whose identity was just shown in another way (a one-time link with its code).
/// A second factor that is on is still asked.
Inloguitkomst kom_binnen(storage::Sessie&, const Omgeving&, const Account&, std::string naar, const web::Verzoek&);
/// Second step: TOTP or recovery code. After five wrong ones the half session ends, wherever they came from (S25).
Inloguitkomst geef_code(const Omgeving&, const Inlog&, std::string_view code, const web::Verzoek&);
/// After the first factor was set up in the same session: on to region or start.
std::string na_instellen(storage::Sessie&, const Omgeving&, const Inlog&, base::Moment);
/// Only a region in which the account has a role.
std::optional<std::string> kies_regio(const Omgeving&, const Inlog&, RegioId, const web::Verzoek&);
/// The session that is halfway at this step.
std::optional<Inlog> halverwege(const Omgeving&, const web::Verzoek&, Inlogstap);

}  // namespace toegang

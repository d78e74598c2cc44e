// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "domein/toegang/toegang.hpp"

/// What `overlegtafel gebruiker` and `overlegtafel token` do; app/ reads the arguments and prints. Every change leaves an audit event
/// and a mail to the holder and the fg. On a database without the demo mark the same second person is needed as on the pages (S8). An empty
/// region code means the only region of the installation.
namespace toegang::cli {

/// Who stands behind a change: `--tweede-persoon E-MAIL` with a code of that person's own second factor, or `--nood "reden"`.
struct Akkoord {
    std::string tweede_persoon, code, nood;
};

/// An empty password: one is made. {"id", "email", "wachtwoord", "instelcode"}; the last two are shown once.
base::Result<base::Json> gebruiker_maak(const Omgeving&, std::string_view regio_code, NieuwAccount, const std::vector<Rol>&,
                                        const Akkoord&);
/// [{"email", "naam", "rollen", "geblokkeerd", "tweedeStap"}]
base::Result<base::Json> gebruiker_lijst(const Omgeving&, std::string_view regio_code);
/// An empty password: one is made and returned. Ends sessions and tokens.
base::Result<base::Json> gebruiker_wachtwoord(const Omgeving&, std::string_view regio_code, std::string_view email,
                                              std::string wachtwoord, const Akkoord&);
base::Result<> gebruiker_rol(const Omgeving&, std::string_view regio_code, std::string_view email, Rol, bool geven,
                             const Akkoord&);
/// Letting in again asks a second person; closing does not wait for one.
base::Result<> gebruiker_blokkeer(const Omgeving&, std::string_view regio_code, std::string_view email, bool blokkeren,
                                  const Akkoord&);
/// Takes the second factor away; {"instelcode"} for a new one.
base::Result<base::Json> gebruiker_2fa(const Omgeving&, std::string_view regio_code, std::string_view email, const Akkoord&);
/// The text of the token and nothing else. `rechten`: scope names split by spaces.
base::Result<std::string> token_maak(const Omgeving&, std::string_view regio_code, std::string_view email,
                                     std::string_view rechten, const Akkoord&);

}  // namespace toegang::cli

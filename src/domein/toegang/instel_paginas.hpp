// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "domein/toegang/sessie.hpp"
#include "domein/toegang/toegang.hpp"

/// Within the slice: the pages that set up a second factor, shared by log-in and "mijn account". The secret is shown only after the
/// person proved more than the session (set-up code, old factor or password). That proof is sealed to account, session and the factor that it
/// replaces: it works once, for 10 minutes.
namespace toegang {

std::string maak_bewijs(storage::Sessie&, const Omgeving&, const Inlog&, base::Moment);
bool bewijs_klopt(const Omgeving&, const Inlog&, std::string_view bewijs, base::Moment);
web::Pagina instelpagina(const Omgeving&, const Inlog&, std::string_view actie, std::string_view bewijs, const base::Fouten&);
/// Checks the typed code, switches the factor on, ends what the old one opened, tells the holder, and does `daarna` in the same
/// transaction; the recovery codes.
base::Result<std::vector<std::string>> bevestig(const Omgeving&, const Inlog&, const web::Verzoek&,
                                                const std::function<void(storage::Sessie&)>& daarna);
web::Pagina herstelcodepagina(const std::vector<std::string>& codes, std::string_view verder);

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>

#include "domein/toegang/sessie.hpp"
#include "domein/toegang/wachtwoord.hpp"
#include "web/formulierpagina.hpp"

/// Within the slice: somebody who is logged in shows once more who it is, with the second factor, or with the password when there is
/// none. Guessing in an open session is slowed down like at log-in.
namespace toegang {

/// The session of this request; the door has seen that there is one.
Inlog deze_sessie(storage::Sessie&, const Aanvraag&);
/// Nothing, or why it was not accepted.
std::optional<base::Fout> keur_huidig_wachtwoord(const Aanvraag&, const std::string& veld);
std::optional<base::Fout> keur_huidige_code(const Aanvraag&);
bool heeft_factor(const Aanvraag&);
/// Puts the field for whichever of the two this account has in the form; the field is called "code" or "wachtwoord-nu".
void vraag_bewijs(web::Formulierpagina&, const Aanvraag&, bool heeft_factor);
/// S16, S25: before what opens a lasting way in the proof of this session is 5 minutes old at most.
bool is_vers_bewezen(const Aanvraag&);
/// Keeps what was typed and asks for the proof; after that it is offered again.
web::Antwoord bewaar_en_vraag_bewijs(const Aanvraag&);
std::optional<base::Fout> keur_bewijs(const Aanvraag&, bool heeft_factor);

}  // namespace toegang

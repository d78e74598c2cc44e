// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

/// Within the slice: which file hangs which routes on the door.
namespace toegang {

void registreer_inloggen(Deur&);
void registreer_instellen(Deur&);
void registreer_start(Deur&);
void registreer_account(Deur&);
void registreer_tweede_stap(Deur&);
void registreer_tokens(Deur&);
void registreer_linkpaginas(Deur&);
void registreer_beheer(Deur&);
void registreer_wijzigen(Deur&);
void registreer_blokkeren(Deur&);
void registreer_wijzigverzoeken(Deur&);
void registreer_registratie(Deur&);
void registreer_verwijzers(Deur&);

/// Open to whoever is logged in, whatever the role.
inline Recht voor_iedereen(std::string naam) { return {std::move(naam), Rollen::alle(), true}; }
/// The role under which an action of one's own account stands in the log.
Rol eerste_rol(const Kijker&);
/// The audit event of what the viewer did with an account.
void vermeld(storage::Sessie&, const Aanvraag&, std::string naam, audit::Actie, AccountId over, std::string bijzonderheid = {});

}  // namespace toegang

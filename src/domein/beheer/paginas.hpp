// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/beheer/beheer.hpp"

/// One file per page. Private to this slice.
namespace beheer::paginas {

inline const toegang::Rollen kBeheerder{toegang::Rol::beheerder};

void registreer_taken(toegang::Deur&, std::function<jobs::Planner&()>);
void registreer_post(toegang::Deur&);
void registreer_regio(toegang::Deur&);

/// A change by the beheerder in the log.
void leg_vast(storage::Sessie&, const toegang::Aanvraag&, std::string naam, std::string object);

}  // namespace beheer::paginas

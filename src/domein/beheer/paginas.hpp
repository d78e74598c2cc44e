// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/beheer/beheer.hpp"
#include "web/formulierpagina.hpp"

/// One file per page. Private to this slice.
namespace beheer::paginas {

inline const toegang::Rollen kBeheerder{toegang::Rol::beheerder};

void registreer_taken(toegang::Deur&, std::function<jobs::Planner&()>);
void registreer_post(toegang::Deur&);
void registreer_regio(toegang::Deur&);
void registreer_cyclus(toegang::Deur&);
void registreer_gemeenten(toegang::Deur&);
void registreer_bouwstenen(toegang::Deur&);
void registreer_organisaties(toegang::Deur&);

/// The version that the person saw, as the form brought it back; 0 when it did not.
int versie(const toegang::Aanvraag&);
/// 200 without errors, 409 when somebody else was first, else 400.
int status_bij(const base::Fouten&);
/// What a form shown again brings back: the version that the person saw, and after a botsing the one of now, so that a second time means
/// it.
int versie_voor(const toegang::Aanvraag&, const base::Fouten&, int nu);
/// After a change: the page where it shows, which then says that it was kept.
web::Antwoord bewaard(const std::string& pad);
std::string melding(const toegang::Aanvraag&);
/// The form again with everything that was typed.
web::Antwoord formulier_terug(const toegang::Aanvraag&, const web::Formulierpagina&, const web::formulier::Antwoorden&,
                              const base::Fouten&);
/// A change by the beheerder in the log.
void leg_vast(storage::Sessie&, const toegang::Aanvraag&, std::string naam, std::string object);
/// What a form does when it is right: the change and its line in the log, in one transaction.
base::Result<> doe(const toegang::Aanvraag&, const std::string& naam, const std::string& object,
                   const std::function<base::Result<>(storage::Sessie&)>& werk);

}  // namespace beheer::paginas

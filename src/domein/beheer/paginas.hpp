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
/// A change by the beheerder in the log.
void leg_vast(storage::Sessie&, const toegang::Aanvraag&, std::string naam, std::string object);
/// After a change: the page where it shows, which then says that it was kept.
web::Antwoord bewaard(const std::string& pad);
std::string melding(const toegang::Aanvraag&);
/// A page that is one form. Asked for, it shows what holds now; sent, what was typed is checked, done and logged in one transaction, or shown
/// again with every error.
struct Handeling {
    web::Formulierpagina formulier = {};
    web::formulier::Antwoorden nu = {};
    std::string naam, object;  // of the line in the log
    std::function<base::Result<>(storage::Sessie&, const web::formulier::Antwoorden&)> werk;
    std::string verder;  // path after it
};
base::Result<web::Antwoord> behandel(toegang::Aanvraag&, Handeling);

}  // namespace beheer::paginas

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"
#include "web/formulier.hpp"

/// The pages of this slice, one file each. Private to this slice.
namespace casus::paginas {

inline constexpr Rollen kKentNummer{Rol::inbrenger,     Rol::procesondersteuner,    Rol::anonimiseerder,
                                    Rol::voorzitter,    Rol::waarnemend_voorzitter, Rol::procesregisseur,
                                    Rol::doorbraakcoach};

void registreer_werkvoorraad(toegang::Deur&);
void registreer_overzicht(toegang::Deur&);
void registreer_tijdlijn(toegang::Deur&);
void registreer_toegang(toegang::Deur&);
void registreer_stappen(toegang::Deur&);
void registreer_deling(toegang::Deur&);
void registreer_uitsluiten(toegang::Deur&);
void registreer_gezin(toegang::Deur&);
void registreer_bsn(toegang::Deur&);
void registreer_identiteit(toegang::Deur&);
void registreer_ouders(toegang::Deur&);
void registreer_opzoeken(toegang::Deur&);
void registreer_inbrengers(toegang::Deur&);
void registreer_inbrengverzoeken(toegang::Deur&);
void registreer_api(toegang::Deur&);

/// Nine digits that pass the check.
web::formulier::Veld bsn_veld(std::string uitleg);
/// What somebody needs the identity of a child for: a code of `doelwoorden`.
web::formulier::Veld doel_veld(std::string uitleg);
/// "3 dagen te laat"; empty when not.
std::string te_laat(const Casus&, base::Datum vandaag);

}  // namespace casus::paginas

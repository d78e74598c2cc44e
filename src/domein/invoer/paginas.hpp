// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/invoer/bestand.hpp"

/// What the pages of this slice share. Private to this slice.
namespace invoer::paginas {

inline constexpr const char* kPad = "/invoer";
inline toegang::Recht recht() { return {"invoer", {toegang::Rol::procesondersteuner}}; }
inline aanmelding::Keuzes keuzes_van(const toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return aanmelding::keuzes(s, a.kijker.regio, a.nu()); });
}
/// The first page: what can be done here, the columns, and what is wrong with a file that was just refused.
web::Pagina begin(const toegang::Aanvraag&, const base::Fouten& = {});

void registreer_bestand(toegang::Deur&);

}  // namespace invoer::paginas

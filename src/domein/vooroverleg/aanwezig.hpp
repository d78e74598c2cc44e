// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/store.hpp"

/// Who sits at a meeting, and what a permanent participant may read because of it. Private to this slice.
namespace vooroverleg::aanwezig {

struct Mens {
    toegang::AccountId account;
    std::string naam;
    toegang::Rol rol = toegang::Rol::vaste_deelnemer;
    bool komt = true;
};
/// Everybody with a role of the meeting now, the chair first; who was not struck off comes.
std::vector<Mens> kandidaten(storage::Sessie&, regio::RegioId, const Vooroverleg&, base::Moment nu);
/// Writes down who comes, as far as nobody decided about it yet.
void vul_aan(storage::Sessie&, regio::RegioId, const Vooroverleg&, base::Moment nu);
/// Gives the permanent participants who come the casus until some days after the meeting.
void laat_toe(storage::Sessie&, const Omgeving&, const Vooroverleg&, const Casus&, base::Moment nu);
/// Exactly these come. Who is struck off loses the casussen of this meeting at once, who comes extra gets what is still open.
base::Result<> zet(storage::Sessie&, const Omgeving&, const Kijker&, const Vooroverleg&, int versie,
                   const std::vector<toegang::AccountId>& komen, base::Moment nu);
/// A permanent participant knows the family: excluded from the casus for good (S3).
void kent_gezin(storage::Sessie&, const Omgeving&, const Kijker&, const Vooroverleg&, const Casus&, base::Moment nu);

}  // namespace vooroverleg::aanwezig

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domein/anonimisering/anonimisering.hpp"

/// A casus that belongs in another region: asked here, accepted there. The other region sees the signed masked dossier and the process, never
/// a name or a number, and begins a casus of its own with it.
namespace overdracht {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Omgeving;

struct Overdracht {
    std::int64_t id = 0;
    std::string ref;
    regio::RegioId van, naar;
    CasusId casus;
    toegang::AccountId gevraagd_door;
    base::Moment gevraagd_op;
};

/// All of these cross the wall between regions: they run in a session of the installation and name the regions themselves.
/// Why this casus cannot be offered now: not signed, not shared, or a request waits already.
base::Result<> kan_vragen(storage::Sessie&, const Casus&);
/// The request that waits for an answer.
std::optional<Overdracht> wachtend(storage::Sessie&, const Casus&);
/// As long as nobody decided there.
base::Result<> trek_in(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, base::Moment);
/// Refuses what cannot be offered.
base::Result<> vraag(storage::Sessie&, const Omgeving&, const Kijker&, CasusId, regio::RegioId naar,
                     const std::string& toelichting, base::Moment);
/// What waits for this procesondersteuner and can still be accepted.
struct Aanbod {
    Overdracht overdracht;
    Casus casus;  // of the other region
    std::string van_regio;
    std::optional<anonimisering::Getekend> dossier;  // none: a melding without text
};
base::Result<Aanbod> vind(storage::Sessie&, const Omgeving&, const Kijker&, std::string_view ref);
struct Aanname {
    std::string gemeente;
    toegang::AccountId inbrenger;
};
/// The new casus here; the old one ends there.
base::Result<Casus> neem_aan(storage::Sessie&, const Omgeving&, const Kijker&, const Aanbod&, const Aanname&, base::Moment);
base::Result<> weiger(storage::Sessie&, const Omgeving&, const Kijker&, const Aanbod&, const std::string& reden, base::Moment);

/// What waits stands on the work list of the region that is asked.
void luister(base::Bus&);
/// Routes: ask, look, accept, refuse.
void registreer(toegang::Deur&);

}  // namespace overdracht

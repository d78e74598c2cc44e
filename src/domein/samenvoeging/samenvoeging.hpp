// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "domein/casus/casus.hpp"

/// The same child twice: one casus leads and goes on, the other ends as samengevoegd and keeps its number, log and retention. Nothing is
/// moved from one to the other; its inbrenger becomes mede-inbrenger of the one that leads.
namespace samenvoeging {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Omgeving;

struct Samenvoeging {
    std::int64_t id = 0;
    std::string ref;
    toegang::RegioId regio;
    CasusId leidend, ander;
    toegang::AccountId gevraagd_door;
    bool leidend_akkoord = false, ander_akkoord = false;
    bool beiden() const { return leidend_akkoord && ander_akkoord; }
};

/// Open casussen with the same BSN that this procesondersteuner may see.
std::vector<Casus> kandidaten(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, base::Moment);
/// By the procesondersteuner, after she heard that the referrers may know of each other (S20). Both referrers are asked; when they are one
/// person it happens at once. Refuses what is not open, not shared, the same, or waits already.
base::Result<> vraag(storage::Sessie&, const Omgeving&, const Kijker&, const casus::Gevonden& leidend,
                     const casus::Gevonden& ander, const std::string& toelichting, base::Moment);
/// The question that waits about this casus, whichever of the two it is.
std::optional<Samenvoeging> wachtend(storage::Sessie&, const Casus&);
/// Takes the question back; only for the procesondersteuner.
base::Result<> trek_in(storage::Sessie&, const Omgeving&, const Kijker&, const Samenvoeging&, base::Moment);

/// What an inbrenger is asked, with the casus of his own.
struct Gevraagd {
    Samenvoeging samenvoeging;
    casus::Gevonden eigen;
    Casus andere;
    bool gaat_verder() const { return samenvoeging.leidend == eigen.casus.id; }
};
base::Result<Gevraagd> vind(storage::Sessie&, const Kijker&, std::string_view ref, base::Moment);
/// At the second yes it happens. A no ends the question and tells the procesondersteuner.
base::Result<> antwoord(storage::Sessie&, const Omgeving&, const Kijker&, const Gevraagd&, bool akkoord, const std::string& reden,
                        base::Moment);

/// What waits stands on the work list of who is asked.
void luister(base::Bus&);
/// Routes: ask, take back, look, answer.
void registreer(toegang::Deur&);

}  // namespace samenvoeging

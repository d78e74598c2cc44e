// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "domein/casus/casus.hpp"

/// Within the slice: who may not see a casus, written down by inbrenger or procesondersteuner (S3).
namespace casus {

/// One person or one organisation.
struct Uitsluiting {
    std::int64_t id = 0;
    AccountId account;
    toegang::OrganisatieId organisatie;
    AccountId door;
    base::Moment op;
};
std::vector<Uitsluiting> uitsluitingen(storage::Sessie&, const Casus&);
/// By inbrenger or procesondersteuner, with a reason that only INHOUD reads; refuses what would leave the casus without its inbrenger.
base::Result<> sluit_uit_met_reden(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, AccountId,
                                   toegang::OrganisatieId, std::string reden, base::Moment);
base::Result<> laat_weer_toe(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, std::int64_t id, std::string reden,
                             base::Moment);
/// Who works in this region under exactly this name.
std::vector<toegang::Account> met_naam(storage::Sessie&, toegang::RegioId, std::string_view naam, base::Moment);

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/inbrenger.hpp"

/// The SQL of the handover: casus_inbrengverzoek, and who brings a casus in. Private to this slice.
namespace casus::inbrenger_store {

std::string pad(InbrengverzoekId);  // "/inbrengverzoeken/…"
/// False when the casus has another version by now.
bool zet_inbrenger(storage::Sessie&, CasusId, AccountId, int versie);
void eindig(storage::Sessie&, CasusId, AccountId, Relatie, base::Moment);

InbrengverzoekId voeg_verzoek_toe(storage::Sessie&, base::Ids&, const Casus&, Inbrengsoort, AccountId door,
                                  const std::string& email, AccountId aan, base::Moment);
/// Open and not too old.
std::optional<Inbrengverzoek> verzoek(storage::Sessie&, toegang::RegioId, InbrengverzoekId, base::Moment);
std::vector<Inbrengverzoek> verzoeken_aan(storage::Sessie&, toegang::RegioId, AccountId, base::Moment);
bool sluit(storage::Sessie&, InbrengverzoekId, std::string_view stand, base::Moment);
/// Whatever else was asked of the same kind has no sense any more.
void sluit_verzoeken(storage::Sessie&, CasusId, Inbrengsoort, base::Moment);

}  // namespace casus::inbrenger_store

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// Who brings a casus in: handover to a colleague or another organisation, and mede-inbrengers. Private to this slice.
namespace casus {

enum class Inbrengsoort { overdracht, mede };
using InbrengverzoekId = base::Id<struct InbrengverzoekTag>;

struct Inbrengverzoek {
    InbrengverzoekId id;
    CasusId casus;
    Inbrengsoort soort = Inbrengsoort::overdracht;
    AccountId door, aan;  // aan: empty when the address was of nobody who can
    std::string aan_email;
    base::Moment gevraagd_op;
};

/// Colleagues of the inbrenger who can take over or join now: same organisation, referrer, checked, not excluded, no other role on it.
std::vector<toegang::Account> collegas(storage::Sessie&, const Casus&, base::Moment);
/// Who may give the casus to somebody else, and who may let people join: the inbrenger and the procesondersteuner.
bool mag_overdragen(const Gevonden&, const Kijker&);

/// At once. `wie` must be one of `collegas`. `versie` is the version that the person saw; the reason is for the timeline.
base::Result<> geef_aan_collega(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, Inbrengsoort, AccountId wie,
                                int versie, const std::string& reden, base::Moment);
/// Asks whoever has this address, in another organisation. Says and does the same for an address that nobody has (S20).
void vraag_ander(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, Inbrengsoort, const std::string& email,
                 const std::string& reden, base::Moment);
/// Ends what a mede-inbrenger has. Not found when he is none.
base::Result<> haal_mede_weg(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, AccountId, base::Moment);

/// Open requests about this casus, oldest first; of 14 days at most.
std::vector<Inbrengverzoek> open_verzoeken(storage::Sessie&, const Casus&, base::Moment);
base::Result<> trek_verzoek_in(storage::Sessie&, const Casus&, InbrengverzoekId, base::Moment);
/// Open requests to this person that he may accept now.
std::vector<Inbrengverzoek> verzoeken_aan(storage::Sessie&, const Kijker&, base::Moment);
/// One of them with its casus; not found for everybody else and when it cannot be accepted any more.
struct Ontvangen {
    Inbrengverzoek verzoek;
    Casus casus;
};
base::Result<Ontvangen> ontvangen_verzoek(storage::Sessie&, const Kijker&, InbrengverzoekId, base::Moment);
base::Result<Casus> neem_aan(storage::Sessie&, const Omgeving&, const Kijker&, InbrengverzoekId, base::Moment);
base::Result<> wijs_af(storage::Sessie&, const Omgeving&, const Kijker&, InbrengverzoekId, base::Moment);

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: a form that came by mail or on paper, typed in by the procesondersteuner (domain.md section 2, "namens indienen").
namespace aanmelding::namens {

/// What stands with such a draft.
struct Gegevens {
    toegang::AccountId verwijzer;  // an account of the region, or none and:
    Antwoorden nieuw;              // what the paper tells of who has none yet
    base::Moment ontvangen;
    std::string reden;  // why it is typed in this late
    base::Json als_json() const;
    static Gegevens uit_json(const base::Json&);
};

/// Longer ago than this asks a reason, and nothing is taken in after a year.
inline constexpr std::chrono::days kZonderReden{14}, kHoogstens{366};
/// What she fills in before the steps: for whom, and when it came in.
std::vector<Veld> velden(storage::Sessie&, regio::RegioId, base::Moment nu);
/// Everything that is wrong, and what it says.
base::Result<Gegevens> lees(const std::vector<Veld>&, Antwoorden&, base::Moment nu);
/// Step 1 of the form as far as the paper and the account tell it.
Antwoorden begin(storage::Sessie&, regio::RegioId, const Gegevens&);

/// The round that a form gets that came in at `ontvangen`, typed in now: its own, or the next one when that vooroverleg has begun.
std::optional<regio::Ronde> ronde(const regio::Rooster&, base::Moment ontvangen, base::Moment nu);

// ---------------------------------------------------------------- the confirmation, after handing in

struct Bevestiging {
    casus::CasusId casus;
    toegang::AccountId door;
    base::Moment gevraagd_op;
    std::optional<base::Moment> ontkend_op;
};
/// Records that the referrer still has to say that it is his, and mails him the link.
base::Result<> vraag(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, base::Moment);
/// Once more. Refused when he answered.
base::Result<> vraag_opnieuw(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);
/// Nothing once he confirmed, and for a casus that was not typed in for somebody.
std::optional<Bevestiging> open(storage::Sessie&, const Casus&);
/// Those of the region that wait or were denied, oldest first; of casussen that are open.
std::vector<std::pair<Bevestiging, Casus>> open(storage::Sessie&, regio::RegioId);
/// The answer of the referrer. A denial takes his access away and leaves the rest to the procesondersteuner.
base::Result<> antwoord(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, bool van_hem, base::Moment);

/// The work list of the procesondersteuner and the start page of the referrer.
void luister(base::Bus&);

}  // namespace aanmelding::namens

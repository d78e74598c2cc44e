// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// Noodtoegang (S16, domain.md section 6): the chair opens the dossier of one casus for four hours, with a reason, and the fg checks it. Who
/// did so knows the child, so the casus has another chair from then on (S28). The only SQL on casus_noodtoegang. Private to this slice.
namespace casus::nood {

using Id = base::Id<struct NoodtoegangTag>;

inline constexpr std::chrono::hours kDuur{4};
inline constexpr int kMeeste = 3;
inline constexpr std::chrono::days kPeriode{30};
inline constexpr std::size_t kKortsteReden = 30;
/// The second factor may be this old when the form opens, and when it is sent.
inline constexpr std::chrono::minutes kVers{5}, kVersBijVersturen{30};

bool is_vers(const Kijker&, base::Moment, std::chrono::minutes hoe_oud);
/// Whether this viewer may read identity and content of the casus now.
bool loopt(storage::Sessie&, const Kijker&, CasusId, base::Moment);
/// Who leads the casus afterwards: others who may chair it; may be nobody.
std::vector<toegang::Account> andere_voorzitters(storage::Sessie&, const Kijker&, const Casus&, base::Moment);
/// Refuses who is not the chair of it, a reason that is too short, a factor that is not fresh, and the fourth in 30 days.
base::Result<> open(storage::Sessie&, const Omgeving&, const Kijker&, const Gevonden&, const std::string& reden, base::Moment);

struct Regel {
    Id id;
    CasusId casus;
    AccountId wie;
    std::string reden;
    base::Moment vanaf, tot;
    std::string oordeel;  // empty: the fg still has to check it
};
/// What this viewer opened and can still read.
std::vector<Regel> lopend(storage::Sessie&, const Omgeving&, const Kijker&, base::Moment);
/// For the fg: what waits to be checked, oldest first.
std::vector<Regel> na_te_kijken(storage::Sessie&, const Omgeving&, toegang::RegioId);
/// False when there is no such one, or somebody else was first.
bool kijk_na(storage::Sessie&, const Omgeving&, const Kijker&, Id, bool terecht, base::Moment);

void luister(base::Bus&);
void registreer(toegang::Deur&);

}  // namespace casus::nood

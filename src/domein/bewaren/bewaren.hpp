// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "domein/casus/casus.hpp"

/// Retention (domain.md section 8): what may not stay goes by itself, each destruction leaves a proof without content, too much at once
/// waits for two people, and afterwards nothing of it stands in any file of the database.
namespace bewaren {

using casus::Omgeving;
using regio::RegioId;

// ---------------------------------------------------------------- jobs

/// What one run in one region did.
struct Uitkomst {
    int vernietigd = 0;
    bool wacht = false;  // more than one run may: nothing was destroyed, two people must agree
};
/// Casussen whose term is over. Each goes in a transaction of its own, so that a run that breaks off goes on the next time.
Uitkomst vernietig_casussen(const Omgeving&, RegioId, base::Moment);
/// Lines of the log of casussen that are gone, when they are five years old; how many.
std::int64_t snoei_logboek(const Omgeving&, base::Moment);
/// Drafts (aanmelding), bodies of messages (outbox) and sessions (toegang) after their term, each with its proof; how many.
int ruim_concepten_op(storage::Sessie&, const Omgeving&, RegioId, base::Moment);
std::int64_t wis_oude_post(storage::Sessie&, base::Moment);
std::int64_t ruim_toegang_op(storage::Sessie&, base::Moment);
/// After destructions: no word of what is gone stays in the index of search or in the write-ahead file. False: somebody was reading; the
/// next run does it.
bool wis_sporen(const Omgeving&);

/// S35: a casus that came back with a restore; true when it was there.
bool vernietig_opnieuw(storage::Sessie&, const Omgeving&, RegioId, casus::CasusId, base::Moment);

// ---------------------------------------------------------------- what the page shows

struct Bewijs {
    base::Datum dag;
    std::string wat, regel;
    std::int64_t aantal = 0;
};
/// Newest first, of the region (0: of the installation).
std::vector<Bewijs> bewijzen(storage::Sessie&, RegioId, int hoeveel);

struct Telling {
    int jaar = 0;
    std::string soort;  // "vraag", "melding" or "alle"
    std::int64_t aantal = 0;
};
/// S27: only years of which every casus is gone, and only numbers of ten or more.
std::vector<Telling> tellingen(storage::Sessie&, RegioId);

using RemId = base::Id<struct RemTag>;
struct Rem {
    RemId id;
    base::Moment peil;  // due by this moment
    std::int64_t aantal = 0;
    std::string regel;
    toegang::AccountId beheerder, fg;  // who agreed
    bool akkoord() const { return beheerder && fg; }
};
std::optional<Rem> open_rem(storage::Sessie&, RegioId);
/// A beheerder or the fg says yes to what waits; refused for the one who did so already and when it is no longer what was seen.
base::Result<> geef_akkoord(storage::Sessie&, const Omgeving&, const casus::Kijker&, RemId, std::int64_t aantal, base::Moment);

/// Route: "Vernietigingen" for fg and beheerder.
void registreer(toegang::Deur&);

}  // namespace bewaren

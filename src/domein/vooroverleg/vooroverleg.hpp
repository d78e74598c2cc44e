// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domein/advies/advies.hpp"

/// The triage meeting: the list in order of urgentie with its automatic checks, hamerstukken in one act, criteria, outcome, reactie and notities.
namespace vooroverleg {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Omgeving;
using VooroverlegId = base::Id<struct VooroverlegTag>;

enum class Stand { gepland, gesloten, vervallen };
struct Vooroverleg {
    VooroverlegId id;
    std::string ref;  // random reference in paths
    base::Datum datum;
    base::Moment deadline;
    base::Moment begin;
    Stand stand = Stand::gepland;
    bool extra = false;
    std::vector<toegang::AccountId> aanwezig;  // voorzitter and vaste deelnemers
    int versie = 1;
};
/// Makes the meetings of the coming half year by the region's clock, where they are not there yet (job and before use). Idempotent.
void plan(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);
/// After a change of the cycle: empty meetings that the old one gave and the new one does not go, new ones come.
void volg_rooster(storage::Sessie&, const Omgeving&, regio::RegioId, const regio::Rooster& oud, base::Moment);
std::optional<Vooroverleg> op_datum(storage::Sessie&, regio::RegioId, base::Datum);
std::vector<Vooroverleg> komende(storage::Sessie&, regio::RegioId, base::Moment);

/// The vooroverleg that the clock gives on `van` is on `naar` from now on, or not at all; its table stays. Does nothing when the clock gives
/// none on that day. In the week of `naar` no other one may lie: `week_is_vrij`.
void verzet_ronde(storage::Sessie&, regio::RegioId, base::Datum van, std::optional<base::Datum> naar);
bool week_is_vrij(const regio::Rooster&, base::Datum naar, base::Datum behalve);
/// Rounds with their table on `van` have it on `naar` from now on.
void verzet_tafel(storage::Sessie&, regio::RegioId, base::Datum van, base::Datum naar);
/// For a page: "Deze dag is Hemelvaartsdag", or empty.
std::string feestdag_tekst(const regio::Rooster&, base::Datum);

/// What the table needs to know of an outcome "agenderen".
struct Agendering {
    std::vector<std::string> expertises;  // asked for
    std::vector<std::string> gasten;      // functions that were accepted, no names
    std::vector<toegang::OrganisatieId> uitgesloten;
};
std::optional<Agendering> agendering(storage::Sessie&, const Omgeving&, const Casus&);

/// Organisations that are party to a casus: the inbrenger's and those of who helps the family. Their people do not sit at its table.
struct Partijen {
    toegang::OrganisatieId van_inbrenger;
    std::vector<std::string> namen;  // folded
    bool bevat(toegang::OrganisatieId, std::string_view naam) const;
};
Partijen partijen(storage::Sessie&, const Omgeving&, const Casus&);

/// Job: what came in before the deadline goes to in_vooroverleg; permanent participants get their relation until 14 days after the day.
int behandel_na_deadline(const Omgeving&, regio::RegioId, base::Moment);

/// Job: what was referred and not taken over in its term goes back to the vooroverleg.
int haal_terug(const Omgeving&, regio::RegioId, base::Moment);

/// "Akkoord met een aandachtspunt": a reactie of casus::Plicht in words.
std::string_view reactie_tekst(std::string_view code);

void luister(base::Bus&);
/// Routes: list of meetings, one meeting, one punt (for vaste deelnemers by ref and n), outcome, hamerstukken, close; API vooroverleggen.
void registreer(toegang::Deur&);

}  // namespace vooroverleg

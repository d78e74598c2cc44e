// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/vooroverleg.hpp"

/// The SQL of this slice and what a punt is; private to it.
namespace vooroverleg {

using PuntId = base::Id<struct VooroverlegpuntTag>;

/// One casus on the list of one meeting.
struct Punt {
    PuntId id;
    VooroverlegId vooroverleg;
    CasusId casus;
    int nummer = 0;  // "punt 3": all that permanent participants know it by (S5)
    bool hamerstuk_voorgesteld = false, gelicht = false;
    std::string uitkomst;  // name of the step that ended it here; empty: still open
    std::string reactie;   // "akkoord", "aandachtspunt", "eerst_bespreken" or empty
    std::vector<int> criteria;
    Agendering agendering;
    std::string doorverwezen_naar;
    toegang::AccountId getypt_door;
    std::optional<base::Moment> besproken_op;  // none with an uitkomst: not reached, or ended elsewhere
    bool open() const { return uitkomst.empty(); }
    bool is_hamerstuk() const { return open() && hamerstuk_voorgesteld && !gelicht; }
};
/// The uitkomst of a punt whose meeting was moved or cancelled.
inline constexpr std::string_view kVerplaatst = "verplaatst";
/// What was typed at a punt: INHOUD.
struct Getypt {
    std::string notities, reactie_tekst, motivering;
};

namespace store {

std::string_view naam_van(Stand);
void voeg_in(storage::Sessie&, regio::RegioId, const Vooroverleg&);
std::optional<Vooroverleg> met_ref(storage::Sessie&, regio::RegioId, std::string_view ref);
std::optional<Vooroverleg> met_id(storage::Sessie&, regio::RegioId, VooroverlegId);
/// From a day on, or up to it and newest first.
std::vector<Vooroverleg> vanaf(storage::Sessie&, regio::RegioId, base::Datum, int hoeveel);
std::vector<Vooroverleg> voor(storage::Sessie&, regio::RegioId, base::Datum, int hoeveel);
/// The first one that is still planned on or after the day.
std::optional<Vooroverleg> eerste_gepland(storage::Sessie&, regio::RegioId, base::Datum vanaf);
/// The planned meeting of that day, when it has no punten, nobody signed in and no person added it.
void verwijder_lege(storage::Sessie&, regio::RegioId, base::Datum);
/// False when somebody else changed it first.
bool sluit(storage::Sessie&, const Vooroverleg&);
/// Cancels it; false when somebody else changed it first.
bool laat_vervallen(storage::Sessie&, const Vooroverleg&);
/// A cancelled meeting of that day is planned again, as `nieuw` says.
void heropen(storage::Sessie&, regio::RegioId, const Vooroverleg& nieuw);
/// The day on which it really was.
bool verbeter(storage::Sessie&, const Vooroverleg&, base::Datum dag, base::Moment begin);
bool verhoog_versie(storage::Sessie&, VooroverlegId, int versie);
void zet_aanwezig(storage::Sessie&, regio::RegioId, VooroverlegId, toegang::AccountId, bool komt = true);
/// Who was struck off the list of who comes.
std::vector<toegang::AccountId> afgemeld(storage::Sessie&, VooroverlegId);

/// In order of number.
std::vector<Punt> punten(storage::Sessie&, regio::RegioId, VooroverlegId);
std::optional<Punt> punt(storage::Sessie&, regio::RegioId, VooroverlegId, int nummer);
std::optional<Punt> punt_met_id(storage::Sessie&, regio::RegioId, PuntId);
std::optional<Punt> open_punt(storage::Sessie&, regio::RegioId, CasusId);
/// The last one on which the casus stood, open or not.
std::vector<Punt> punten_van(storage::Sessie&, regio::RegioId, CasusId);
/// Puts the casus on the list, or opens its line there again.
void zet_op_lijst(storage::Sessie&, base::Ids&, regio::RegioId, VooroverlegId, CasusId);
void bewaar(storage::Sessie&, const Omgeving&, regio::RegioId, const Punt&, const Getypt&);
void sluit_punt(storage::Sessie&, PuntId, std::string_view uitkomst, std::optional<base::Moment> besproken_op);
void zet_hamerstuk(storage::Sessie&, PuntId, bool voorgesteld, bool gelicht);
Getypt getypt(storage::Sessie&, const Omgeving&, regio::RegioId, PuntId);

struct Telling {
    int alle = 0, open = 0;
};
/// Without the casussen of `buiten`.
Telling tel(storage::Sessie&, regio::RegioId, VooroverlegId, const std::vector<CasusId>& buiten);

/// The casus goes from every list on which it stood; the meetings themselves stay.
void vernietig(const casus::Vernietigd&);

}  // namespace store
}  // namespace vooroverleg

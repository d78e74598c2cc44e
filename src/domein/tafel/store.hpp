// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include "domein/tafel/tafel.hpp"

/// Rows of this slice. Private to this slice.
namespace tafel::store {

std::optional<Overleg> overleg(storage::Sessie&, regio::RegioId, OverlegId);
std::optional<Overleg> overleg_met_ref(storage::Sessie&, regio::RegioId, std::string_view ref);
std::optional<Overleg> overleg_op(storage::Sessie&, regio::RegioId, base::Datum);
/// From this day on, in order.
std::vector<Overleg> overleggen(storage::Sessie&, regio::RegioId, base::Datum vanaf);
/// The overleg on that day, made when there is none.
Overleg zorg_voor(storage::Sessie&, const Omgeving&, regio::RegioId, base::Datum, const regio::Regels&);
/// The planned overleg of that day, when nothing stands on its agenda.
void verwijder_lege(storage::Sessie&, regio::RegioId, base::Datum);
/// False when the version moved on.
bool sluit(storage::Sessie&, const Overleg&, int versie);

/// Cancels it; false when the version moved on.
bool laat_vervallen(storage::Sessie&, const Overleg&, int versie);
/// Writes when and where it is, also of one that was cancelled: it is planned again. False when the version moved on.
bool bewaar(storage::Sessie&, const Overleg&);

std::vector<Agendapunt> punten(storage::Sessie&, regio::RegioId, OverlegId);
std::vector<Agendapunt> punten_van(storage::Sessie&, regio::RegioId, CasusId);
std::optional<Agendapunt> punt(storage::Sessie&, regio::RegioId, AgendapuntId);
std::optional<Agendapunt> punt_met_nummer(storage::Sessie&, regio::RegioId, OverlegId, std::int64_t nummer);
Agendapunt voeg_toe(storage::Sessie&, base::Ids&, regio::RegioId, const Overleg&, CasusId);
/// Writes time, state, moments and who typed; false when the version moved on.
bool bewaar(storage::Sessie&, const Agendapunt&, int versie);

/// Agendapunten that were once taken together with this one.
std::vector<Agendapunt> samen_met(storage::Sessie&, regio::RegioId, const Agendapunt&);
void zet_samen(storage::Sessie&, AgendapuntId, std::optional<std::int64_t> groep);
/// The new agendapunt of a casus takes over with which one it was together.
void neem_samen_over(storage::Sessie&, AgendapuntId van, AgendapuntId naar);

/// Typed text of an agendapunt by column: "vraag", "lobby", "link", "notulen".
std::string tekst(storage::Sessie&, const Omgeving&, regio::RegioId, AgendapuntId, std::string_view kolom);
void zet_tekst(storage::Sessie&, const Omgeving&, regio::RegioId, AgendapuntId, std::string_view kolom, std::string_view tekst);
/// Whether another agendapunt of the region has this meeting link.
bool link_eerder_gebruikt(storage::Sessie&, const Omgeving&, regio::RegioId, AgendapuntId, std::string_view link);

void kies(storage::Sessie&, regio::RegioId, AgendapuntId, AccountId, casus::Relatie);
void zet_uitgenodigd(storage::Sessie&, AgendapuntId, AccountId, base::Moment);
void zet_weg(storage::Sessie&, AgendapuntId, AccountId, std::string_view reden, base::Moment);
/// How many agendapunten of this overleg somebody was chosen for, this one and what is together with it not counted. Two that are together
/// count as one.
int gekozen_op(storage::Sessie&, OverlegId, AccountId, AgendapuntId behalve);
/// Agendapunten that somebody was invited to and did not leave, newest first.
std::vector<Agendapunt> punten_voor(storage::Sessie&, regio::RegioId, AccountId);

/// Remembers that this reminder goes out; false when it went before.
bool eerste_keer(storage::Sessie&, regio::RegioId, AgendapuntId, std::string_view wat, base::Moment);

std::vector<Gast> gasten(storage::Sessie&, const Omgeving&, regio::RegioId, AgendapuntId);
void zet_gasten(storage::Sessie&, const Omgeving&, regio::RegioId, AgendapuntId, const std::vector<Gast>&);

/// Every agendapunt of the casus with who was asked, who came along and what was mailed; the overleggen themselves stay.
void vernietig(const casus::Vernietigd&);

}  // namespace tafel::store

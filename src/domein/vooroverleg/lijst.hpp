// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/store.hpp"

/// The list of one meeting; private to this slice.
namespace vooroverleg {

/// Which of two casussen is discussed first.
bool gaat_voor(const Casus&, const Casus&);
/// The first planned meeting after this day, by the clock of the region.
std::optional<Vooroverleg> volgende_na(storage::Sessie&, const Omgeving&, regio::RegioId, base::Datum, base::Moment nu);
/// A meeting of this round, not stored yet.
Vooroverleg nieuw(const Omgeving&, const regio::Rooster&, base::Datum);
/// Every casus in this state, whoever may see it.
std::vector<Casus> alle_met(storage::Sessie&, const Omgeving&, regio::RegioId, casus::Status, base::Moment nu);
/// Puts the casus on the meeting's list and lets the permanent participants in until some days after it.
void zet_op_vooroverleg(storage::Sessie&, const Omgeving&, const Vooroverleg&, const Casus&, base::Moment nu);

}  // namespace vooroverleg

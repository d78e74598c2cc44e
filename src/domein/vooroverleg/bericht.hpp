// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/vooroverleg.hpp"

/// Messages to the inbrenger; none holds a word of the casus. Private to this slice.
namespace vooroverleg::bericht {

/// That the vooroverleg decided something, or that the casus goes on to the next one.
void uitkomst(storage::Sessie&, const Omgeving&, const Casus&, casus::Stap, base::Moment);
/// That the checked notes can be read.
void notities(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);
/// Nobody took the casus over: it stands on the list again.
void terug(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);
/// The casus is discussed on another day. Also to who was not confirmed yet: he knows the date from the receipt (S7).
void andere_dag(storage::Sessie&, const Omgeving&, const Casus&, base::Datum dag, base::Moment);
/// To who would come: the meeting of `van` is on `naar`, or off.
void ander_vooroverleg(storage::Sessie&, const Omgeving&, regio::RegioId, const toegang::Account&, base::Datum van,
                       const Vooroverleg& naar, bool gaat_niet_door, base::Moment);

}  // namespace vooroverleg::bericht

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/lijst.hpp"

/// Moving, cancelling and correcting a meeting with everything that hangs on it. Private to this slice.
namespace vooroverleg::verzet {

/// What goes along when a meeting is moved or cancelled.
struct Gevolg {
    std::vector<Casus> casussen;          // promised this meeting: on its list, still before the deadline, or with open questions
    std::vector<toegang::Account> komen;  // who would come
};
Gevolg gevolg(storage::Sessie&, const Omgeving&, regio::RegioId, const Vooroverleg&, base::Moment nu);

/// The first day that a deadline may be now, when moving it from the one moment to the other comes before that day; otherwise nothing.
std::optional<base::Datum> te_vroeg(const regio::Rooster&, base::Moment van, base::Moment naar, base::Moment nu);
/// Nothing is wrong, or why it cannot be on this day; the refused field is "datum".
base::Fouten fouten_in(storage::Sessie&, const Omgeving&, regio::RegioId, const Vooroverleg&, base::Datum naar, base::Moment nu);
/// The meeting as it would be on that day: deadline and begin keep their distance.
Vooroverleg op_dag(storage::Sessie&, const Omgeving&, regio::RegioId, const Vooroverleg&, base::Datum naar);
/// Moves it; presence is asked anew, everyone is told.
base::Result<Vooroverleg> naar_dag(storage::Sessie&, const Omgeving&, const Kijker&, const Vooroverleg&, base::Datum naar,
                                   base::Moment nu);
/// Cancels it; its casussen go to the next one, everyone is told.
base::Result<Vooroverleg> zeg_af(storage::Sessie&, const Omgeving&, const Kijker&, const Vooroverleg&, base::Moment nu);
/// A meeting in the past gets the day on which it was. `reden` is a code. Nobody is told.
base::Result<> verbeter(storage::Sessie&, const Omgeving&, const Kijker&, const Vooroverleg&, base::Datum dag,
                        const std::string& reden, base::Moment nu);

}  // namespace vooroverleg::verzet

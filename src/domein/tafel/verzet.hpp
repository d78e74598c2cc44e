// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/plannen.hpp"

/// Adding, moving, cancelling and correcting an overleg with everything that hangs on it. Private to this slice.
namespace tafel::verzet {

/// The agendapunten that go along.
std::vector<Agendapunt> lopend(storage::Sessie&, regio::RegioId, OverlegId);
/// The first planned overleg after this one.
std::optional<Overleg> volgende(storage::Sessie&, regio::RegioId, const Overleg&, base::Moment nu);
/// Nothing is wrong with this day and time, or why it cannot be; `oud` is the overleg that is moved, none for a new one.
base::Fouten fouten_in(storage::Sessie&, regio::RegioId, const Overleg* oud, base::Moment begin, base::Moment nu);

/// An overleg that the clock does not give.
base::Result<Overleg> voeg_toe(storage::Sessie&, const Omgeving&, const Kijker&, base::Moment begin, const std::string& locatie,
                               base::Moment nu);
struct Naar {
    base::Moment begin;
    bool met_links = false;  // the online links of the agendapunten go along
};
/// On the same day only the times change; to another day everyone is invited anew.
base::Result<Overleg> naar_dag(storage::Sessie&, const Omgeving&, const Kijker&, const Overleg&, int versie, const Naar&,
                               base::Moment nu);
/// Cancels it; its agendapunten go to the next overleg, everyone is told.
base::Result<Overleg> zeg_af(storage::Sessie&, const Omgeving&, const Kijker&, const Overleg&, int versie, base::Moment nu);
/// An overleg in the past gets the day and time at which it was. `reden` is a code. Nobody is told.
base::Result<> verbeter(storage::Sessie&, const Omgeving&, const Kijker&, const Overleg&, int versie, base::Moment begin,
                        const std::string& reden, base::Moment nu);

}  // namespace tafel::verzet

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/tafel.hpp"

/// Which overleg an agendapunt belongs on. Private to this slice.
namespace tafel {

/// The overleg of the cycle of the vooroverleg that put it on the agenda; the next one when that day has passed.
Overleg overleg_van_ronde(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);
/// The first planned overleg after this day that is still to come; made when the clock gives none.
Overleg volgend_overleg(storage::Sessie&, const Omgeving&, regio::RegioId, base::Datum na, base::Moment);
base::Datum uitnodiging_uiterlijk(const regio::Rooster&, base::Datum overleg);
base::Datum notulen_uiterlijk(const regio::Rooster&, base::Datum overleg);

}  // namespace tafel

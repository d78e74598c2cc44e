// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Birthdays that change who must consent, or after which a casus cannot be brought in any more (domain.md section 2, "Birthdays"; S13).
namespace aanmelding::verjaardag {

/// From this age on nothing is handed in or brought in again.
inline constexpr int kTeOud = 23;
/// So long before a birthday it is told, and so early one may ask consent for the time after it.
inline constexpr std::chrono::weeks kVooraf{6};
/// The first day on which `base::leeftijd` gives this age.
base::Datum wordt(base::Datum geboren, int jaar);

struct Gevolg {
    base::Datum dag;
    int jaar = 0;
    std::vector<std::string> ontbreekt;  // whose consent the table needs from that day on, without having it; empty at kTeOud
};
/// Of the last birthday that came since handing in or comes within six weeks; nothing when nobody has to do anything for it.
std::optional<Gevolg> gevolg(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);

/// A job, daily: tells who is responsible six weeks ahead, once for each birthday, and lets the flag of sharing without consent follow. How
/// many were told.
int waarschuw(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);

/// On the work list until the consent is there.
void wijs_op_verjaardagen(const casus::Werkvoorraad&);

}  // namespace aanmelding::verjaardag

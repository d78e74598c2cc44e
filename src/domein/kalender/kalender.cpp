// SPDX-License-Identifier: EUPL-1.2
#include "domein/kalender/kalender.hpp"

namespace kalender {

std::vector<Week> weken(storage::Sessie& s, std::int64_t regio) {
    std::vector<Week> uit;
    for (const auto& r :
         s.vraag("SELECT maandag, vooroverleg, overleg FROM kalender_week WHERE regio_id = ?1 ORDER BY maandag", regio))
        uit.push_back({r.datum(0), r.datum_of_leeg(1), r.datum(2)});
    return uit;
}

void bewaar(storage::Sessie& s, std::int64_t regio, const Week& w) {
    s.doe("INSERT INTO kalender_week (regio_id, maandag, vooroverleg, overleg) VALUES (?1,?2,?3,?4)"
          " ON CONFLICT (regio_id, maandag) DO UPDATE SET vooroverleg = ?3, overleg = ?4",
          regio, w.maandag, w.vooroverleg, w.overleg);
}

}  // namespace kalender

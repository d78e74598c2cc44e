// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/aanmelding.hpp"

/// Domain.md section 5, "Duplicates": the same BSN on another open casus gives a hint to the procesondersteuner. A job and not part of handing
/// in, so that a known child changes nothing in what the request does (S20).
int aanmelding::zoek_dubbele(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    int gevonden = 0;
    for (const auto& r : s.vraag("SELECT casus_id FROM aanmelding_aanmelding WHERE regio_id = ?1 AND ontvangen_op >= ?2", regio,
                                 nu - std::chrono::hours(48))) {
        const auto c = casus::lees(s, regio, r.id<CasusId>(0));
        if (!c || !casus::is_open(c->status) || c->duplicaathint) continue;
        const auto andere = casus::zelfde_bsn(s, om, *c);
        if (andere.empty()) continue;
        casus::zet_duplicaathint(s, c->id, true);
        for (const CasusId ander : andere) casus::zet_duplicaathint(s, ander, true);
        ++gevonden;
    }
    return gevonden;
}

// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/aanmelding.hpp"

namespace aanmelding {
namespace {

constexpr std::chrono::hours kTerug{48};

/// Whether this is a new hint.
bool vergelijk(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, CasusId id) {
    const auto c = casus::lees(s, regio, id);
    if (!c || !casus::is_open(c->status) || c->duplicaathint) return false;
    const auto andere = casus::zelfde_bsn(s, om, *c);
    if (andere.empty()) return false;
    casus::zet_duplicaathint(s, c->id, true);
    for (const CasusId ander : andere) casus::zet_duplicaathint(s, ander, true);
    return true;
}

}  // namespace

/// Domain.md section 5, "Duplicates": the same BSN on another open casus gives a hint to the procesondersteuner. A job and not part of handing
/// in, so that a known child changes nothing in what the request does (S20).
int zoek_dubbele(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    auto nieuw = casus::bsn_gewijzigd(s, regio, nu - kTerug);
    if (!nieuw.empty()) casus::herzie_duplicaathints(s, om, regio);
    for (const auto& r :
         s.vraag("SELECT casus_id FROM aanmelding_aanmelding WHERE regio_id = ?1 AND ontvangen_op >= ?2", regio, nu - kTerug))
        nieuw.push_back(r.id<CasusId>(0));
    int gevonden = 0;
    for (const CasusId id : nieuw)
        if (vergelijk(s, om, regio, id)) ++gevonden;
    return gevonden;
}

}  // namespace aanmelding

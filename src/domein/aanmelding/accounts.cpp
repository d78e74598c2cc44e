// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/accounts.hpp"

#include <algorithm>

#include "domein/aanmelding/concept.hpp"

namespace aanmelding {
namespace {

/// S7, domain.md section 5 "Urgentie": computed from the form as on the day that it came in; what the chair decided since then stays.
void bereken_urgentie(const casus::InbrengerGecontroleerd& e) {
    const Casus& c = e.casus;
    const bool zelf_gekozen = std::ranges::find(c.urgentie_redenen, "gewijzigd") != c.urgentie_redenen.end();
    const auto b = beoordeel(c.soort, origineel(e.sessie, e.om, c), keuzes(e.sessie, c.regio, c.ingediend_op), c.ingediend_op);
    if (!zelf_gekozen) casus::zet_urgentie(e.sessie, c.id, b.urgentie, b.urgentie_redenen);
    if (b.crisis) casus::zet_spoed(e.sessie, c.id, true);
}

/// Eigen regel (domain.md section 2, "Handover"): drafts are private to who writes them; they stay until they expire.
void som_concepten_op(const toegang::HangtAan& h) {
    const auto n = concepten::aantal(h.sessie, h.regio, h.account);
    if (n > 0)
        h.regels.push_back(n == 1 ? "1 concept dat nog niet is verstuurd. Dat verloopt vanzelf."
                                  : std::to_string(n) + " concepten die nog niet zijn verstuurd. Die verlopen vanzelf.");
}

}  // namespace

void luister_naar_accounts(base::Bus& bus) {
    bus.luister<casus::InbrengerGecontroleerd>(bereken_urgentie);
    bus.luister<toegang::HangtAan>(som_concepten_op);
}

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus.hpp"

namespace casus {

std::function<void(storage::Sessie&)> lees_vermelding(const Omgeving& om, const Kijker& k, const Gevonden& g,
                                                      std::string_view wat, std::initializer_list<Groep> groepen, base::Moment nu,
                                                      std::string doel) {
    auto gebeurtenis = toegang::gebeurtenis_van(k, nu, "casus.gelezen", audit::Actie::lezen, g.inzage.als);
    gebeurtenis.casus = g.casus.id.getal;
    gebeurtenis.object = std::string(wat);
    gebeurtenis.regel = std::string(g.inzage.regel);
    gebeurtenis.doel = std::move(doel);
    for (const Groep groep : groepen) {
        if (!gebeurtenis.groepen.empty()) gebeurtenis.groepen += ' ';
        gebeurtenis.groepen += naam_van(groep);
    }
    return [&om, gebeurtenis = std::move(gebeurtenis)](storage::Sessie& s) { audit::leg_vast(s, om.ids, gebeurtenis); };
}

/// Eigen regel (domain.md section 6): every read of a casus is in the log before the answer goes out.
void vermeld_lezen(web::Antwoord& a, const Omgeving& om, const Kijker& k, const Gevonden& g, std::string_view wat,
                   std::initializer_list<Groep> groepen, base::Moment nu, std::string doel) {
    a.vastlegging_regio = k.regio.getal;
    a.na_vastlegging.push_back(lees_vermelding(om, k, g, wat, groepen, nu, std::move(doel)));
}

}  // namespace casus

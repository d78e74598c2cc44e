// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus.hpp"

namespace casus {
namespace {

/// Why somebody reads when nobody asked for it: each role is on a casus for one thing.
std::string_view doel_van(const Inzage& i) {
    if (i.regel == "noodtoegang") return i.regel;
    switch (i.als) {
        case Rol::inbrenger:
        case Rol::praktijkondersteuner:
            return "eigen aanmelding";
        case Rol::procesondersteuner:
            return "proces begeleiden";
        case Rol::anonimiseerder:
            return "anonimiseren";
        case Rol::waarnemend_voorzitter:
        case Rol::voorzitter:
            return "voorzitten";
        case Rol::vaste_deelnemer:
        case Rol::expert:
        case Rol::ervaringsdeskundige:
            return "adviseren";
        default:
            return "uitvoeren";
    }
}

}  // namespace

std::function<void(storage::Sessie&)> lees_vermelding(const Omgeving& om, const Kijker& k, const Gevonden& g,
                                                      std::string_view wat, std::initializer_list<Groep> groepen, base::Moment nu,
                                                      std::string doel) {
    auto gebeurtenis = toegang::gebeurtenis_van(k, nu, "casus.gelezen", audit::Actie::lezen, g.inzage.als);
    gebeurtenis.casus = g.casus.id.getal;
    gebeurtenis.object = std::string(wat);
    gebeurtenis.regel = std::string(g.inzage.regel);
    gebeurtenis.doel = doel.empty() ? std::string(doel_van(g.inzage)) : std::move(doel);
    for (const Groep groep : groepen) {
        if (!gebeurtenis.groepen.empty()) gebeurtenis.groepen += ' ';
        gebeurtenis.groepen += naam_van(groep);
    }
    const bool als_tekenaar = g.inzage.als == Rol::anonimiseerder && gebeurtenis.groepen.find("INHOUD") != std::string::npos;
    const auto te_onthouden = als_tekenaar ? std::optional(g.casus) : std::nullopt;
    return [&om, gebeurtenis = std::move(gebeurtenis), te_onthouden, wie = k.account](storage::Sessie& s) {
        audit::leg_vast(s, om.ids, gebeurtenis);
        if (te_onthouden) onthoud_tekenaar(s, om.ids, *te_onthouden, wie, gebeurtenis.op);
    };
}

/// Eigen regel (domain.md section 6): every read of a casus is in the log before the answer goes out.
void vermeld_lezen(web::Antwoord& a, const Omgeving& om, const Kijker& k, const Gevonden& g, std::string_view wat,
                   std::initializer_list<Groep> groepen, base::Moment nu, std::string doel) {
    a.vastlegging_regio = k.regio.getal;
    a.na_vastlegging.push_back(lees_vermelding(om, k, g, wat, groepen, nu, std::move(doel)));
}

}  // namespace casus

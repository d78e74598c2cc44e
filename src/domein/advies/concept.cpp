// SPDX-License-Identifier: EUPL-1.2
#include "domein/advies/store.hpp"

namespace advies {

void bewaar_concept(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, Bron bron, std::int64_t bron_id,
                    const std::vector<Punt>& punten, base::Moment nu) {
    const auto er = store::van_bron(s, c, bron, bron_id);
    if (er && er->definitief_op) return;
    store::vervang_punten(s, om, c, er ? er->id : store::maak(s, om, c, bron, bron_id), punten);
    auto g = toegang::gebeurtenis_van(k, nu, "advies.concept", audit::Actie::wijzigen, toegang::Rol::voorzitter);
    g.casus = c.id.getal;
    g.groepen = "INHOUD";
    audit::leg_vast(s, om.ids, g);
}

std::vector<Punt> concept_van(storage::Sessie& s, const Omgeving& om, const Casus& c, Bron bron, std::int64_t bron_id) {
    std::vector<Punt> uit;
    if (const auto er = store::van_bron(s, c, bron, bron_id))
        for (auto& regel : store::punten(s, om, c, er->id)) uit.push_back(std::move(regel.punt));
    return uit;
}

std::string tekstnaam(std::size_t punt, std::string_view deel) {
    std::string uit = "advies-" + std::to_string(punt);
    if (!deel.empty()) uit += "-" + std::string(deel);
    return uit;
}

std::vector<anonimisering::Tekst> teksten(const std::vector<Punt>& punten) {
    std::vector<anonimisering::Tekst> uit;
    for (std::size_t i = 1; i <= punten.size(); ++i) {
        const Punt& p = punten[i - 1];
        const std::string punt = "Adviespunt " + std::to_string(i);
        uit.push_back({tekstnaam(i, ""), punt, p.tekst});
        if (!p.wie.empty()) uit.push_back({tekstnaam(i, "wie"), punt + ": wie doet dit", p.wie});
        if (!p.niet_uitvoerbaar_reden.empty())
            uit.push_back({tekstnaam(i, "reden"), punt + ": waarom niet uitvoerbaar", p.niet_uitvoerbaar_reden});
    }
    return uit;
}

}  // namespace advies

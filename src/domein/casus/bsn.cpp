// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/identiteit_json.hpp"
#include "domein/casus/store.hpp"

namespace casus {

/// 001 "Hoe zit het met de privacy van mijn cliënt en gezin?"; eigen regel (domain.md section 5, "BSN corrigeren"). What it matches is
/// looked up by a job: for who corrects it a known child changes nothing (S20).
base::Result<> corrigeer_bsn(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const std::string& bsn,
                             const std::string& geen_bsn_reden, base::Moment nu) {
    const auto i = inzage(s, k, c, nu);
    if (!i || !i->mag(Groep::bsn) || !i->rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner})) return niet_gevonden();
    if (is_definitief(c.status)) return kan_niet_meer(c);
    Identiteit kind = hele_identiteit(s, om, c);
    kind.bsn = bsn;
    kind.geen_bsn_reden = bsn.empty() ? geen_bsn_reden : std::string();
    bewaar_identiteit(s, om, c, kind);
    s.doe("UPDATE casus_casus SET bsn_ontbreekt = ?1, versie = versie + 1 WHERE id = ?2", bsn.empty(), c.id);
    schrijf_tijdlijn(s, om, k, c, "bsn_gecorrigeerd", {}, nu);
    return base::goed();
}

std::vector<CasusId> bsn_gewijzigd(storage::Sessie& s, toegang::RegioId regio, base::Moment sinds) {
    std::vector<CasusId> uit;
    for (const auto& r : s.vraag("SELECT DISTINCT casus_id FROM casus_tijdlijn WHERE regio_id = ?1 AND wat = 'bsn_gecorrigeerd'"
                                 " AND op >= ?2 ORDER BY casus_id",
                                 regio, sinds))
        uit.push_back(r.id<CasusId>(0));
    return uit;
}

void herzie_duplicaathints(storage::Sessie& s, const Omgeving& om, toegang::RegioId regio) {
    for (const auto& r :
         s.vraag("SELECT " CASUS_KOLOMMEN " FROM casus_casus c WHERE c.regio_id = ?1 AND c.duplicaathint = 1", regio)) {
        const Casus c = store::casus_uit(r);
        if (zelfde_bsn(s, om, c).empty()) zet_duplicaathint(s, c.id, false);
    }
}

}  // namespace casus

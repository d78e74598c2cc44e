// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/concept.hpp"

#include <algorithm>

#include "domein/aanmelding/store.hpp"

namespace aanmelding::concepten {
namespace {

constexpr const char* kKolommen = "SELECT id, soort, stap, antwoorden, gewijzigd_op, casus_id, versie FROM aanmelding_concept ";

base::crypto::Plek plek(ConceptId id) { return {"aanmelding_concept", "antwoorden", id.getal}; }

storage::Bytes ingesloten(const Omgeving& om, const Kijker& k, ConceptId id, const Antwoorden& a) {
    return om.sleutels.versleutel(k.regio.getal, plek(id), a.als_json().schrijf());
}

Concept uit_rij(const storage::Rij& r, const Omgeving& om, const Kijker& k) {
    Concept c{r.id<ConceptId>(0), r.tekst(1) == "melding" ? casus::Soort::melding : casus::Soort::vraag,
              r.klein(2),         {},
              r.moment(4),        r.id<casus::CasusId>(5),
              r.klein(6)};
    if (!r.leeg(3))
        c.antwoorden = Antwoorden::uit_json(
            base::Json::lees(om.sleutels.ontsleutel(k.regio.getal, plek(c.id), r.bytes(3)).value()).waarde());
    return c;
}

std::optional<base::Datum> crisis_van(const Antwoorden& a) { return base::lees_datum(a.tekst("crisis-start")); }

}  // namespace

ConceptId maak(storage::Sessie& s, const Omgeving& om, const Kijker& k, casus::Soort soort, const Antwoorden& a,
               base::Moment nu) {
    const auto id = om.ids.maak<ConceptId>();
    s.doe(
        "INSERT INTO aanmelding_concept (id, regio_id, maker_id, soort, stap, antwoorden, crisis_op, gemaakt_op, gewijzigd_op, versie)"
        " VALUES (?1,?2,?3,?4,1,?5,?6,?7,?7,1)",
        id, k.regio, k.account, casus::naam_van(soort), ingesloten(om, k, id, a), crisis_van(a), nu);
    return id;
}

std::optional<Concept> lees(storage::Sessie& s, const Omgeving& om, const Kijker& k, ConceptId id) {
    const auto r = s.een(std::string(kKolommen) + "WHERE id = ?1 AND regio_id = ?2 AND maker_id = ?3", id, k.regio, k.account);
    if (!r) return {};
    return uit_rij(*r, om, k);
}

std::vector<Concept> van(storage::Sessie& s, const Omgeving& om, const Kijker& k) {
    std::vector<Concept> uit;
    for (const auto& r :
         s.vraag(std::string(kKolommen) +
                     "WHERE maker_id = ?1 AND regio_id = ?2 AND casus_id IS NULL ORDER BY gewijzigd_op DESC, id DESC LIMIT 100",
                 k.account, k.regio))
        uit.push_back(uit_rij(r, om, k));
    return uit;
}

bool bewaar(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Concept& c, base::Moment nu) {
    return s.doe(
               "UPDATE aanmelding_concept SET stap = ?1, antwoorden = ?2, crisis_op = ?3, gewijzigd_op = ?4, gewaarschuwd_op = NULL, versie = versie + 1"
               " WHERE id = ?5 AND regio_id = ?6 AND maker_id = ?7 AND versie = ?8 AND casus_id IS NULL",
               c.stap, ingesloten(om, k, c.id, c.antwoorden), crisis_van(c.antwoorden), nu, c.id, k.regio, k.account,
               c.versie) == 1;
}

void markeer_ingediend(storage::Sessie& s, const Kijker& k, ConceptId id, casus::CasusId casus, base::Moment nu) {
    s.doe(
        "UPDATE aanmelding_concept SET antwoorden = NULL, casus_id = ?1, gewijzigd_op = ?2, versie = versie + 1 WHERE id = ?3 AND regio_id = ?4",
        casus, nu, id, k.regio);
}

void vernietig(storage::Sessie& s, regio::RegioId regio, ConceptId id) {
    for (const auto& r : s.vraag("SELECT id FROM aanmelding_bijlage WHERE concept_id = ?1 AND regio_id = ?2", id, regio))
        store::gooi_weg(s, regio, id, r.id<BijlageId>(0));
    s.doe("DELETE FROM aanmelding_concept WHERE id = ?1 AND regio_id = ?2", id, regio);
}

base::Datum blijft_tot(base::Moment gewijzigd, std::optional<base::Datum> crisis, const regio::Regels& r) {
    const base::Datum gewoon = base::dag_van(gewijzigd) + std::chrono::days(r.concept_dagen);
    return crisis ? std::max(gewoon, *crisis + std::chrono::days(r.concept_crisis_dagen)) : gewoon;
}

Antwoorden begin(storage::Sessie& s, const Kijker& k) {
    Antwoorden a;
    const auto account = toegang::account(s, k.account);
    if (!account) return a;
    const auto organisatie = regio::organisatie(s, k.regio, account->organisatie);
    for (const auto& [veld, waarde] : {std::pair<const char*, std::string>{"verwijzer-naam", account->naam},
                                       {"verwijzer-functie", account->functie},
                                       {"verwijzer-organisatie", organisatie ? organisatie->naam : ""},
                                       {"verwijzer-soort", account->soort_verwijzer},
                                       {"verwijzer-skj", account->skj},
                                       {"verwijzer-agb", account->agb},
                                       {"verwijzer-big", account->big},
                                       {"verwijzer-email", account->email},
                                       {"verwijzer-telefoon", account->telefoon}})
        if (!waarde.empty()) a.zet(veld, waarde);
    return a;
}

}  // namespace aanmelding::concepten

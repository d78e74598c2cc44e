// SPDX-License-Identifier: EUPL-1.2
#include "documenten/documenten.hpp"
#include "documenten/opslag.hpp"
#include "domein/aanmelding/store.hpp"

namespace aanmelding {
namespace {

base::crypto::Plek plek(std::int64_t id) { return {"aanmelding_bijlage", "naam", id}; }

std::vector<Bijlage> uit_rijen(const storage::Rijen& rijen, const Omgeving& om, regio::RegioId regio) {
    std::vector<Bijlage> uit;
    for (const auto& r : rijen) {
        const auto type = documenten::type_van_extensie(r.tekst(2)).value();
        uit.push_back({r.id<BijlageId>(0), r.klein(1), std::string(documenten::naam(type)),
                       om.sleutels.ontsleutel(regio.getal, plek(r.getal(0)), r.bytes(3)).value(),
                       static_cast<std::size_t>(r.getal(4)), r.moment(5)});
    }
    return uit;
}

}  // namespace

std::vector<Bijlage> bijlagen(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    return uit_rijen(
        s.vraag(
            "SELECT id, nummer, type, naam, grootte, op FROM aanmelding_bijlage WHERE casus_id = ?1 AND regio_id = ?2 ORDER BY nummer",
            c.id, c.regio),
        om, c.regio);
}

std::vector<Bijlage> store::bijlagen_van(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, ConceptId concept_id) {
    return uit_rijen(
        s.vraag("SELECT id, nummer, type, naam, grootte, op FROM aanmelding_bijlage WHERE concept_id = ?1 AND regio_id = ?2"
                " ORDER BY nummer",
                concept_id, regio),
        om, regio);
}

void store::voeg_toe(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, ConceptId concept_id, const NieuweBijlage& b,
                     base::Moment nu) {
    const auto hoogste =
        s.een("SELECT coalesce(max(nummer), 0) FROM aanmelding_bijlage WHERE concept_id = ?1", concept_id)->getal(0);
    s.doe(
        "INSERT INTO aanmelding_bijlage (id, regio_id, concept_id, nummer, type, naam, grootte, op) VALUES (?1,?2,?3,?4,?5,?6,?7,?8)",
        b.id, regio, concept_id, hoogste + 1, b.type, om.sleutels.versleutel(regio.getal, plek(b.id.getal), b.naam), b.grootte,
        nu);
}

bool store::gooi_weg(storage::Sessie& s, regio::RegioId regio, ConceptId concept_id, BijlageId id) {
    if (s.doe("DELETE FROM aanmelding_bijlage WHERE id = ?1 AND concept_id = ?2 AND regio_id = ?3", id, concept_id, regio) == 0)
        return false;
    documenten::vernietig(s, regio.getal, id.getal);
    return true;
}

void store::verhuis_bijlagen(storage::Sessie& s, const Casus& c, ConceptId concept_id) {
    int nummer = 0;
    for (const auto& r : s.vraag("SELECT id FROM aanmelding_bijlage WHERE concept_id = ?1 AND regio_id = ?2 ORDER BY nummer",
                                 concept_id, c.regio))
        s.doe("UPDATE aanmelding_bijlage SET casus_id = ?1, concept_id = NULL, nummer = ?2 WHERE id = ?3", c.id, ++nummer,
              r.getal(0));
}

}  // namespace aanmelding

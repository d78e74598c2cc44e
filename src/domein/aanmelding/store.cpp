// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/store.hpp"

namespace aanmelding {
namespace {

base::crypto::Plek plek(const Casus& c) { return {"aanmelding_aanmelding", "antwoorden", c.id.getal}; }
base::crypto::Plek reden_plek(std::int64_t id) { return {"aanmelding_toestemming", "reden", id}; }

}  // namespace

void store::bewaar(storage::Sessie& s, const Omgeving& om, const Casus& c, const Antwoorden& a, base::Moment binnen) {
    s.doe("INSERT INTO aanmelding_aanmelding (casus_id, regio_id, soort, ontvangen_op, antwoorden) VALUES (?1,?2,?3,?4,?5)", c.id,
          c.regio, casus::naam_van(c.soort), binnen, om.sleutels.versleutel(c.regio.getal, plek(c), a.als_json().schrijf()));
}

Antwoorden origineel(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    const auto rij = s.een("SELECT antwoorden FROM aanmelding_aanmelding WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
    if (!rij) return {};
    const auto tekst = om.sleutels.ontsleutel(c.regio.getal, plek(c), rij->bytes(0));
    return Antwoorden::uit_json(base::Json::lees(tekst.value()).waarde());
}

void store::voeg_toe(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Toestemming& t,
                     base::Moment nu) {
    const auto id = om.ids.nieuw();
    std::optional<storage::Bytes> reden;
    if (!t.reden.empty()) reden = om.sleutels.versleutel(c.regio.getal, reden_plek(id), t.reden);
    s.doe("INSERT INTO aanmelding_toestemming (id, regio_id, casus_id, wie, doel, stand, op, hoe, reden, door_id, vastgelegd_op)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)",
          id, c.regio, c.id, t.wie, t.doel, t.stand, t.op, t.hoe, reden, k.account.getal, nu);
}

void store::laat_toestemming_vervallen(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c,
                                       std::string_view stand, std::string_view zonder_toestemming, base::Moment nu) {
    for (const char* doel : {"tafel", "maatje", "boeg"})
        voeg_toe(s, om, k, c,
                 {std::string(kIedereen), doel, std::string(stand), base::dag_van(nu), {}, std::string(zonder_toestemming)}, nu);
}

void store::laat_toestemming_met_gezag_vervallen(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c,
                                                 base::Moment nu) {
    for (const char* doel : {"tafel", "maatje", "boeg"})
        voeg_toe(s, om, k, c, {std::string(kMetGezag), doel, "niet_gevraagd", base::dag_van(nu), {}, {}}, nu);
}

std::vector<CasusId> store::met_gewijzigd_gezag(storage::Sessie& s, regio::RegioId regio) {
    std::vector<CasusId> uit;
    // The word stands in the text: only so the partial index is used.
    for (const auto& r : s.vraag("SELECT DISTINCT casus_id FROM aanmelding_toestemming WHERE regio_id = ?1 AND wie = 'met_gezag'"
                                 " ORDER BY casus_id",
                                 regio))
        uit.push_back(r.id<CasusId>(0));
    return uit;
}

std::vector<store::Toestemming> store::toestemmingen(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    std::vector<Toestemming> uit;
    for (const auto& r :
         s.vraag("SELECT id, wie, doel, stand, op, hoe, reden FROM aanmelding_toestemming WHERE casus_id = ?1 AND regio_id = ?2"
                 " ORDER BY id",
                 c.id, c.regio)) {
        Toestemming t{r.tekst(1), r.tekst(2), r.tekst(3), r.datum_of_leeg(4), r.tekst(5), {}};
        if (const auto reden = r.bytes_of_leeg(6))
            t.reden = om.sleutels.ontsleutel(c.regio.getal, reden_plek(r.getal(0)), *reden).value();
        uit.push_back(std::move(t));
    }
    return uit;
}

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/berichten.hpp"
#include "domein/tafel/store.hpp"

namespace tafel {

void store::vernietig(const casus::Vernietigd& v) {
    storage::Sessie& s = v.sessie;
    const Casus& c = v.casus;
    for (const auto& r : s.vraag("SELECT id FROM tafel_agendapunt WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio)) {
        const auto punt = r.id<AgendapuntId>(0);
        berichten::vernietig(s, punt);
        for (const char* tabel : {"tafel_gast", "tafel_herinnerd", "tafel_deelnemer"})
            s.doe("DELETE FROM " + std::string(tabel) + " WHERE agendapunt_id = ?1 AND regio_id = ?2", punt, c.regio);
    }
    s.doe("DELETE FROM tafel_agendapunt WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
}

}  // namespace tafel

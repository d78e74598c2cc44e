// SPDX-License-Identifier: EUPL-1.2
#include "documenten/opslag.hpp"
#include "domein/aanmelding/store.hpp"

namespace aanmelding {

/// Domain.md section 8 (eigen regel): attachments follow what they came from.
void store::vernietig(const casus::Vernietigd& v) {
    storage::Sessie& s = v.sessie;
    const Casus& c = v.casus;
    for (const auto& r : s.vraag("SELECT id FROM aanmelding_bijlage WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio))
        documenten::vernietig(s, c.regio.getal, r.getal(0));
    for (const char* tabel : {"aanmelding_bijlage", "aanmelding_aanvulling", "aanmelding_toestemming", "aanmelding_aanmelding",
                              "aanmelding_broer", "aanmelding_namens", "aanmelding_concept"})
        s.doe("DELETE FROM " + std::string(tabel) + " WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
}

}  // namespace aanmelding

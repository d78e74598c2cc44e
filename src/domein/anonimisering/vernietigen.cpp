// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/stuk.hpp"

namespace anonimisering {

void store::vernietig(const casus::Vernietigd& v) {
    storage::Sessie& s = v.sessie;
    const casus::Casus& c = v.casus;
    s.doe("DELETE FROM anonimisering_zichtbaar_lezer WHERE zichtbaar_id IN"
          " (SELECT id FROM anonimisering_zichtbaar WHERE casus_id = ?1 AND regio_id = ?2)",
          c.id, c.regio);
    s.doe("DELETE FROM anonimisering_zichtbaar WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
    s.doe("DELETE FROM anonimisering_getekend WHERE stuk_id IN"
          " (SELECT id FROM anonimisering_stuk WHERE casus_id = ?1 AND regio_id = ?2)",
          c.id, c.regio);
    s.doe("DELETE FROM anonimisering_stuk WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
    s.doe("DELETE FROM anonimisering_woord WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
}

}  // namespace anonimisering

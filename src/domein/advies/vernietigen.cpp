// SPDX-License-Identifier: EUPL-1.2
#include "domein/advies/store.hpp"

namespace advies {
namespace {

void vernietig(const casus::Vernietigd& v) {
    storage::Sessie& s = v.sessie;
    const Casus& c = v.casus;
    s.doe("DELETE FROM advies_punt WHERE advies_id IN (SELECT id FROM advies_advies WHERE casus_id = ?1 AND regio_id = ?2)", c.id,
          c.regio);
    s.doe("DELETE FROM advies_advies WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
    s.doe("DELETE FROM advies_afsluiting WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
}

}  // namespace

void luister(base::Bus& bus) { bus.luister<casus::Vernietigd>(vernietig); }

}  // namespace advies

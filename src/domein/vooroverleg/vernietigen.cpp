// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/store.hpp"

namespace vooroverleg {

void store::vernietig(const casus::Vernietigd& v) {
    v.sessie.doe("DELETE FROM vooroverleg_punt WHERE casus_id = ?1 AND regio_id = ?2", v.casus.id, v.casus.regio);
}

}  // namespace vooroverleg

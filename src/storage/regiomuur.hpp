// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/driver.hpp"

namespace storage {

/// PostgreSQL: every table with a column regio_id that has no policy yet shows and takes only rows of the
/// region of the transaction's Bereik, also for the tables' owner (S29). Rows with regio_id 0 belong to the
/// installation and only its Bereik sees them.
void bouw_regiomuren(DriverSessie&);

/// SQLite: throws SchemaFout when a table is not STRICT.
void eis_strikte_tabellen(DriverSessie&);

}  // namespace storage

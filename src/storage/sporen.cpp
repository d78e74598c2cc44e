// SPDX-License-Identifier: EUPL-1.2
#include "storage/sporen.hpp"

#include "storage/sqlite_verbinding.hpp"

namespace storage {

/// On a connection of its own: the writer's is inside a transaction whenever others can ask it something.
bool kap_wal(const std::string& map) {
    SqliteVerbinding verbinding(map + "/overlegtafel.db", SqliteVerbinding::Soort::schrijver, false);
    return verbinding.vraag("PRAGMA wal_checkpoint(TRUNCATE)", {}).rijen.at(0).getal(0) == 0;
}

}  // namespace storage

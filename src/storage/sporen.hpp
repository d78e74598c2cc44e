// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace storage {

/// SQLite: brings everything into the database file and cuts the write-ahead file to nothing, so that no older page stays behind (S23).
/// `map` as in DatabankOpties. False when a reader held on to it for too long.
bool kap_wal(const std::string& map);

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/ingebed.hpp"
#include "storage/databank.hpp"

namespace storage {

/// The migrations inside the program: migraties/YYYYMMDD_HHMM_name.sql for both databases, or .sqlite.sql and
/// .postgres.sql where the dialects differ.
std::span<const base::Ingebed> ingebedde_migraties();

/// A schema that this program cannot work with: newer than the program, or a landed migration was edited.
struct SchemaFout : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Migratiestand {
    std::vector<std::string> gedaan;
    std::vector<std::string> open;
};
/// Throws SchemaFout when a done migration is unknown here or has another checksum.
Migratiestand migratiestand(Databank&);
/// Runs what is open, each in a transaction of its own, and returns their names.
std::vector<std::string> migreer(Databank&);

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/ingebed.hpp"
#include "storage/databank.hpp"

/// Migrations are written once, in common SQL:
///   CREATE TABLE regio (id INTEGER PRIMARY KEY, naam TEXT NOT NULL, logo BLOB, deel REAL) /*STRICT*/;
/// Types are INTEGER, TEXT, REAL and BLOB, in capitals; on PostgreSQL they become BIGINT, TEXT, DOUBLE
/// PRECISION and BYTEA. The marker makes the SQLite table STRICT and is required. File names:
/// YYYYMMDD_HHMM_naam.sql, or .sqlite.sql and .postgres.sql where the databases differ; those two run as they
/// stand. A table with a column regio_id gets its row-level security on PostgreSQL by itself (S29). No
/// constraint may be DEFERRABLE.
namespace storage {

using Migraties = std::span<const base::Ingebed>;

/// The migrations inside the program, from the folder migraties/.
Migraties ingebedde_migraties();

/// A schema that this program cannot work with: newer than the program, or a landed migration was edited.
struct SchemaFout : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Migratiestand {
    std::vector<std::string> gedaan;
    std::vector<std::string> open;
};
/// Throws SchemaFout when a done migration is unknown here or has another checksum.
Migratiestand migratiestand(Databank&, Migraties = ingebedde_migraties());
/// Runs what is open, each in a transaction of its own, and returns their names. Of several instances that
/// start together one does the work and the others wait for it.
std::vector<std::string> migreer(Databank&, Migraties = ingebedde_migraties());

}  // namespace storage

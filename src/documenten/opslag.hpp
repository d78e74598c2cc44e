// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "storage/sessie.hpp"

/// Where the bytes of attachments stay: encrypted, one row each, in the same transaction as the row of the slice that
/// owns them (docs/decisions/0007-attachments-in-the-database.md). `id` comes from base::Ids and is kept by that slice.
namespace documenten {

/// Encrypts for one row. Do it before the transaction: the writer of the database is shared by all.
base::crypto::Bytes sluit_in(const base::crypto::Sleutelbos&, std::int64_t regio, std::int64_t id, std::string_view inhoud);

void bewaar(storage::Sessie&, std::int64_t regio, std::int64_t id, const base::crypto::Bytes& ingesloten);

/// Empty when there is no such row in this region, or its cipher text was changed or moved.
std::optional<std::string> lees(storage::Sessie&, const base::crypto::Sleutelbos&, std::int64_t regio, std::int64_t id);

/// Whether there was something to destroy.
bool vernietig(storage::Sessie&, std::int64_t regio, std::int64_t id);

}  // namespace documenten

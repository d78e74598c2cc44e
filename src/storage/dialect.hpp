// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "storage/sessie.hpp"

namespace storage {

/// A migration for both databases in the words of one of them; literals and comments stay as they are.
/// SQLite: the marker /*STRICT*/ becomes STRICT. PostgreSQL: INTEGER, REAL and BLOB become BIGINT, DOUBLE
/// PRECISION and BYTEA, so that both hold the same values.
std::string vertaal(Dialect, std::string_view sql);

}  // namespace storage

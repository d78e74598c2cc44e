// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "storage/sessie.hpp"

namespace storage {

using PgType = unsigned int;  // an OID; this header does without libpq

struct PgSql {
    std::string tekst;
    std::size_t waarden = 0;
};
/// ?1 becomes $1, outside literals and comments. Throws std::logic_error on a ? without a number.
PgSql naar_pg(std::string_view sql);

/// 0 for NULL: the server decides.
PgType pg_type(const Waarde& waarde);
/// One value as libpq takes it: text, except bytes, which go as they are (binary format). Empty for NULL.
std::string pg_tekst(const Waarde& waarde);

/// One column of an answer in text form. Throws std::logic_error on a type that the other database does not
/// have, such as numeric: CAST it in the SQL.
Waarde van_pg(PgType type, std::string_view tekst);

}  // namespace storage

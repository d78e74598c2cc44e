// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace hulp {

/// libpq keywords of a maintenance database on the server for tests: the one that OVERLEGTAFEL_TEST_PG names,
/// or else one that this process starts and that ends with it.
const std::string& pg_server();

/// One command outside a transaction, on the maintenance database or where these keywords lead; throws with the server's message.
void pg_doe(const std::string& sql, const std::string& waar = {});

}  // namespace hulp

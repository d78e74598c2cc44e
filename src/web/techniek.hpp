// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/databank.hpp"
#include "web/router.hpp"

namespace web {

constexpr const char* kGezondPad = "/gezond";
constexpr const char* kKlaarPad = "/klaar";

/// /gezond: the process lives. /klaar: the database answers too (503 otherwise). For supervisors and load
/// balancers.
void registreer_techniek(Router&, storage::Databank&);

}  // namespace web

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// The description of the API (OpenAPI 3.1), made from the real route table: a route without a description is an error.
namespace app {

/// Throws std::logic_error when an API route has no description or a description has no route.
base::Json openapi(const toegang::Deur&, const aanmelding::Keuzes&);
/// The same with the choices of the first region here that has gemeenten.
base::Json openapi(const toegang::Deur&, base::Moment);
/// GET /api/v1/openapi.json, open to everybody.
void registreer_openapi(toegang::Deur&);

}  // namespace app

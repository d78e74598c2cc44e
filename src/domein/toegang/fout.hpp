// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "domein/toegang/toegang.hpp"

/// Within the slice: refusals as page and as problem+json (RFC 9457).
namespace toegang {

base::Json probleem_json(int status, const std::string& detail, const base::Fouten&);
web::Antwoord als_probleem(int status, const base::Json&);
web::Antwoord probleem(int status, const std::string& detail, const base::Fouten&);
/// A refusal page with a text of its own instead of the general one of its status.
web::Antwoord foutpagina_met(const Omgeving&, const web::Kader&, int status, std::string_view uitleg, std::string_view wat_nu);

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "base/moment.hpp"
#include "web/verzoek.hpp"

namespace web::net {

/// Status line and headers as they go over the line, with Date, Content-Length and Connection.
std::string koptekst(const Antwoord&, base::Moment nu, bool sluit);
/// 1xx, 204 and 304 have no body.
bool heeft_lichaam(int status);

}  // namespace web::net

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "web/herkomst.hpp"
#include "web/ontleed/kop.hpp"

namespace web::net {

/// Fills a request from its head; the sender is `adres` unless a trusted proxy says otherwise. 0, or 400,
/// 405, 421. Whatever the outcome, `afzender` is set, and `pad` when it could be read.
int bouw(Verzoek&, ontleed::Kop kop, const Herkomstregels&, const std::string& adres, bool tls);

}  // namespace web::net

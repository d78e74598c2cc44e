// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// How an identity stands in the vault, before encryption. The BSN is not in it: that has a column of its own.
namespace casus {

base::Json identiteit_als_json(const Identiteit&);
Identiteit identiteit_uit_json(const base::Json&);
/// What a page or answer shows of both, opening the vault once.
std::pair<Identiteit, std::string> identiteit_en_laatste_drie(storage::Sessie&, const Omgeving&, const Casus&);

}  // namespace casus

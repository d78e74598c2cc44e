// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "domein/toegang/registratie.hpp"
#include "web/formulier.hpp"

/// Within the slice: the form of a referrer who registers himself.
namespace toegang {

std::vector<web::formulier::Veld> registratievelden(storage::Sessie&, RegioId, base::Datum vandaag);
Registratie registratie_uit(storage::Sessie&, RegioId, const web::formulier::Antwoorden&);

}  // namespace toegang

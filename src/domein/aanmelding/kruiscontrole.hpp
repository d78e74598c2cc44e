// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

namespace aanmelding {

/// Rules over more than one answer; call after web::formulier::controleer. Each error names the field that has to change.
base::Fouten kruiscontrole(const Antwoorden&, const Keuzes&);

}  // namespace aanmelding

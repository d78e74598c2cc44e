// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

namespace aanmelding {

/// What goes to the vault: the child and everyone around it, from answers that passed every check.
casus::Identiteit identiteit_uit(const Antwoorden&, const Keuzes&);

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// The log as the fg reads it: who did what and when, never what it said.
namespace inzage {

/// Routes: /logboek.
void registreer(toegang::Deur&);

}  // namespace inzage

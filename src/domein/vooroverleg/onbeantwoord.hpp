// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/vooroverleg.hpp"

namespace vooroverleg {

/// Adds to the chair's work list whose questions stayed unanswered for two meetings. Private to this slice.
void wijs_op_onbeantwoord(const casus::Werkvoorraad&);

}  // namespace vooroverleg

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "base/json.hpp"

namespace app {

/// The program and every package that it was built with, for an operator who looks up known weaknesses (S33).
base::Json versies();

}  // namespace app

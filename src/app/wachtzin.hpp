// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "base/result.hpp"

namespace app {

/// The passphrase of a backup: the file, or else OVERLEGTAFEL_WACHTZIN, the systemd credential "overlegtafel-wachtzin", or a question on
/// the terminal (`twee_keer` for a new one). Refuses a file that others can read and a phrase of fewer than 16 characters (S15).
base::Result<std::string> lees_wachtzin(const std::string& bestand, bool twee_keer);

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace web::formulier {

/// Trimmed, NFC, line ends as LF.
std::string schoon(std::string_view typed);
}  // namespace web::formulier

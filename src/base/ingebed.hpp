// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string_view>

namespace base {

/// A file that travels inside the program. Both views live as long as the program.
struct Ingebed {
    std::string_view naam;
    std::string_view inhoud;
};

}  // namespace base

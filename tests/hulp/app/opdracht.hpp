// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

namespace hulp {

/// What a command of the program gave.
struct Uitslag {
    int code = 0;
    std::string uit, fouten;  // stdout and stderr
};
/// Runs `overlegtafel` with these words, in this process.
Uitslag geef_opdracht(std::vector<std::string> woorden);

}  // namespace hulp

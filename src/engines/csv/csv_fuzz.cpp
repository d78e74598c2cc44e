// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "engines/csv/csv.hpp"

/// Whatever it is given: an answer within the limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t grootte) {
    const csv::Grenzen grenzen{.bytes = 4096, .rijen = 20, .kolommen = 8, .cel = 100};
    const auto rijen = csv::lees({reinterpret_cast<const char*>(data), grootte}, grenzen);
    if (!rijen) return 0;
    if (rijen->empty() || rijen->size() > grenzen.rijen + 1) std::abort();
    for (const auto& rij : *rijen) {
        if (rij.regel < 1 || rij.cellen.empty() || rij.cellen.size() > grenzen.kolommen) std::abort();
        for (const auto& cel : rij.cellen)
            if (cel.size() > grenzen.cel) std::abort();
    }
    return 0;
}

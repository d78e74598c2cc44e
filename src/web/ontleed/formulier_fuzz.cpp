// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "web/ontleed/pad.hpp"
#include "web/ontleed/urlencoded.hpp"

/// Every field that comes through is clean text within its limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view tekst(reinterpret_cast<const char*>(data), size);
    const auto& grens = web::ontleed::kVraaggrenzen;
    const auto velden = web::ontleed::lees_urlencoded(tekst, grens);
    if (!velden) return 0;
    if (velden->velden().size() > grens.velden) std::abort();
    for (const auto& [naam, waarde] : velden->velden())
        if (naam.empty() || naam.size() > grens.naam || waarde.size() > grens.waarde || !web::ontleed::nette_tekst(waarde, true))
            std::abort();
    return 0;
}

// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "documenten/documenten.hpp"

/// Whatever comes in, keur() answers without a crash, and what it let through it lets through again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t lengte) {
    documenten::Grenzen grenzen;
    grenzen.pixels = 1'000'000;
    grenzen.uitgepakt = 10'000'000;
    grenzen.uitvoering = documenten::Uitvoering::zelfde_proces;
    const auto een = documenten::keur({reinterpret_cast<const char*>(data), lengte}, grenzen);
    if (een && een->inhoud.size() <= grenzen.bestand) {
        const auto twee = documenten::keur(een->inhoud, grenzen);
        if (!twee || twee->type != een->type) std::abort();
    }
    return 0;
}

// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "documenten/documenten.hpp"
#include "documenten/pakkettekst.hpp"

/// Whatever comes in, keur() answers without a crash, and what it let through it lets through again. The words are taken out of what it
/// refused too: nobody should have to rely on the order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t lengte) {
    documenten::Grenzen grenzen;
    grenzen.pixels = 1'000'000;
    grenzen.uitgepakt = 10'000'000;
    grenzen.uitvoering = documenten::Uitvoering::zelfde_proces;
    constexpr std::size_t kHoogstens = 10'000;
    for (const auto type : {documenten::Type::docx, documenten::Type::odt})
        static_cast<void>(documenten::tekst_uit_pakket(type, {reinterpret_cast<const char*>(data), lengte}, kHoogstens));
    const auto een = documenten::keur({reinterpret_cast<const char*>(data), lengte}, grenzen);
    if (een && een->inhoud.size() <= grenzen.bestand) {
        const auto twee = documenten::keur(een->inhoud, grenzen);
        if (!twee || twee->type != een->type) std::abort();
    }
    return 0;
}

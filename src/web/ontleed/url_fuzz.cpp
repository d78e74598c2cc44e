// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "web/ontleed/kop.hpp"
#include "web/ontleed/koppen.hpp"
#include "web/ontleed/pad.hpp"

/// The head of a request and its target. What is accepted must be unambiguous: no dot segment, no control
/// character.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view tekst(reinterpret_cast<const char*>(data), size);
    if (const auto doel = web::ontleed::lees_doel(tekst)) {
        if (doel->pad.empty() || doel->pad.front() != '/' || !web::ontleed::nette_tekst(doel->pad, false)) std::abort();
        const std::string pad = doel->pad + "/";
        if (pad.find("/../") != std::string::npos || pad.find("/./") != std::string::npos) std::abort();
    }
    if (const auto kop = web::ontleed::lees_kop(tekst); kop && kop->lengte && kop->brokken) std::abort();
    web::ontleed::lees_inhoudstype(tekst);
    web::ontleed::lees_host(tekst);
    web::ontleed::host_van_url(tekst);
    web::ontleed::neemt_gzip(tekst);
    return 0;
}

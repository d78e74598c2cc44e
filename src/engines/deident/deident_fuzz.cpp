// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "base/tekst.hpp"
#include "engines/deident/deident.hpp"

/// Any bytes: no crash, spans in order, without overlap and on whole code points, masked text still valid.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t lengte) {
    const std::string_view tekst(reinterpret_cast<const char*>(data), lengte);
    // The first line doubles as a known name, so that the register is fuzzed too.
    const std::string naam(tekst.substr(0, tekst.find('\n')));
    deident::Kennis kennis;
    kennis.personen.push_back({"jeugdige", {"Daan", naam}, "D.", "de", "Vries", ""});
    kennis.personen.push_back({"moeder", {"Fatima"}, "", "", naam, ""});
    const auto vlekken = deident::vind(tekst, kennis);
    if (!vlekken) return 0;
    std::size_t vorige = 0;
    for (const auto& v : *vlekken) {
        if (v.begin < vorige || v.begin >= v.eind || v.eind > tekst.size()) std::abort();
        if ((tekst[v.begin] & 0xC0) == 0x80 || (v.eind < tekst.size() && (tekst[v.eind] & 0xC0) == 0x80)) std::abort();
        vorige = v.eind;
    }
    if (!base::tekst::geldige_utf8(deident::masker(tekst, *vlekken))) std::abort();
    return 0;
}

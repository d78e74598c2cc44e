// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "mail/bericht.hpp"

namespace {

/// Whatever was typed: lines of printable ASCII of bounded length, and a line end is followed by the next
/// header of the writer itself or by a fold.
void controleer_kop(const std::string& kop) {
    std::size_t begin = 0;
    while (begin < kop.size()) {
        const std::size_t einde = kop.find("\r\n", begin);
        if (einde == std::string::npos || einde == begin || einde - begin > 300) std::abort();
        if (begin > 0 && kop[begin] != ' ') std::abort();
        for (std::size_t i = begin; i < einde; ++i) {
            if (kop[i] < 0x20 || kop[i] > 0x7e) std::abort();
        }
        begin = einde + 2;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t lengte) {
    const std::string_view invoer(reinterpret_cast<const char*>(data), lengte);
    const std::string eerste(invoer.substr(0, lengte / 2));
    const std::string tweede(invoer.substr(lengte / 2));
    if (const auto kop = mail::tekstkop("Subject", invoer)) controleer_kop(*kop);
    if (const auto kop = mail::adreskop("To", {eerste, "a@b.example"})) controleer_kop(*kop);
    if (const auto kop = mail::adreskop("To", {"", tweede})) controleer_kop(*kop);
    const auto bericht = mail::schrijf_bericht({1, {"", "a@b.example"}, {eerste, "c@d.example"}, "x", tweede, {}});
    for (std::size_t i = 0; bericht && i < bericht->size(); ++i) {
        const char c = (*bericht)[i];
        if (c == '\n' && (*bericht)[i - 1] != '\r') std::abort();
        if (c < 0x20 && c != '\r' && c != '\n') std::abort();
    }
    return 0;
}

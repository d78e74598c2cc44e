// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "base/json.hpp"

namespace {

/// The parser of the library may be wrong in the last digit of a fraction or of a number beyond 64 bits, which nothing here uses.
bool heeft_breuk(const base::Json& j) {
    if (j.is_lijst()) return std::ranges::any_of(j.lijst(), heeft_breuk);
    if (j.is_object()) return std::ranges::any_of(j.object(), [](const auto& lid) { return heeft_breuk(lid.second); });
    return !j.leeg() && !j.is_bool() && !j.is_getal() && !j.is_tekst();
}

}  // namespace

/// What is accepted says the same after it was written, also in the form for people.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto json = base::Json::lees({reinterpret_cast<const char*>(data), size});
    if (!json) return 0;
    for (const std::string& geschreven : {json->schrijf(), json->schrijf_mooi()}) {
        const auto terug = base::Json::lees(geschreven);
        if (!terug || (!heeft_breuk(*json) && *terug != *json)) std::abort();
    }
    return 0;
}

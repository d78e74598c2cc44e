// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "base/json.hpp"

/// What is accepted says the same after it was written, also in the form for people.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto json = base::Json::lees({reinterpret_cast<const char*>(data), size});
    if (!json) return 0;
    for (const std::string& geschreven : {json->schrijf(), json->schrijf_mooi()}) {
        const auto terug = base::Json::lees(geschreven);
        if (!terug || *terug != *json) std::abort();
    }
    return 0;
}

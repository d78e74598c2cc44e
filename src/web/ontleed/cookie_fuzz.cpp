// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <cstdlib>

#include "web/ontleed/cookies.hpp"
#include "web/ontleed/koppen.hpp"

/// Every cookie that comes through has a token as name and nothing in its value that could end it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const auto& [naam, waarde] : web::ontleed::lees_cookies({reinterpret_cast<const char*>(data), size}))
        if (!web::ontleed::is_token(naam) || waarde.find_first_of("; ,\r\n\\\"") != std::string::npos) std::abort();
    return 0;
}

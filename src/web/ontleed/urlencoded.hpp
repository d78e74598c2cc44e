// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string_view>

#include "web/verzoek.hpp"

namespace web::ontleed {

/// How much a form or a query may hold. A page with every question of an aanmelding stays far below it.
struct Veldgrenzen {
    std::size_t velden = 1000;
    std::size_t naam = 200;
    std::size_t waarde = 1 << 20;
};
constexpr Veldgrenzen kVraaggrenzen{50, 100, 2000};

/// application/x-www-form-urlencoded, and the query of a URL. Nothing on a broken escape, invalid UTF-8, a
/// control character other than white space, or a broken limit; VT and FF become LF.
std::optional<Formulier> lees_urlencoded(std::string_view tekst, const Veldgrenzen& = {});

}  // namespace web::ontleed

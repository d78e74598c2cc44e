// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

/// CSV after RFC 4180, read strictly (docs/decisions/0013). Cells are text and nothing else: no formula, no number, no date is
/// made of them (S32).
namespace csv {

struct Grenzen {
    std::size_t bytes = 1 << 20, rijen = 500, kolommen = 40, cel = 4000;
};
struct Rij {
    int regel = 0;  // of the file, from 1, where the row begins
    std::vector<std::string> cellen;
};
/// Rows in order, the header first; rows in which every cell is empty are left out. UTF-8 with or without BOM; `;` when the first line
/// has one outside quotes, else `,`. Refused: other bytes than UTF-8, a quote in the wrong place, an open quote, and whatever is over a limit.
base::Result<std::vector<Rij>> lees(std::string_view bytes, const Grenzen& = {});

}  // namespace csv

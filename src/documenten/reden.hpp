// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include "base/result.hpp"
#include "documenten/uitslag.hpp"

namespace documenten {

/// What the person reads who sent the file.
base::Fout als_fout(Reden, std::string_view veld);

}  // namespace documenten

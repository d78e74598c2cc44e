// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "engines/deident/token.hpp"

namespace deident {

/// Tokens [begin, eind) that nobody is found in.
struct Vrij {
    std::size_t begin, eind;
};

/// What identifies nobody, whatever it looks like: entries of more words of lijsten/nooit.txt ("Gilles de la Tourette"), telephone
/// numbers of everybody (0800, 0900), and what already stands in the place of somebody ("[moeder]", "[12–15]"). In order, without overlap.
std::vector<Vrij> zoek_vrij(const Tekst&);

}  // namespace deident

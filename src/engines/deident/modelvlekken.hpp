// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "engines/deident/reeksmodel.hpp"
#include "engines/deident/zoekers.hpp"

namespace deident {

/// Completes names and addresses: initials in front, a surname or house number behind that the model did not dare to take.
void maak_heel(const Tekst&, std::vector<Merk>&);
/// The marks of the model as spans.
void zet_modelvlekken(const Tekst&, const std::vector<Merk>&, const std::vector<Scores>&, Vlekken&);

}  // namespace deident

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "hulp/app/muurwereld.hpp"

namespace hulp {

/// Every path of this pattern that leads to this casus; the pattern itself when nothing in it is about one.
std::vector<std::string> paden_naar(const std::string& patroon, const Muurcasus&);
/// The same with a number, reference or place that nothing has.
std::string pad_naar_niets(const std::string& patroon);
/// Whether a path of this pattern names one casus, by its number or by its place on a list.
bool gaat_over_casus(const std::string& patroon);
/// Body without what differs per answer: the token.
std::string kaal(const web::Antwoord&);
/// Status, headers and body of an answer, to compare two of them to the byte.
std::string afdruk(const web::Antwoord&);

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>

#include "engines/deident/woordlijst.hpp"

/// Closed lists of Dutch words, all folded (lower case, no accents). Own choice of words, no list of another
/// program.
namespace deident::woorden {

/// "van", "de", "el": stands between first name and surname.
bool tussenvoegsel(Woord);
/// "broer", "huisarts", "vriendin": what follows with a capital is probably a name.
bool persoonswoord(Woord);
/// Capitalised words that are no name: sentence openers, weekdays, and words of youth care ("Jeugdwet").
bool geen_naam(Woord);
/// Verbs and function words that are also first names ("wil", "door"): in lower case they are never a name.
bool functiewoord(Woord);
/// What stands in the place of somebody or something: "moeder", "familienaam", "postcode".
bool rol(Woord);
/// 1–12 for "mei", "mrt", "sept".
std::optional<int> maand(Woord);
/// "vijftien" -> 15, up to 99.
std::optional<int> telwoord(Woord);
/// "een" is an article far more often than a number.
bool telt_niet(Woord);
/// "vijftiende" -> 15, up to 31.
std::optional<int> rangtelwoord(Woord);

}  // namespace deident::woorden

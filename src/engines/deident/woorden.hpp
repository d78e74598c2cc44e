// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string_view>

/// Closed lists of Dutch words, all folded (lower case, no accents). Own choice of words, no list of another
/// program.
namespace deident::woorden {

/// "van", "de", "el": stands between first name and surname.
bool tussenvoegsel(std::string_view);
/// The ones that also stand in the middle of a name; "in" and "op" rather begin a place.
bool tussen_namen(std::string_view);
/// A modest list of common first names that are no ordinary words.
bool voornaam(std::string_view);
/// "mevrouw", "dhr", "juf": what follows with a capital is a name.
bool aanspreking(std::string_view);
/// "broer", "huisarts", "vriendin": what follows with a capital is probably a name.
bool persoonswoord(std::string_view);
/// Capitalised words that are no name: sentence openers, weekdays, and words of youth care ("Jeugdwet").
bool geen_naam(std::string_view);
/// Verbs and function words that are also first names ("wil", "door"): in lower case they are never a name.
bool functiewoord(std::string_view);
/// 1–12 for "mei", "mrt", "sept".
std::optional<int> maand(std::string_view);
/// "vijftien" -> 15, up to 99.
std::optional<int> telwoord(std::string_view);
/// "vijftiende" -> 15, up to 31.
std::optional<int> rangtelwoord(std::string_view);

}  // namespace deident::woorden

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "engines/deident/model/leerling.hpp"

/// The texts of the corpus, and variations on them: other names, other case, typing errors.
namespace deident::model {

struct Goud {
    std::size_t begin, eind;  // bytes
    Label label;
};
struct Voorbeeld {
    std::string naam, tekst;
    std::vector<Goud> goud;  // in order
};

/// All texts of this folder (corpus/README.md), by name. Throws what is wrong with a file.
std::vector<Voorbeeld> lees_corpus(const std::string& map);

/// Names to put in the place of others: all of one kind.
struct Namen {
    std::vector<std::string> voornamen, achternamen, woorden, plaatsen;  // woorden: names that are ordinary words too
    std::vector<std::string> gewoon;                                     // the dictionary
};
/// The lines of lijsten/verzamel.mjs, and a dictionary.
Namen lees_namen(const std::string& pad, const std::string& woordenboek);

/// The same text as somebody else could have written it.
Voorbeeld verander(const Voorbeeld&, const Namen&, const std::vector<std::string>& instellingen, Toeval&);

}  // namespace deident::model

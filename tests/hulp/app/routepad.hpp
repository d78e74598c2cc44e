// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "domein/casus/casus.hpp"
#include "hulp/browser.hpp"

namespace hulp {

/// Where a casus is found: by its number, and by its places on the lists of the vooroverleg and the table, newest first.
struct Casusplek {
    std::string nummer;
    std::vector<std::string> punten, agendapunten;  // paths
    std::vector<std::string> stukken;               // ids of what was laid before the signers
    std::vector<std::string> meldrefs;              // by which readers name what was signed
    std::vector<std::string> relaties;              // rows of "Ouders en gezag"
    std::vector<std::string> uitsluitingen;         // ids of who may not see it
};
Casusplek plek_van(storage::Sessie&, const casus::Casus&);

/// Every path of this pattern that leads to this casus; one path when nothing in it is about a casus.
std::vector<std::string> paden_naar(const std::string& patroon, const Casusplek&);
/// The same with a number, reference or place that nothing has.
std::string pad_naar_niets(const std::string& patroon);
/// Whether a path of this pattern names one casus, by its number or by its place on a list.
bool gaat_over_casus(const std::string& patroon);
/// A body that this route of the API takes, as far as its table says: `{}` for a form, whose fields differ.
std::string lichaam_voor(const toegang::Deur::Regel&);
/// Body without what differs per answer: the token.
std::string kaal(const web::Antwoord&);
/// Status, headers and body of an answer, to compare two of them to the byte.
std::string afdruk(const web::Antwoord&);

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: the only SQL on what was handed in, on consent and on attachments.
namespace aanmelding::store {

/// `binnen`: when it came into this program, whatever its date: from then on doubles of it are looked for.
void bewaar(storage::Sessie&, const Omgeving&, const Casus&, const Antwoorden&, base::Moment binnen);

/// One line of consent: of whom, for what, and what was said.
struct Toestemming {
    std::string wie;    // "jeugdige", "gezag_1", "gezag_2", "voogd", "vertegenwoordiger"
    std::string doel;   // "tafel", "maatje", "boeg"
    std::string stand;  // "ja", "nee", "ingetrokken", "niet_gevraagd"
    std::optional<base::Datum> op;
    std::string hoe, reden;
};
void voeg_toe(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, const Toestemming&, base::Moment);
/// Oldest first: of two lines about the same person and purpose the last one holds.
std::vector<Toestemming> toestemmingen(storage::Sessie&, const Omgeving&, const Casus&);

/// In place of a person: what was said before this line holds no more. Its reason is why the table cannot wait for new consent, or empty.
inline constexpr std::string_view kIedereen = "iedereen";
void laat_toestemming_vervallen(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, std::string_view stand,
                                std::string_view zonder_toestemming, base::Moment);

/// In place of a person: other people have gezag now, and whoever spoke for the child before does so no more.
inline constexpr std::string_view kMetGezag = "met_gezag";
void laat_toestemming_met_gezag_vervallen(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, base::Moment);
/// Casussen in which that happened.
std::vector<CasusId> met_gewijzigd_gezag(storage::Sessie&, regio::RegioId);

/// A new attachment of a draft; the bytes are kept by documenten under the id of the row.
struct NieuweBijlage {
    BijlageId id;
    std::string type;  // documenten::extensie
    std::string naam;
    std::size_t grootte = 0;
};
void voeg_toe(storage::Sessie&, const Omgeving&, regio::RegioId, ConceptId, const NieuweBijlage&, base::Moment);
std::vector<Bijlage> bijlagen_van(storage::Sessie&, const Omgeving&, regio::RegioId, ConceptId);
/// Whether the draft had it; its bytes are destroyed with it.
bool gooi_weg(storage::Sessie&, regio::RegioId, ConceptId, BijlageId);
/// What hung on the draft now hangs on the casus, numbered from 1.
void verhuis_bijlagen(storage::Sessie&, const Casus&, ConceptId);

/// Everything of this slice about the casus, with the bytes of its attachments.
void vernietig(const casus::Vernietigd&);

}  // namespace aanmelding::store

namespace aanmelding {

/// What one person said, for each purpose that was answered: a row of the form, or one recorded later.
void leg_toestemming_vast(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, const Antwoorden& rij, base::Moment);
/// After consent changed. `c` as it was before.
void volg_zonder_toestemming(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);

}  // namespace aanmelding

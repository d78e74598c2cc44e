// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/anonimisering/stuk.hpp"

/// "Naam zichtbaar": a reader recognises somebody in a signed text (S23; AVG article 33). Private to this slice.
namespace anonimisering::zichtbaar {

using Id = base::Id<struct ZichtbaarTag>;

/// A signed text that this viewer may read, by the reference under it; not found is the same for every other one.
struct Gelezen {
    casus::Gevonden gevonden;
    Stuk stuk;
    std::string pad;  // of the form
};
base::Result<Gelezen> vind(storage::Sessie&, const Omgeving&, const Kijker&, std::string_view meld_ref, base::Moment);

/// Takes these words out of every signed text of the casus in this transaction; without words the whole text goes, until it is signed anew.
/// Either way a version waits for a signature, those who sign and the fg are told, and who had read it is kept with the incident.
/// Refused: words that do not stand in the text.
base::Result<> meld(storage::Sessie&, const Omgeving&, const Kijker&, const Gelezen&, const std::string& woorden, base::Moment);

enum class Oordeel { datalek, geen_datalek };
std::optional<Oordeel> oordeel_van(std::string_view naam);

struct Lezer {
    toegang::AccountId wie;
    std::string rol;
    base::Moment eerst_op, laatst_op;
};
struct Incident {
    Id id;
    CasusId casus;
    Stuksoort soort = Stuksoort::dossier;
    toegang::AccountId gemeld_door;
    base::Moment gemeld_op;
    bool ingetrokken = false;  // all of it, not some words
};
/// What the fg did not judge yet, oldest first.
std::vector<Incident> na_te_kijken(storage::Sessie&, toegang::RegioId);
/// Who had opened the text before, from the first on.
std::vector<Lezer> lezers(storage::Sessie&, Id);
/// False when it is not there, or judged already.
bool beoordeel(storage::Sessie&, const Omgeving&, const Kijker&, Id, Oordeel, base::Moment);

/// For the start page of the fg.
void noem_te_doen(const toegang::TeDoen&);

namespace store {
struct Nieuw {
    Id id;
    StukId stuk;
    bool ingetrokken = false;
};
void voeg_in(storage::Sessie&, const Casus&, const Nieuw&, toegang::AccountId gemeld_door, base::Moment);
void voeg_lezer_in(storage::Sessie&, const Omgeving&, const Casus&, Id, const Lezer&);
/// The casus; nothing when it is not there or judged already.
std::optional<CasusId> zet_oordeel(storage::Sessie&, toegang::RegioId, Id, std::string_view oordeel, toegang::AccountId door,
                                   base::Moment);
/// Since when readers could see a signed version of this text.
base::Moment eerst_getekend(storage::Sessie&, const Casus&, const Stuk&);
}  // namespace store

}  // namespace anonimisering::zichtbaar

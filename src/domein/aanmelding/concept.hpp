// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: drafts, private to their maker. The only SQL on aanmelding_concept.
namespace aanmelding::concepten {

struct Concept {
    ConceptId id;
    casus::Soort soort = casus::Soort::vraag;
    int stap = 1;  // where the maker goes on
    Antwoorden antwoorden;
    base::Moment gewijzigd_op;
    casus::CasusId casus;  // handed in: the answers are gone from here
    int versie = 1;
};
ConceptId maak(storage::Sessie&, const Omgeving&, const Kijker&, casus::Soort, const Antwoorden&, base::Moment);
/// Nothing for another person's draft.
std::optional<Concept> lees(storage::Sessie&, const Omgeving&, const Kijker&, ConceptId);
/// What the maker still has to hand in, newest first.
std::vector<Concept> van(storage::Sessie&, const Omgeving&, const Kijker&);
/// False when another tab was first: nothing changed.
bool bewaar(storage::Sessie&, const Omgeving&, const Kijker&, const Concept&, base::Moment);
void markeer_ingediend(storage::Sessie&, const Kijker&, ConceptId, casus::CasusId, base::Moment);
/// With its attachments.
void vernietig(storage::Sessie&, regio::RegioId, ConceptId);
/// The last day that the draft is kept: domain.md section 8, longer when it is about a crisis.
base::Datum blijft_tot(base::Moment gewijzigd, std::optional<base::Datum> crisis, const regio::Regels&);

/// The first answers of a new form, from the maker's own account.
Antwoorden begin(storage::Sessie&, const Kijker&);

}  // namespace aanmelding::concepten

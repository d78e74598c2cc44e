// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/namens.hpp"

/// Within the slice: drafts, private to their maker and, while it lies there, the one who signs. The only SQL on aanmelding_concept but the job's.
namespace aanmelding::concepten {

/// So that nobody fills the disk (ASVS 12.1.3): drafts of one account, and what hangs on them in bytes. Who registered himself and was not
/// confirmed yet has less, and what he handed in counts as well.
inline constexpr std::int64_t kMeesteConcepten = 20, kMeesteBytes = 500'000'000, kMeesteBytesOngecontroleerd = 50'000'000;

struct Concept {
    ConceptId id;
    casus::Soort soort = casus::Soort::vraag;
    int stap = 1;  // where the maker goes on
    Antwoorden antwoorden;
    base::Moment gewijzigd_op;
    casus::CasusId casus;  // handed in: the answers are gone from here
    int versie = 1;
    toegang::AccountId maker, ondertekenaar;
    std::optional<base::Moment> voorgelegd_op;  // lies with the ondertekenaar since then
    std::string opmerking;                      // of the ondertekenaar who gave it back
    std::optional<namens::Gegevens> namens;     // the procesondersteuner types it in for somebody else
    /// Who works on it now: the one with whom it lies.
    toegang::AccountId bij() const { return voorgelegd_op ? ondertekenaar : maker; }
};
/// Refused when the viewer has kMeesteConcepten that were not handed in.
base::Result<ConceptId> maak(storage::Sessie&, const Omgeving&, const Kijker&, casus::Soort, const Antwoorden&, base::Moment);
/// The same for somebody else, by the procesondersteuner.
base::Result<ConceptId> maak_namens(storage::Sessie&, const Omgeving&, const Kijker&, casus::Soort, const namens::Gegevens&,
                                    base::Moment);
/// Nothing for another person's draft.
std::optional<Concept> lees(storage::Sessie&, const Omgeving&, const Kijker&, ConceptId);
/// What is still to be handed in, newest first: the viewer's own and what lies with the viewer to sign.
std::vector<Concept> van(storage::Sessie&, const Omgeving&, const Kijker&);
/// How many somebody did not hand in yet.
std::int64_t aantal(storage::Sessie&, regio::RegioId, toegang::AccountId maker);
/// Whether a file of this size may be added to a draft of `maker`, by the viewer who works on it.
base::Result<> keur_ruimte(storage::Sessie&, const Kijker&, toegang::AccountId maker, std::size_t erbij);
/// False when another tab was first or it lies with somebody else: nothing changed.
bool bewaar(storage::Sessie&, const Omgeving&, const Kijker&, const Concept&, base::Moment);
/// Writes with whom it lies and the remark; the same guard as `bewaar`, but by who may move it.
bool verplaats(storage::Sessie&, const Omgeving&, const Kijker&, const Concept& na, base::Moment);
void markeer_ingediend(storage::Sessie&, const Kijker&, ConceptId, casus::CasusId, base::Moment);
/// With its attachments.
void vernietig(storage::Sessie&, regio::RegioId, ConceptId);
/// The last day that the draft is kept: domain.md section 8, longer when it is about a crisis.
base::Datum blijft_tot(base::Moment gewijzigd, std::optional<base::Datum> crisis, const regio::Regels&);

/// Step 1 from an account: the referrer in whose name it is handed in.
Antwoorden verwijzer_uit(storage::Sessie&, regio::RegioId, toegang::AccountId);
/// The first answers of a new form. Who may not hand in stands in it as the colleague: the referrer comes with the signature.
Antwoorden begin(storage::Sessie&, const Kijker&);

}  // namespace aanmelding::concepten

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/concept.hpp"

/// Within the slice: "ook voor broer of zus" (domain.md section 2, "Siblings"). A new draft from what a family shares; never what belongs to
/// the one child.
namespace aanmelding::broer {

/// What of the answers of one child also holds for a brother or sister. The child of these answers becomes somebody of the family.
Antwoorden voor_broer_of_zus(const Antwoorden& van_kind, bool met_situatie);
/// A draft of the viewer, who is inbrenger of this casus; handing it in links the two.
base::Result<ConceptId> begin(storage::Sessie&, const Omgeving&, const Kijker&, const Casus& van, bool met_situatie,
                              base::Moment);
/// The draft became this casus: links it with the one that it began from, if its maker may still see that one.
void verbind(storage::Sessie&, const Omgeving&, const Kijker&, ConceptId, const Casus& nieuw, base::Moment);
void vergeet(storage::Sessie&, regio::RegioId, ConceptId);

}  // namespace aanmelding::broer

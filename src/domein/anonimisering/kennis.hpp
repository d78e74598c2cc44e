// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"
#include "engines/deident/deident.hpp"

namespace anonimisering {

/// What the program knows of the people and places around a casus: the form, who handed it in, and the region. Private to this slice.
deident::Kennis kennis_van(storage::Sessie&, const casus::Identiteit&, toegang::AccountId inbrenger, regio::RegioId);
/// The same of a casus that is there, and who came to the family later.
deident::Kennis kennis_van(storage::Sessie&, const toegang::Omgeving&, const casus::Casus&);

}  // namespace anonimisering

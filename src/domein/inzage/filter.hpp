// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/inzage/inzage.hpp"
#include "web/formulier.hpp"

/// Within the slice: which lines of the log the fg asks for.
namespace inzage::filter {

using web::formulier::Antwoorden;

std::vector<web::formulier::Veld> velden();
/// Nothing was asked: the whole log.
bool leeg(const Antwoorden&);
/// S18: what somebody looks for travels sealed, never readable in a URL. Empty for an empty filter.
std::string verzegel(const toegang::Omgeving&, const Antwoorden&);
/// Empty when it was not sealed here.
Antwoorden open(const toegang::Omgeving&, std::string_view verzegeld);
/// False when the person or casus does not exist here: then there is nothing to find.
bool pas_toe(storage::Sessie&, regio::RegioId, const Antwoorden&, audit::Zoekvraag&);

}  // namespace inzage::filter

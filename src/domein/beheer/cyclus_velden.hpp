// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/regio/regio.hpp"
#include "web/formulier.hpp"

/// The cycle of a region as a form. Private to this slice.
namespace beheer::cyclus_formulier {

std::vector<web::formulier::Veld> velden();
web::formulier::Antwoorden naar_antwoorden(const regio::Cyclus&, base::Datum vanaf);
/// `was` with the answers over it: what is not asked when a region works op afspraak stays as it was.
regio::Cyclus toegepast(regio::Cyclus was, const web::formulier::Antwoorden&);

}  // namespace beheer::cyclus_formulier

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/advies/advies.hpp"
#include "web/formulier.hpp"

/// The form of notulen with adviespunten. Private to this slice.
namespace tafel::paginas {

std::vector<web::formulier::Veld> notulen_velden();
web::formulier::Antwoorden als_antwoorden(const std::string& notulen, const std::vector<advies::Punt>&);
std::vector<advies::Punt> adviespunten(const web::formulier::Antwoorden&);

}  // namespace tafel::paginas

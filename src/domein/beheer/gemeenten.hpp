// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/beheer/paginas.hpp"

/// What the pages of a gemeente share. Private to this slice.
namespace beheer::gemeenten {

inline constexpr const char* kLijst = "/beheer/gemeenten";

std::string pad(const regio::Gemeente&, std::string_view achter = {});
std::string soorten_tekst(const std::vector<regio::Deelnamesoort>&);
/// The gemeente of this region that the path names.
base::Result<regio::Gemeente> van_pad(const toegang::Aanvraag&);
/// Beginning and ending a period.
void registreer_deelname(toegang::Deur&);

}  // namespace beheer::gemeenten

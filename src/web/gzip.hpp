// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "web/verzoek.hpp"

namespace web {

std::string gzip(std::string_view, int niveau = 5);
/// Compresses a text answer of 1 kB or more when the client takes gzip and nothing else encoded it yet.
/// BREACH needs a secret that stays equal over many answers beside reflected input; our only secret in a page
/// is the CSRF token, and that is masked anew in every answer (S31), so compression tells nothing about it.
void comprimeer(Antwoord&, std::string_view accept_encoding);

}  // namespace web

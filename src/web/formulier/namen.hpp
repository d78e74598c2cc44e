// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "web/formulier.hpp"

/// How inputs are called: the same in names, ids, links and errors.
namespace web::formulier {

/// "gezinsleden-2": id of a row and start of the names of its inputs; counts from 1.
std::string rijnaam(std::string_view groep, std::size_t nummer);
/// Id of the first input of a question: "geboren" -> "geboren-dag", "woont" -> "woont-1".
std::string eerste_invoer(const Veld&, const std::string& invoer);

}  // namespace web::formulier

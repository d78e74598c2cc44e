// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "web/sjabloon.hpp"

/// Reads which names a view uses, and compares them with what a page gives it. Knows nothing of ctemplate.
namespace web::merken {

/// The marks of a view or of one of its sections.
struct Merken {
    std::set<std::string, std::less<>> waarden;          // {{NAAM}}
    std::set<std::string, std::less<>> delen;            // {{>DEEL}}
    std::map<std::string, Merken, std::less<>> secties;  // {{#SECTIE}} … {{/SECTIE}}
};
using Views = std::map<std::string, Merken, std::less<>>;

/// Throws std::logic_error when the view lacks the AUTOESCAPE line, switches escaping off, or does not close
/// its sections.
Merken lees(std::string_view bestand, std::string_view inhoud);

/// Every name below, of all kinds.
std::set<std::string, std::less<>> alle_namen(const Merken&);

/// Throws std::logic_error that names the view and the mark when a shown part uses a value that was not
/// given, or when something is given that the view does not use. The text never holds a value.
void vergelijk(const Views&, std::string_view bestand, const Gegevens&);

}  // namespace web::merken

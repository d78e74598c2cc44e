// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/advies/store.hpp"

/// The pages of this slice, one file each. Private to it.
namespace advies::paginas {

using toegang::Rol;
using toegang::Rollen;

void registreer_tab(toegang::Deur&);
void registreer_antwoord(toegang::Deur&);
void registreer_afsluiting(toegang::Deur&);

/// How a point went, by the code that is stored.
struct Antwoordsoort {
    std::string_view code, label, badge;
};
const std::vector<Antwoordsoort>& antwoordsoorten();
std::string_view uitkomst_label(std::string_view code);
std::string_view reden_label(std::string_view code);

}  // namespace advies::paginas

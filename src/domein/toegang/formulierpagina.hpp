// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "web/formulier.hpp"
#include "web/pagina.hpp"

/// Within the slice: most of its pages are one form with a few lines above it and one button.
namespace toegang {

/// Passwords are no answers: they are never shown again and never trimmed.
struct Wachtwoordveld {
    std::string naam, label, uitleg;
    std::string autocomplete;  // "current-password" or "new-password"
};

struct Formulierpagina {
    std::string titel;
    std::string actie;  // path that the form posts to
    std::string knop;
    std::vector<std::string> alineas = {};
    std::vector<web::formulier::Veld> velden = {};
    std::vector<Wachtwoordveld> wachtwoorden = {};
    std::string gebruikersnaam =
        {};  // with passwords and without a field for the address: what a password manager files it under
    std::vector<std::pair<std::string, std::string>> verborgen = {};
    std::vector<web::Menupunt> links = {};
    web::Menupunt terug = {};
    std::string melding = {};
    bool gevaar = false;  // the button takes something away

    web::Pagina pagina(const web::formulier::Antwoorden& = {}, const base::Fouten& = {}) const;
};

}  // namespace toegang

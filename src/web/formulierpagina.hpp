// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "web/formulier.hpp"
#include "web/pagina.hpp"

namespace web {

/// A page that is one form: lines above it, fields, buttons, links below it. Most pages where somebody decides something are one of these.
struct Formulierpagina {
    std::string titel;
    std::string actie;  // path that the form posts to
    std::string knop;   // says what it does: "Trek de aanmelding in"
    std::vector<std::string> alineas = {};
    std::vector<formulier::Veld> velden = {};
    std::vector<std::pair<std::string, std::string>> verborgen = {};  // "versie"
    std::vector<Menupunt> links = {};                                 // ways out without doing it
    Menupunt terug = {};
    bool gevaar = false;     // the button takes something away
    bool bestanden = false;  // multipart
    std::string gebruikersnaam =
        {};  // with a password and without a field for the address: what a password manager files it under

    /// Status 400 and "Fout:" in the title when there are errors; all answers stay as typed.
    Pagina pagina(const formulier::Antwoorden& = {}, const base::Fouten& = {}) const;
};

}  // namespace web

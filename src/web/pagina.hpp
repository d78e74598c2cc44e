// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "web/sjabloon.hpp"
#include "web/verzoek.hpp"

namespace web {

struct Menupunt {
    std::string tekst, pad;
};

/// The frame around every page: header, who is logged in, menu, main, footer. `csrf` is the token of this answer.
struct Kader {
    std::string regio_naam;
    std::string gebruiker;            // "S. de Wit, procesondersteuner"; empty: not logged in
    std::vector<Menupunt> menu;
    std::string csrf;
    bool demo = false;                // shows the demo ribbon with its clock
    std::string demo_tekst;
};

/// One page: `titel` in <title> (with "Fout: " in front when there are errors) and by default in <h1>.
struct Pagina {
    std::string titel;
    std::string bestand;              // the view of the slice, put in {{>INHOUD}} of web/sjablonen/kader.html
    Gegevens gegevens;                // fills it; the frame adds CSRF to every view: {{CSRF}} is always set
    std::string actief;               // path of the menu item that is current
    bool fout = false;
    int status = 200;
    std::string melding;              // green confirmation above the content; empty: none
};
Antwoord toon(const Sjablonen&, const Kader&, Pagina);

}  // namespace web

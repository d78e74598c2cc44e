// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/formulier.hpp"
#include "web/verzoek.hpp"

namespace web {

struct Menupunt {
    std::string tekst, pad;
};

/// The frame around every page: header, who is logged in, menu, main, footer. `csrf` is the token of this
/// answer.
struct Kader {
    std::string regio_naam;
    std::string gebruiker;  // "S. de Wit, procesondersteuner"; empty: not logged in
    std::vector<Menupunt> menu;
    std::string csrf;
    bool demo = false;  // shows the demo ribbon with its clock
    std::string demo_tekst;
    /// URL of a file in web/statisch ("ret.css"); empty: below /statisch/ without a content hash.
    std::function<std::string(std::string_view)> statisch = {};
};

/// The form of a page without its look, for who hands it in without a browser: its fields, the values that go along unseen ("versie"), what
/// is wrong with what was handed in, what the page says above it and where it leads.
struct Blad {
    std::string actie = {};  // path that it is handed in at
    std::vector<formulier::Veld> velden = {};
    formulier::Antwoorden antwoorden = {};  // as they stand in it now
    std::vector<std::pair<std::string, std::string>> verborgen = {};
    base::Fouten fouten = {};
    std::vector<std::string> uitleg = {};
    std::vector<Menupunt> links = {};
};

/// One page: `titel` in <title> (with "Fout: " in front when there are errors) and by default in <h1>.
struct Pagina {
    std::string titel;
    std::string bestand;  // the view of the slice, put in {{>INHOUD}} of web/sjablonen/kader.html
    Gegevens gegevens;    // fills it; the frame adds CSRF to every view: {{CSRF}} is always set
    std::string actief;   // path of the menu item that is current
    bool fout = false;
    int status = 200;
    std::string melding;            // green confirmation above the content; empty: none
    std::string kop;                // <h1> when it differs from the title
    std::string bijschrift;         // above the <h1>, part of it: "Casus aanmelden, stap 2 van 6"
    Menupunt terug;                 // "Vorige stap: jouw gegevens", above all; empty: none
    bool eigen_kop = false;         // the view has its own <h1>, for instance in a column
    std::optional<Blad> blad = {};  // the form on it, when handing it in is an event (toegang::Deur::gebeurtenis)
};
Antwoord toon(const Sjablonen&, const Kader&, Pagina);

/// The page for a refusal, in plain Dutch: what happened and what to do. `referentie` helps us find it in the
/// log. Says the same for every object that one may not know (S31).
Pagina foutpagina(int status, std::string_view referentie = {});

/// Fills {{>PAGER}} with web/sjablonen/pager.html: keyset paging, so there are no page numbers. Empty path:
/// no link.
void toon_pager(Gegevens&, std::string_view telling, std::string_view eerste_pad, std::string_view volgende_pad);

}  // namespace web

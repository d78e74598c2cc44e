// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "app/huis.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "domein/toegang/toegang_cli.hpp"

namespace app::opdrachten {
namespace {

using toegang::Rol;

int weiger(std::string_view tekst) {
    std::cerr << tekst << "\n";
    return kGeweigerd;
}

/// JSON on stdout, refusals on stderr.
int klaar(const base::Result<base::Json>& uit) {
    if (!uit) {
        for (const auto& f : uit.fouten()) std::cerr << f.tekst << "\n";
        return kGeweigerd;
    }
    std::cout << uit->schrijf() << "\n";
    return kGoed;
}
int klaar(const base::Result<>& uit) { return uit ? kGoed : klaar(base::Result<base::Json>(uit.fouten())); }

/// S8: the second person types the code of the own app here; it never stands in the shell's history or in the list of processes.
toegang::cli::Akkoord akkoord(const Huis& huis, const Verantwoording& v) {
    toegang::cli::Akkoord uit{v.tweede_persoon, {}, v.nood};
    if (huis.om().demo || v.tweede_persoon.empty()) return uit;
    std::cerr << "Code uit de app van " << v.tweede_persoon << ": ";
    std::getline(std::cin, uit.code);
    return uit;
}

}  // namespace

int gebruiker_maak(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    std::vector<Rol> rollen;
    if (!v.rol.empty()) {
        const auto rol = toegang::rol_van(v.rol);
        if (!rol) return weiger("Deze rol bestaat niet.");
        rollen.push_back(*rol);
    }
    return klaar(toegang::cli::gebruiker_maak(huis.om(), v.regio, {.email = v.email, .naam = v.naam}, rollen,
                                              akkoord(huis, v.verantwoording)));
}

int gebruiker_lijst(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    return klaar(toegang::cli::gebruiker_lijst(huis.om(), v.regio));
}

int gebruiker_rol(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    const auto rol = toegang::rol_van(v.rol);
    if (!rol) return weiger("Deze rol bestaat niet.");
    return klaar(toegang::cli::gebruiker_rol(huis.om(), v.regio, v.email, *rol, !v.weg, akkoord(huis, v.verantwoording)));
}

int gebruiker_wachtwoord(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    return klaar(toegang::cli::gebruiker_wachtwoord(huis.om(), v.regio, v.email, {}, akkoord(huis, v.verantwoording)));
}

int gebruiker_blokkeer(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    // Only letting in again asks for a second person, so only then for a code.
    return klaar(toegang::cli::gebruiker_blokkeer(huis.om(), v.regio, v.email, !v.weg,
                                                  v.weg ? akkoord(huis, v.verantwoording) : toegang::cli::Akkoord{}));
}

int gebruiker_2fa(const Instellingen& i, const GebruikerVraag& v) {
    Huis huis({.instellingen = i});
    return klaar(toegang::cli::gebruiker_2fa(huis.om(), v.regio, v.email, akkoord(huis, v.verantwoording)));
}

int token_maak(const Instellingen& i, const TokenVraag& v) {
    Huis huis({.instellingen = i});
    const auto token = toegang::cli::token_maak(huis.om(), v.regio, v.account, v.rechten, akkoord(huis, v.verantwoording));
    if (!token) return klaar(base::Result<base::Json>(token.fouten()));
    std::cout << *token << "\n";
    return kGoed;
}

}  // namespace app::opdrachten

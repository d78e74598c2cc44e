// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/deelnemer/deelnemer.hpp"
#include "domein/vooroverleg/paginas.hpp"
#include "web/formulier.hpp"

/// The form in which the chair writes down what the vooroverleg decided. Private to this slice.
namespace vooroverleg::punt_formulier {

using web::formulier::Antwoorden;
using web::formulier::Veld;

/// What the answers can be for this casus on this day.
struct Keuzes {
    regio::Regels regels;
    std::vector<regio::Organisatie> uit_te_sluiten;
    std::vector<deelnemer::Deelnemer> uit_te_sluiten_mensen;
    std::vector<int> voorgesteld;  // numbers of criteria
    bool doorbraak = false;        // this gemeente has it
    bool inhoud_getekend = false;  // or there is no content to sign
    bool te_bespreken = false;     // there is a signed dossier for the table
    bool plicht = false;
};
Keuzes keuzes(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, base::Moment);

/// Functions of who the inbrenger may bring along; a fixed list, so that no name can be typed.
const std::vector<std::string>& gastfuncties();
std::vector<Veld> velden(const Keuzes&);
/// The suggested criteria are ticked when the form opens.
Antwoorden begin(const Keuzes&);

struct Besluit {
    casus::Stap stap = casus::Stap::aanhouden;
    Punt punt;
    Getypt getypt;
    std::vector<advies::Punt> adviespunten;
    casus::Feiten feiten;
    std::vector<toegang::AccountId> uitgesloten_mensen;
};
/// Of answers that passed the check.
Besluit besluit(const Keuzes&, const Antwoorden&, Punt, const Kijker&, base::Moment);
/// What has to be masked and signed before it goes to the inbrenger.
std::vector<anonimisering::Tekst> te_tekenen(const Besluit&);

}  // namespace vooroverleg::punt_formulier

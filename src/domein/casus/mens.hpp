// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/moment.hpp"

/// What the vault keeps of a child and the people around it. Part of casus.hpp, which others include.
namespace casus {

/// Somebody around the child. Address, phone, e-mail, school and place of stay of a person with `afgeschermd` open only by a
/// reveal with purpose (S1).
struct Persoon {
    std::string rol;  // "moeder", "vader", "broer", "zus", "pleegouder", "voogd", "netwerk", "hulpverlener", …
    std::string voornamen, roepnaam, voorvoegsel, achternaam;
    std::string geboortedatum;  // ISO or empty
    std::string telefoon, email, adres;
    std::string organisatie;  // of a hulpverlener
    bool gezag = false;
    bool afgeschermd = false;
    std::string contactverbod;  // toward whom, or empty
};
struct Identiteit {
    std::string bsn;             // nine digits, or empty with the reason below
    std::string geen_bsn_reden;  // "ongeboren", "pasgeboren", "vreemdeling", "onbekend"
    std::string voornamen, roepnaam, voorvoegsel, achternaam;
    std::optional<base::Datum> geboren;  // or the due date when ongeboren
    std::string geslacht;                // "m", "v", "x", "onbekend"
    std::string straat, huisnummer, postcode, plaats;
    std::string telefoon, email;
    std::string school;
    std::string kader;           // "vrijwillig", "ots", "voogdij", "jeugdreclassering"
    std::string verblijfplaats;  // "thuis", "netwerk", "pleeggezin", "gezinshuis", "instelling", "elders"
    bool afgeschermd = false;
    std::vector<Persoon> personen;
    std::string volledige_naam() const;
};

}  // namespace casus

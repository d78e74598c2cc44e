// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <vector>

#include "app/huis.hpp"

/// The invented people of the demo: one account for each role that has work, with a random password per installation.
namespace app::demo {

struct Demoaccount {
    std::string naam, email, wachtwoord;
    toegang::Rol rol;
    std::string wat_te_doen;  // what to try first
};

struct Mensen {
    regio::RegioId regio;
    std::map<std::string, toegang::AccountId> account;        // by e-mail address
    std::map<std::string, regio::OrganisatieId> organisatie;  // by name
};
/// Region Nijmegen, its organisations and these accounts. `wachtwoorden` gets what was made.
Mensen maak_mensen(Huis&, std::vector<Demoaccount>& accounts);

}  // namespace app::demo

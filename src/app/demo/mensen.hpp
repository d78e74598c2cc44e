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
/// Region Nijmegen, its organisations and these accounts. `accounts` gets what was made.
enum class Inloggen { ja, nee };  // nee: without passwords, for people who only play
Mensen maak_mensen(Huis&, std::vector<Demoaccount>& accounts, Inloggen = Inloggen::ja);
/// The same people in a database that was filled before; nothing when somebody is not there.
std::optional<Mensen> vind_mensen(Huis&);
/// Where the accounts with their passwords stand, for who plays and for scripts.
void bewaar_accounts(const std::string& data_map, const std::vector<Demoaccount>&);
std::string accounts_pad(const std::string& data_map);

}  // namespace app::demo

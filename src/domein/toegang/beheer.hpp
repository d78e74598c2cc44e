// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "domein/toegang/wijziging.hpp"
#include "web/formulier.hpp"

/// Within the slice: what the pages of beheer share.
namespace toegang {

/// "inbrenger en anonimiseerder"; "geen rol".
std::string rollen_tekst(Rollen);
/// The roles that a beheerder may give, with what each of them asks.
std::vector<web::formulier::Optie> rolopties();
std::string pad_van(AccountId);
/// The account of `{id}`, when it works in the beheerder's region, now or later.
base::Result<AccountId> gevraagd_account(const Aanvraag&);
/// The same, also when it worked there before.
base::Result<AccountId> gevraagd_ooit(const Aanvraag&);
/// Done, or waiting for the second person; with the set-up code to tell the holder by phone.
web::Pagina uitkomstpagina(const Wijziguitkomst&, const std::string& verder);

}  // namespace toegang

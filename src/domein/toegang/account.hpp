// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Within the slice: reading and changing accounts. The only SQL on toegang_account, but for the second factor.
namespace toegang {

/// The columns that `account_uit` reads, for queries on `toegang_account a`.
inline constexpr std::string_view kAccountKolommen =
    "a.id, a.email, a.naam, a.functie, a.telefoon, a.organisatie_id, a.soort_verwijzer, a.agb, a.skj, a.big, "
    "a.geblokkeerd_op, a.totp_aan, a.gecontroleerd";
/// `vanaf`: how many columns stand in front of them.
Account account_uit(const storage::Rij&, std::size_t vanaf = 0);
/// What makes two e-mail addresses the same account.
std::string email_sleutel(std::string_view email);
/// Everything that is wrong with what was typed; empty: good.
base::Fouten keur_gegevens(const NieuwAccount&);
/// Who has or had a role in the region, by e-mail; `na` is the e-mail of the last one of the page before.
std::vector<Account> accounts_van_regio(storage::Sessie&, RegioId, std::string_view zoek, std::string_view na, int hoeveel);

/// Referrers of the region who registered themselves and wait for a call (S7), by name.
std::vector<Account> ongecontroleerden(storage::Sessie&, RegioId, base::Moment);

void zet_eigen_gegevens(storage::Sessie&, AccountId, const std::string& naam, const std::string& functie,
                        const std::string& telefoon);
void zet_email(storage::Sessie&, AccountId, const std::string& email);
void zet_gecontroleerd(storage::Sessie&, AccountId);
void zet_geblokkeerd(storage::Sessie&, AccountId, std::optional<base::Moment> op);

/// Nothing: the account does not exist or has no password yet.
std::optional<std::string> wachtwoord_hash_van(storage::Sessie&, AccountId);
void zet_wachtwoord_hash(storage::Sessie&, AccountId, const std::string& hash);
void wis_wachtwoord(storage::Sessie&, AccountId);
/// Has or had a role in the region: what a beheerder of that region may know of (S20). A role that was only asked shows nobody.
bool hoort_bij_regio(storage::Sessie&, RegioId, AccountId);

}  // namespace toegang

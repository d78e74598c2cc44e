// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Within the slice: second factor of an account: TOTP, recovery codes, and the code by which it may be set up. The only SQL on the
/// totp columns of toegang_account and on toegang_herstelcode.
namespace toegang {

/// A new secret that is on trial until a code of it was typed; replaces an earlier trial, never the factor in use.
std::string begin_proef(storage::Sessie&, const Omgeving&, AccountId);
std::optional<std::string> lopende_proef(storage::Sessie&, const Omgeving&, AccountId);
/// Makes the trial the factor in use when the code is right; ten new recovery codes, shown once. Ends the set-up code.
base::Result<std::vector<std::string>> bevestig_proef(storage::Sessie&, const Omgeving&, AccountId, std::string_view code,
                                                      base::Moment);
/// A right TOTP code or an unused recovery code; uses it up.
bool gebruik_code(storage::Sessie&, const Omgeving&, AccountId, std::string_view code, base::Moment);
int herstelcodes_over(storage::Sessie&, AccountId);
/// Takes the factor away: only after the two-person reset (S25).
void wis_tweede_factor(storage::Sessie&, AccountId);

/// Another one with every factor that is set, so that a proof for one replacement is none for the next.
std::string kenmerk_van_factor(storage::Sessie&, AccountId);

/// S25: a first factor is set up with a code that came over another channel than the link or password. It works 72 hours.
std::string maak_instelcode(storage::Sessie&, const Omgeving&, AccountId);
bool heeft_instelcode(storage::Sessie&, AccountId);
bool instelcode_klopt(storage::Sessie&, const Omgeving&, AccountId, std::string_view code);
/// Keyed hash of a code as a person may type it: case, spaces and dashes do not count.
base::crypto::Bytes code_hash(const Omgeving&, std::string_view code);

}  // namespace toegang

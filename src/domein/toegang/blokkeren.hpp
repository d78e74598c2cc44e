// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

/// Within the slice: an account that may come in no more.
namespace toegang {

/// Ends sessions and tokens, writes the log line and tells the bus, so that every slice frees what hung on it. S29: somebody who works in
/// other regions too loses the roles of this region alone; whether the account goes on is theirs to say.
void blokkeer(storage::Sessie&, const Aanvraag&, AccountId);
/// The account of the whole installation, for who blocks: in `kijker` the region from which it was done.
void sluit_account(storage::Sessie&, const Omgeving&, const Kijker&, AccountId, base::Moment);

}  // namespace toegang

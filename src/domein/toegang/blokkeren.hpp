// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

/// Within the slice: an account that may come in no more.
namespace toegang {

/// Ends sessions and tokens, writes the log line and tells the bus, so that every slice frees what hung on it.
void blokkeer(storage::Sessie&, const Aanvraag&, AccountId);

}  // namespace toegang

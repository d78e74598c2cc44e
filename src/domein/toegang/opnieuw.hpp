// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/toegang.hpp"

/// Within the slice: who has another password, mail address or second factor begins anew (S25).
namespace toegang {

/// Nothing that was given out before opens the account any more: sessions but this one, tokens, links to choose a password with.
void begin_opnieuw(storage::Sessie&, AccountId, base::Moment, SessieId behalve = {});

}  // namespace toegang

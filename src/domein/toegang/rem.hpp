// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

/// Within the slice: the brake on bulk reading (S16). The only SQL on toegang_rem, but for what is read with a token.
namespace toegang {

inline constexpr int kMeesteCasussen = 30, kMeesteBsns = 10;
inline constexpr std::chrono::hours kLeesvenster{1};

/// Whether a session that was proved at this moment must be proved again before it goes on.
bool sessie_geremd(storage::Sessie&, AccountId, base::Moment bewezen);
/// Whether tokens of an account that was braked then stand still: nobody can ask a program for a second factor, so they wait.
bool tokens_geremd(std::optional<base::Moment> geremd_op, base::Moment nu);
/// After a read that stands in the log: brakes the account when it opened too much, with a line in the log and a mail to the fg.
void rem_bij_veel(storage::Sessie&, const Omgeving&, const Kijker&, base::Moment);

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>

#include "domein/toegang/toegang.hpp"

/// Within the slice: what may go wrong only so often, counted in one place for all addresses or for all accounts (S25, S34), and the
/// networks that an account is used to. The only SQL on toegang_rantsoen and toegang_netwerk.
namespace toegang {

/// So many at once; each comes back after its part of an hour. So never more than twice as many in any hour, and it always goes on,
/// slowly.
struct Rantsoen {
    base::crypto::Bytes wat;  // a keyed hash
    int per_uur;
};
/// Until one is left; zero: there is one now.
std::chrono::seconds wachttijd(storage::Sessie&, const Rantsoen&, base::Moment);
void neem(storage::Sessie&, const Rantsoen&, base::Moment);
void geef_terug(storage::Sessie&, const Rantsoen&, base::Moment);

/// Eigen regel: a network is usual for 90 days after the last time that somebody came all the way in from there.
inline constexpr std::chrono::days kGewoon{90};
void onthoud_netwerk(storage::Sessie&, const Omgeving&, AccountId, std::string_view afzender, base::Moment);
bool is_gewoon_netwerk(storage::Sessie&, const Omgeving&, AccountId, std::string_view afzender, base::Moment);

/// What has run out says nothing any more; the number removed.
std::int64_t ruim_rantsoenen_op(storage::Sessie&, base::Moment);

}  // namespace toegang

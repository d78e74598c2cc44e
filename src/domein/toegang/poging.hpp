// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <string_view>

#include "domein/toegang/toegang.hpp"

/// Within the slice: lock-out with back-off per pair of what is tried and network (web::net_van), as S34 asks: somebody who guesses from
/// elsewhere never locks out the person at the usual address. What counts over all of them stands in raden.hpp. The only SQL on
/// toegang_poging.
namespace toegang {

/// What is tried, as a keyed hash: no typed text is kept, and an unknown e-mail counts like a known one.
base::crypto::Bytes poging_sleutel(const base::crypto::Sleutelbos&, std::string_view soort, std::string_view wat);
/// How long this pair has to wait still; zero: may try.
std::chrono::seconds wachttijd(storage::Sessie&, const base::crypto::Bytes& wat, std::string_view afzender, base::Moment);
void tel_mislukt(storage::Sessie&, const base::crypto::Bytes& wat, std::string_view afzender, base::Moment);
void wis_pogingen(storage::Sessie&, const base::crypto::Bytes& wat, std::string_view afzender);
/// "1 minuut", "12 minuten": rounded up.
std::string wachttekst(std::chrono::seconds);

}  // namespace toegang

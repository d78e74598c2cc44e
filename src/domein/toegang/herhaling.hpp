// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <functional>

#include "domein/toegang/toegang.hpp"

/// Within the slice: a call of the API that is sent twice happens once (Idempotency-Key, draft-ietf-httpapi-idempotency-key-header).
namespace toegang {

inline constexpr std::chrono::hours kHerhalingBlijft{24};

/// So long nobody else takes the key of a call that is at work. One that was killed halfway leaves it like that.
inline constexpr std::chrono::seconds kHerhalingBezig{10};

/// With the header: the answer that this key of this token got before, for 24 hours. Only what made something (201) is kept; after any other
/// answer the key is free again. The same key for another call, or while the first is at work: 409. After a crash the same call is done when
/// it was not (its transaction marks the key), and otherwise gets 409 too: never twice.
web::Antwoord eenmalig(const Aanvraag&, const std::function<web::Antwoord()>&);

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <functional>

#include "domein/toegang/toegang.hpp"

/// Within the slice: a call of the API that is sent twice happens once (Idempotency-Key, draft-ietf-httpapi-idempotency-key-header).
namespace toegang {

inline constexpr std::chrono::hours kHerhalingBlijft{24};

/// With the header: the answer that this key of this token got before, for 24 hours. Only what made something (201) is kept; after any other
/// answer the key is free again. The same key for another call, or while the first is at work: 409.
web::Antwoord eenmalig(const Aanvraag&, const std::function<web::Antwoord()>&);

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

/// A job: who has an API token hears in time that it ends, so that what works with it does not stop by surprise (ASVS 2.3.3).
namespace toegang {

/// Mails the holder once, a week before; the number told.
int meld_aflopende_tokens(storage::Sessie&, const Omgeving&, base::Moment);

}  // namespace toegang

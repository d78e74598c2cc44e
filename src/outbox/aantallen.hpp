// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>

#include "outbox/outbox.hpp"

namespace outbox {

/// How many messages of the whole installation there are per state; a state without messages is there with 0.
std::map<Status, std::int64_t> aantallen(storage::Sessie&);

}  // namespace outbox

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include "storage/sessie.hpp"

namespace outbox {

/// Deletes every message with this key or one below it ("casus/123", "casus/123/…"), sent or not: what it is about was destroyed; how many.
int vernietig(storage::Sessie&, std::string_view sleutel);

}  // namespace outbox

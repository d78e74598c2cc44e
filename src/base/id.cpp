// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

#include <algorithm>
#include <chrono>

#include "base/crypto.hpp"

namespace base {
namespace {

constexpr int kKansBits = 22;
constexpr std::int64_t kBegin2020 = 1'577'836'800'000;  // ms since 1970

}  // namespace

std::int64_t Ids::nieuw() {
    const std::int64_t ms = als_getal(klok_.nu()) / 1000 - kBegin2020;
    // A clock before 2020 would give ids below zero; they still have to be ids.
    const std::int64_t tijd = std::max<std::int64_t>(ms, 1) << kKansBits;
    const std::int64_t voorstel = tijd | crypto::willekeurig_getal(1U << kKansBits);
    std::lock_guard vast(slot_);
    laatste_ = voorstel > laatste_ ? voorstel : laatste_ + 1;
    return laatste_;
}

}  // namespace base

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

/// Invented names and words. Within a list all are as long as the word in the mould that they take the place of.
namespace app::vul {

std::span<const char* const> voornamen();   // 5
std::span<const char* const> oudernamen();  // 6
std::span<const char* const> naambegin();   // 5, of a last name
std::span<const char* const> naameinde();   // 4
std::span<const char* const> bezigheden();  // 7
std::span<const char* const> dieren();      // 6

}  // namespace app::vul

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

/// A date that a person types in three inputs: forgiving in how, strict in what.
namespace web::formulier::datum {

/// What follows the name of the field in the names of its inputs.
constexpr std::array<std::string_view, 3> kDelen{"-dag", "-maand", "-jaar"};

/// "2011-03-27" from {"27", "3", "2011"}, also from {" 27 ", "mrt", "2011"}; empty when this is no existing
/// day of the years 1900–2199.
std::string als_iso(const std::vector<std::string>& delen);

/// What is wrong: the input that has to change and what to do about it; `wat` says which question it is.
struct Oordeel {
    std::string_view deel;
    std::string tekst;
};
Oordeel oordeel(const std::vector<std::string>& delen, std::string_view wat);

/// Day, month and year to show again in the inputs: from an ISO date or from what was typed.
std::array<std::string, 3> voor_invoer(const std::vector<std::string>& waarden);

}  // namespace web::formulier::datum

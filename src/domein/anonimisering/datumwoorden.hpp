// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/moment.hpp"

/// What stands in the place of a date (S14: dates are relative for the table). Pure. Private to this slice.
namespace anonimisering {

struct Datumkader {
    base::Datum aanmelding;
    std::vector<base::Datum> geboren;  // of the child and the family, as far as they are known
};

/// The day that these words mean: "12-05-2010", "2010-05-12", "3 mei 2024", "drie mei", "3/5", "mei 2024" (its middle). Without a year the
/// one that lies nearest to the aanmelding, rather before it. Nothing when they do not say a day or month.
std::optional<base::Datum> dag_uit(std::string_view woorden, base::Datum aanmelding);

/// "drie weken voor de aanmelding"; "geboortedatum" for a day on which somebody of the family was born, or when `ervoor` (the words in front
/// of it) says so; "datum" when it cannot be read. What lies long ago is told roughly: years since a birth would tell an age.
std::string datumrol(std::string_view woorden, std::string_view ervoor, const Datumkader&);

}  // namespace anonimisering

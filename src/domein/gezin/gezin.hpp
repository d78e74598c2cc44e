// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Which casussen are of brothers and sisters (domain.md section 2, "Siblings"). Knows casussen by their number in the database alone and nobody's
/// rights: whoever shows something of it asks the policy of both casussen first (S20).
namespace gezin {

using toegang::AccountId;
using toegang::Kijker;
using toegang::Omgeving;
using toegang::RegioId;

/// Two casussen. One that was undone stays, with its reasons.
struct Band {
    std::int64_t id = 0, een = 0, ander = 0;
    AccountId door, los_door;
    base::Moment gelegd_op;
    std::optional<base::Moment> los_op;
    std::string reden, los_reden;  // typed text: INHOUD
    std::int64_t andere_dan(std::int64_t casus) const { return een == casus ? ander : een; }
};
/// Of this casus, newest first, also those that were undone.
std::vector<Band> banden(storage::Sessie&, const Omgeving&, RegioId, std::int64_t casus);
/// The casussen that belong with this one now.
std::vector<std::int64_t> van(storage::Sessie&, RegioId, std::int64_t casus);
bool verbonden(storage::Sessie&, std::int64_t een, std::int64_t ander);

/// False when they are linked already. The caller checked that the viewer works on both.
bool verbind(storage::Sessie&, const Omgeving&, const Kijker&, std::int64_t een, std::int64_t ander, const std::string& reden,
             toegang::Rol als, base::Moment);
/// False when they are not linked.
bool maak_los(storage::Sessie&, const Omgeving&, const Kijker&, std::int64_t een, std::int64_t ander, const std::string& reden,
              toegang::Rol als, base::Moment);
/// Every link of a casus that is destroyed.
void vernietig(storage::Sessie&, RegioId, std::int64_t casus);

/// What the log calls an event about two casussen; the other one stands with it. Such a line is for who may see both.
inline constexpr std::string_view kInLog = "gezin";
/// The event, in the log of each of the two.
void log(storage::Sessie&, const Omgeving&, const Kijker&, std::int64_t een, std::int64_t ander, std::string_view naam,
         toegang::Rol als, base::Moment);

}  // namespace gezin

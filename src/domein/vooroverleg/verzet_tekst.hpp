// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/verzet.hpp"

/// What a person reads before a meeting is moved or cancelled. Private to this slice.
namespace vooroverleg::verzet {

/// What changes and who gets a mail when the meeting goes to `naar`.
std::vector<std::string> gevolgen(storage::Sessie&, const toegang::Aanvraag&, const Vooroverleg&, const Vooroverleg& naar);
/// The same when it is cancelled and `volgende` takes its casussen.
std::vector<std::string> gevolgen(storage::Sessie&, const toegang::Aanvraag&, const Vooroverleg&,
                                  const std::optional<Vooroverleg>& volgende);

}  // namespace vooroverleg::verzet

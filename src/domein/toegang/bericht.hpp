// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "domein/toegang/toegang.hpp"

/// Within the slice: plain mails to the holder of an account, to its own address only (S26), without any content.
namespace toegang {

/// "Je wachtwoord is gewijzigd": what happened, when, and whom to call when it was not you.
void meld_houder(storage::Sessie&, const Omgeving&, RegioId, const Account&, const std::string& onderwerp, const std::string& wat,
                 base::Moment);
/// The same to every fg of the region (S8).
void meld_fg(storage::Sessie&, const Omgeving&, RegioId, const std::string& onderwerp, const std::string& wat, base::Moment);

}  // namespace toegang

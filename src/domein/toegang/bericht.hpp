// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "domein/toegang/toegang.hpp"

/// Within the slice: plain mails to the holder of an account, to its own address only (S26), without any content.
namespace toegang {

/// "Je wachtwoord is gewijzigd": what happened, when, and whom to call when it was not you.
void meld_houder(storage::Sessie&, const Omgeving&, RegioId, const Account&, const std::string& onderwerp, const std::string& wat,
                 base::Moment);

/// To who watches over access in the region: its fg, or the beheerders where there is none (S8). Before the change, when it is about them.
void meld_toezicht(storage::Sessie&, const Omgeving&, RegioId, const std::string& onderwerp, const std::string& wat,
                   base::Moment);

/// To somebody who never logged in: what this account is for, without the alarm of a change that nobody asked for.
void meld_nieuwe(storage::Sessie&, const Omgeving&, RegioId, const Account&, const std::string& wat, base::Moment);

}  // namespace toegang

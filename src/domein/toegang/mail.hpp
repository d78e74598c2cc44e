// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

/// Mail to somebody who logs in: that there is something to read and where, never what (S24, S26).
namespace toegang {

struct Mail {
    std::string soort;         // "casus.deling"
    std::string onderwerp;     // says nothing of a person
    std::string zin;           // nor does this
    std::string pad;           // where to read more, after the log-in
    std::string sleutel = {};  // "casus/123", to drop it by
};
/// Nothing goes to an account that was blocked. An address that takes no mail does not undo what happened.
void mail(storage::Sessie&, const Omgeving&, RegioId, const Account&, const Mail&, base::Moment);

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: a mail without content to somebody who logs in.
namespace aanmelding {

struct Bericht {
    std::string soort;         // "aanmelding.aanvulling"
    std::string onderwerp;     // says nothing of a person
    std::string zin;           // nor does this
    std::string pad;           // where to log in for more
    std::string sleutel = {};  // "casus/123", to drop it by
};
/// Nothing goes to an account that was blocked.
base::Result<> mail(storage::Sessie&, const Omgeving&, regio::RegioId, toegang::AccountId aan, const Bericht&, base::Moment);
std::string sleutel_van(const Casus&);

}  // namespace aanmelding

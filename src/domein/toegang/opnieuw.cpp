// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/opnieuw.hpp"

#include "domein/toegang/link.hpp"
#include "domein/toegang/token.hpp"

namespace toegang {

void begin_opnieuw(storage::Sessie& s, AccountId id, base::Moment nu, SessieId behalve) {
    eindig_sessies(s, id, behalve);
    trek_tokens_in(s, id);
    // What was mailed to an older address, or lies in a box that somebody else reads, is no way in beside the new one.
    for (const auto soort : {Linksoort::wachtwoord, Linksoort::uitnodiging}) vervang_links(s, id, soort, nu);
}

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/aflopend.hpp"

#include "domein/toegang/token.hpp"

namespace toegang {

int meld_aflopende_tokens(storage::Sessie& s, const Omgeving& om, base::Moment nu) {
    const auto tokens = neem_aflopende(s, nu);
    for (const auto& t : tokens)
        mail(s, om, t.regio, *account(s, t.account),
             {"toegang.token_loopt_af", "Een API-token werkt bijna niet meer",
              "Een API-token van je account werkt tot " + base::voluit(t.verloopt) +
                  ". Is het daarna nog nodig? Maak dan een nieuw.",
              "/account/tokens"},
             nu);
    return static_cast<int>(tokens.size());
}

}  // namespace toegang

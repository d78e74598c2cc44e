// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>

#include "domein/toegang/sessie.hpp"
#include "domein/toegang/toegang.hpp"

/// Within the slice: from a request to who is looking. Computed per request, nothing is kept.
namespace toegang {

struct Bezoeker {
    Inlog inlog;
    Kijker kijker;
    std::string regio_naam;
    bool geremd = false;  // S16: shows the second factor first
};
/// Who came all the way in by a session cookie: not blocked, with a role in the chosen region now, and with a second factor when
/// one of the roles needs it.
std::optional<Bezoeker> bezoeker(const Omgeving&, const web::Verzoek&);
struct Tokenhouder {
    Kijker kijker;
    bool geremd = false;  // S16: the tokens of this account stand still
};
/// Who is behind the bearer token.
std::optional<Tokenhouder> tokenhouder(const Omgeving&, const web::Verzoek&);
web::Kader kader_van(const Omgeving&, const web::Verzoek&, const Bezoeker&);
/// The frame of somebody who is not logged in, or who is halfway in.
web::Kader kaal_kader(const Omgeving&, const web::Verzoek&);

}  // namespace toegang

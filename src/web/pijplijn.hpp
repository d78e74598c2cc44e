// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "web/server.hpp"

/// What happens to a request between the network and the handler, without any network: the server and the
/// tests share it.
namespace web::pijplijn {

/// What is known of a body before it is read.
struct Lichaamsvorm {
    bool aanwezig = false;
    std::optional<std::uint64_t> lengte;  // nothing: chunked
};

struct Oordeel {
    Router::Gevonden gevonden;
    int status = 0;  // 0: read the body and call the handler; otherwise the error to answer with
};

/// Finds the route and refuses what is certain to be wrong, before the body: 403, 404, 405, 413, 415.
Oordeel beoordeel(const Router&, const Verzoek& kop, const Lichaamsvorm&);

/// Fills path values and removes what this channel may not see (S31: /api/ ignores cookies).
void bereid_voor(Verzoek&, Router::Gevonden&);

/// Turns a buffered body into fields (urlencoded); false when it is malformed. JSON stays as it is.
bool lees_lichaam(Verzoek&);

/// The handler's answer, or the error for its exception. The log gets the exception's type and the reference,
/// never its text (S9).
Antwoord roep_aan(const Route&, const Verzoek&, const FoutAntwoord&);

/// The answer for an error of the network layer, with Allow where it belongs.
Antwoord fout(const FoutAntwoord&, const Verzoek&, int status, const Router::Gevonden& = {});

/// Headers and compression, as the last step.
void maak_af(Antwoord&, const Verzoek&, Kanaal);

}  // namespace web::pijplijn

// SPDX-License-Identifier: EUPL-1.2
#include <future>

#include "web/antwoordkoppen.hpp"
#include "web/pijplijn.hpp"

namespace web {
namespace {

bool leg_vast(storage::Databank& databank, Antwoord& a) {
    if (a.na_vastlegging.empty()) return true;
    std::promise<bool> klaar;
    databank.schrijf_later(
        storage::Bereik{a.vastlegging_regio},
        [&](storage::Sessie& s) {
            for (const auto& werk : a.na_vastlegging) werk(s);
        },
        [&](bool goed) { klaar.set_value(goed); });
    return klaar.get_future().get();
}

}  // namespace

Antwoord handel_af(const Router& router, storage::Databank& databank, const FoutAntwoord& fout_antwoord, Verzoek v) {
    const pijplijn::Lichaamsvorm vorm{!v.lichaam.empty(), v.lichaam.size()};
    auto oordeel = pijplijn::beoordeel(router, v, vorm);
    const Kanaal kanaal = oordeel.gevonden.route ? oordeel.gevonden.route->kanaal : kanaal_van(v.pad);
    Antwoord a;
    if (oordeel.status != 0) {
        a = pijplijn::fout(fout_antwoord, v, oordeel.status, oordeel.gevonden);
    } else if (pijplijn::bereid_voor(v, oordeel.gevonden); !pijplijn::lees_lichaam(v)) {
        a = pijplijn::fout(fout_antwoord, v, 400);
    } else {
        a = pijplijn::roep_aan(*oordeel.gevonden.route, v, fout_antwoord);
        if (!leg_vast(databank, a)) a = pijplijn::fout(fout_antwoord, v, 503);
    }
    pijplijn::maak_af(a, v, kanaal);
    return a;
}

}  // namespace web

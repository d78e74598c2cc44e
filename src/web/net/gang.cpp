// SPDX-License-Identifier: EUPL-1.2
#include "web/net/gang.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace web::net {
namespace {

using Deel = std::shared_ptr<Gang>;

void meld_klaar(Kern& kern, const Deel& gang) {
    asio::post(kern.io, [gang] {
        gang->klaar = true;
        gang->sein.cancel();
    });
}

void weiger(const Dienst& dienst, Gang& gang, int status) {
    gang.antwoord = pijplijn::fout(dienst.fout_antwoord, gang.verzoek, status, gang.gevonden);
    pijplijn::maak_af(gang.antwoord, gang.verzoek, gang.kanaal);
}

/// Sends the answer on only after the writer committed what must be on record (a read of a casus); the worker
/// is free meanwhile.
void na_vastlegging(Kern& kern, const Dienst& dienst, const Deel& gang) {
    const auto werk = std::make_shared<decltype(Antwoord::na_vastlegging)>(std::move(gang->antwoord.na_vastlegging));
    const auto mislukt = [&kern, &dienst, gang] {
        weiger(dienst, *gang, 503);
        meld_klaar(kern, gang);
    };
    try {
        kern.databank.schrijf_later(
            storage::Bereik{gang->antwoord.vastlegging_regio},
            [werk](storage::Sessie& s) {
                for (const auto& w : *werk) w(s);
            },
            [&kern, gang, mislukt](bool goed) {
                if (goed) meld_klaar(kern, gang);
                else kern.werkers.vervolg(mislukt);  // a page is made on a worker, not on the writer
            });
    } catch (const std::exception&) {
        base::log::waarschuwing("web", "vastleggen lukt niet", {{"referentie", gang->verzoek.referentie}});
        mislukt();
    }
}

void handel(Kern& kern, const Dienst& dienst, const Deel& gang) {
    if (!pijplijn::lees_lichaam(gang->verzoek)) {
        weiger(dienst, *gang, 400);
        return meld_klaar(kern, gang);
    }
    gang->antwoord = pijplijn::roep_aan(*gang->gevonden.route, gang->verzoek, dienst.fout_antwoord);
    pijplijn::maak_af(gang->antwoord, gang->verzoek, gang->kanaal);
    if (gang->antwoord.na_vastlegging.empty()) return meld_klaar(kern, gang);
    na_vastlegging(kern, dienst, gang);
}

bool is_zwaar(const ServerOpties& opties, const Route& route) {
    return std::find(opties.zware_routes.begin(), opties.zware_routes.end(), route.naam) != opties.zware_routes.end();
}

}  // namespace

void laat_afhandelen(Kern& kern, const Dienst& dienst, const Deel& gang, int status) {
    const auto taak = [&kern, &dienst, gang, status] {
        if (status == 0) return handel(kern, dienst, gang);
        weiger(dienst, *gang, status);
        meld_klaar(kern, gang);
    };
    if (dienst.direct) return taak();
    const bool zwaar = status == 0 && is_zwaar(kern.opties, *gang->gevonden.route);
    if ((zwaar ? kern.zware_werkers : kern.werkers).probeer(taak)) return;
    weiger(dienst, *gang, 503);
    meld_klaar(kern, gang);
}

}  // namespace web::net

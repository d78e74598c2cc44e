// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/toestemming_weg.hpp"

#include "domein/tafel/berichten.hpp"
#include "domein/tafel/store.hpp"

namespace tafel {
namespace {

using berichten::Waarover;

/// Who was chosen stays chosen: with the new consent they are invited anew, without planning once more.
void trek_uitnodigingen_in(const Waarover& w) {
    berichten::laat_vallen(w);
    berichten::meld_genodigden(
        w, "Wijziging voor het overleg van " + base::kort(w.overleg.datum),
        label(w.overleg, w.punt) + ": je uitnodiging vervalt. Gaat het toch door, dan krijg je een nieuwe.", false);
    for (const Genodigde& g : genodigden(w.s, w.punt.id))
        if (!g.weg_op) store::kies(w.s, w.casus.regio, w.punt.id, g.account, g.soort);
    Agendapunt na = w.punt;
    na.stand = Puntstand::gepland;
    store::bewaar(w.s, na, na.versie);
}

void vertel_wie_plant(const Waarover& w) {
    for (const auto& wie : toegang::met_rol(w.s, w.casus.regio, toegang::Rol::procesondersteuner, w.nu))
        if (!casus::uitgesloten(w.s, w.casus.id, wie.id, wie.organisatie))
            berichten::meld_account(
                w, wie.id, "Uitnodigingen zijn vervallen",
                label(w.overleg, w.punt) +
                    ": de uitnodigingen zijn vervallen, want er is nieuwe toestemming nodig. Nodig opnieuw uit "
                    "als die er is:\n" +
                    w.om.basis_url + "/overleggen/" + w.overleg.ref);
}

/// Eigen regel (S13): the gate closes for who already came through it, also for what was discussed and is read until the notulen.
void bij_vervallen(const aanmelding::ToestemmingVervallen& e) {
    for (const auto& p : store::punten_van(e.sessie, e.casus.regio, e.casus.id)) {
        casus::eindig_relaties(e.sessie, e.casus.id, p.id.getal, e.op);
        if (p.stand != Puntstand::uitgenodigd) continue;
        const auto overleg = store::overleg(e.sessie, e.casus.regio, p.overleg).value();
        const Waarover w{e.sessie, e.om, e.casus, overleg, p, e.op};
        trek_uitnodigingen_in(w);
        vertel_wie_plant(w);
    }
}

}  // namespace

void luister_naar_toestemming(base::Bus& bus) { bus.luister<aanmelding::ToestemmingVervallen>(bij_vervallen); }

}  // namespace tafel

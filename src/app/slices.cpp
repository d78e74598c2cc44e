// SPDX-License-Identifier: EUPL-1.2
#include "app/slices.hpp"

#include "app/openapi.hpp"
#include "app/stilstand.hpp"
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/advies/advies.hpp"
#include "domein/anonimisering/anonimisering.hpp"
#include "domein/beheer/beheer.hpp"
#include "domein/bewaren/bewaren.hpp"
#include "domein/casus/casus.hpp"
#include "domein/invoer/invoer.hpp"
#include "domein/inzage/inzage.hpp"
#include "domein/overdracht/overdracht.hpp"
#include "domein/samenvoeging/samenvoeging.hpp"
#include "domein/tafel/tafel.hpp"
#include "domein/verklaring/verklaring.hpp"
#include "domein/vooroverleg/vooroverleg.hpp"

namespace app {

void luister(base::Bus& bus) {
    casus::luister(bus);
    aanmelding::luister(bus);
    anonimisering::luister(bus);
    advies::luister(bus);
    vooroverleg::luister(bus);
    tafel::luister(bus);
    overdracht::luister(bus);
    samenvoeging::luister(bus);
    verklaring::luister(bus);
    invoer::luister(bus);
}

void registreer(toegang::Deur& deur, std::function<jobs::Planner&()> planner) {
    registreer_openbaar(deur);
    registreer_openapi(deur);
    toegang::registreer(deur);
    casus::registreer(deur);
    aanmelding::registreer(deur);
    anonimisering::registreer(deur);
    advies::registreer(deur);
    vooroverleg::registreer(deur);
    tafel::registreer(deur);
    inzage::registreer(deur);
    bewaren::registreer(deur);
    overdracht::registreer(deur);
    samenvoeging::registreer(deur);
    verklaring::registreer(deur);
    invoer::registreer(deur);
    beheer::registreer(deur, std::move(planner), [&om = deur.omgeving()](base::Moment nu) { return stilstand(om, nu); });
}

}  // namespace app

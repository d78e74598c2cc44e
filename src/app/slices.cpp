// SPDX-License-Identifier: EUPL-1.2
#include "app/slices.hpp"

#include "domein/beheer/beheer.hpp"
#include "domein/casus/casus.hpp"
#include "domein/inzage/inzage.hpp"

namespace app {

void luister(base::Bus&) {}

void registreer(toegang::Deur& deur, std::function<jobs::Planner&()> planner) {
    registreer_openbaar(deur);
    toegang::registreer(deur);
    casus::registreer(deur);
    inzage::registreer(deur);
    beheer::registreer(deur, std::move(planner));
}

}  // namespace app

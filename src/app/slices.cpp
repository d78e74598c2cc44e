// SPDX-License-Identifier: EUPL-1.2
#include "app/slices.hpp"

#include "domein/casus/casus.hpp"

namespace app {

void luister(base::Bus&) {}

void registreer(toegang::Deur& deur) {
    registreer_openbaar(deur);
    toegang::registreer(deur);
    casus::registreer(deur);
}

}  // namespace app

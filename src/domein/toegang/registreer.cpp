// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/paginas.hpp"

namespace toegang {

void registreer(Deur& deur) {
    const auto rij = std::make_shared<Wachtrij>();
    registreer_inloggen(deur, rij);
    registreer_instellen(deur);
    registreer_start(deur);
}

}  // namespace toegang

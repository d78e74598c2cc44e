// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/toegang.hpp"

#include "outbox/outbox.hpp"

namespace toegang {

void mail(storage::Sessie& s, const Omgeving& om, RegioId regio, const Account& aan, const Mail& m, base::Moment nu) {
    if (aan.geblokkeerd) return;
    (void)outbox::leg_klaar(s, om,
                            {.regio = regio.getal,
                             .soort = m.soort,
                             .aan = aan.email,
                             .aan_account = aan.id.getal,
                             .onderwerp = m.onderwerp,
                             .tekst = "Hallo " + aan.naam + ",\n\n" + m.zin + "\n\nLog in: " + om.basis_url + m.pad + "\n",
                             .sleutel = m.sleutel},
                            nu);
}

}  // namespace toegang

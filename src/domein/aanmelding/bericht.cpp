// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/bericht.hpp"

#include "outbox/outbox.hpp"

namespace aanmelding {

base::Result<> mail(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, toegang::AccountId aan, const Bericht& b,
                    base::Moment nu) {
    const auto account = toegang::account(s, aan);
    if (!account || account->geblokkeerd) return base::goed();
    const auto klaar =
        outbox::leg_klaar(s, om,
                          {.regio = regio.getal,
                           .soort = b.soort,
                           .aan = account->email,
                           .aan_account = aan.getal,
                           .onderwerp = b.onderwerp,
                           .tekst = "Hallo " + account->naam + ",\n\n" + b.zin + "\n\nLog in: " + om.basis_url + b.pad + "\n",
                           .sleutel = b.sleutel},
                          nu);
    if (!klaar) return klaar.fouten();
    return base::goed();
}

std::string sleutel_van(const Casus& c) { return "casus/" + std::to_string(c.id.getal); }

}  // namespace aanmelding

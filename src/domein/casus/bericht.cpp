// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/bericht.hpp"

#include "outbox/outbox.hpp"

namespace casus {
namespace {

/// The key under which every slice writes about a casus.
std::string sleutel(const Casus& c) { return "casus/" + std::to_string(c.id.getal); }

void stuur(storage::Sessie& s, const Omgeving& om, const Casus& c, const toegang::Account& wie, const std::string& soort,
           const std::string& onderwerp, std::string_view zin, base::Moment nu) {
    if (wie.geblokkeerd) return;
    outbox::Bericht b;
    b.regio = c.regio.getal;
    b.soort = soort;
    b.aan = wie.email;
    b.aan_account = wie.id.getal;
    b.onderwerp = onderwerp;
    b.tekst = "Hallo " + wie.naam + ",\n\n" + std::string(zin) + "\n\nLog in: " + om.basis_url + pad(c) + "\n";
    b.sleutel = sleutel(c);
    (void)outbox::leg_klaar(s, om, b, nu);  // an address that takes no mail does not hold up what happened
}

}  // namespace

void bericht::inbrenger(storage::Sessie& s, const Omgeving& om, const Casus& c, std::string soort, std::string onderwerp,
                        std::string_view zin, base::Moment nu) {
    if (const auto wie = toegang::account(s, c.inbrenger)) stuur(s, om, c, *wie, soort, onderwerp, zin, nu);
}

void bericht::procesondersteuner(storage::Sessie& s, const Omgeving& om, const Casus& c, std::string soort, std::string onderwerp,
                                 std::string_view zin, base::Moment nu) {
    for (const auto& wie : toegang::met_rol(s, c.regio, Rol::procesondersteuner, nu)) {
        const bool voor_haar = !c.behandelaar || c.behandelaar == wie.id;
        if (voor_haar && !uitgesloten(s, c.id, wie.id, wie.organisatie)) stuur(s, om, c, wie, soort, onderwerp, zin, nu);
    }
}

void bericht::laat_vallen(storage::Sessie& s, const Casus& c) { outbox::laat_vallen(s, sleutel(c)); }

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/bericht.hpp"

#include "outbox/outbox.hpp"

namespace casus {
namespace {

/// The key under which every slice writes about a casus.
std::string sleutel(const Casus& c) { return "casus/" + std::to_string(c.id.getal); }

}  // namespace

void bericht::aan(storage::Sessie& s, const Omgeving& om, const Casus& c, const toegang::Account& wie, const std::string& soort,
                  const std::string& onderwerp, std::string_view zin, base::Moment nu) {
    toegang::mail(s, om, c.regio, wie,
                  {.soort = soort, .onderwerp = onderwerp, .zin = std::string(zin), .pad = pad(c), .sleutel = sleutel(c)}, nu);
}

void bericht::inbrenger(storage::Sessie& s, const Omgeving& om, const Casus& c, std::string soort, std::string onderwerp,
                        std::string_view zin, base::Moment nu) {
    if (const auto wie = toegang::account(s, c.inbrenger)) aan(s, om, c, *wie, soort, onderwerp, zin, nu);
}

void bericht::procesondersteuner(storage::Sessie& s, const Omgeving& om, const Casus& c, std::string soort, std::string onderwerp,
                                 std::string_view zin, base::Moment nu) {
    for (const auto& wie : toegang::met_rol(s, c.regio, Rol::procesondersteuner, nu)) {
        const bool voor_haar = !c.behandelaar || c.behandelaar == wie.id;
        if (voor_haar && !uitgesloten(s, c.id, wie.id, wie.organisatie)) aan(s, om, c, wie, soort, onderwerp, zin, nu);
    }
}

void bericht::laat_vallen(storage::Sessie& s, const Casus& c) { outbox::laat_vallen(s, sleutel(c)); }

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include "domein/invoer/bestand.hpp"

namespace invoer {
namespace {

constexpr std::chrono::hours kHoogstens{24};

base::crypto::Plek plek(bestand::BestandId id) { return {"invoer_bestand", "inhoud", id.getal}; }

}  // namespace

bestand::BestandId bestand::bewaar(storage::Sessie& s, const Omgeving& om, const Kijker& k, const std::string& inhoud,
                                   base::Moment nu) {
    const auto id = om.ids.maak<BestandId>();
    s.doe("INSERT INTO invoer_bestand (id, regio_id, account_id, op, inhoud) VALUES (?1,?2,?3,?4,?5)", id, k.regio, k.account, nu,
          om.sleutels.versleutel(k.regio.getal, plek(id), inhoud));
    return id;
}

std::optional<std::string> bestand::lees(storage::Sessie& s, const Omgeving& om, const Kijker& k, BestandId id, base::Moment nu) {
    const auto r = s.een("SELECT inhoud FROM invoer_bestand WHERE id = ?1 AND regio_id = ?2 AND account_id = ?3 AND op > ?4", id,
                         k.regio, k.account, nu - kHoogstens);
    if (!r) return {};
    return om.sleutels.ontsleutel(k.regio.getal, plek(id), r->bytes(0));
}

void bestand::vernietig(storage::Sessie& s, const Kijker& k, BestandId id) {
    s.doe("DELETE FROM invoer_bestand WHERE id = ?1 AND regio_id = ?2 AND account_id = ?3", id, k.regio, k.account);
}

/// Eigen regel (S32): whoever walks away leaves nothing behind.
int ruim_op(storage::Sessie& s, const Omgeving&, regio::RegioId regio, base::Moment nu) {
    return static_cast<int>(s.doe("DELETE FROM invoer_bestand WHERE regio_id = ?1 AND op <= ?2", regio, nu - kHoogstens));
}

}  // namespace invoer

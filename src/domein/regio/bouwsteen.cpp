// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/regio/namen.hpp"
#include "domein/regio/periode.hpp"

namespace regio {
namespace {

#define REGIO_BOUWSTENEN "SELECT code, naam, verblijf, vanaf, tot, versie FROM regio_bouwsteen WHERE regio_id = ?1"

std::vector<Bouwsteen> bouwstenen_uit(const storage::Rijen& rijen) {
    std::vector<Bouwsteen> uit;
    for (const auto& r : rijen)
        uit.push_back({r.tekst(0), r.tekst(1), verblijf_van(r.tekst(2)), r.datum(3), r.datum_of_leeg(4), r.klein(5)});
    return uit;
}

/// The periods of this code, but for the one that begins on `behalve`.
std::vector<Periode> perioden_van(storage::Sessie& s, RegioId regio, std::string_view code, std::optional<base::Datum> behalve) {
    std::vector<Periode> uit;
    for (const auto& b : alle_bouwstenen(s, regio))
        if (b.code == code && b.vanaf != behalve) uit.push_back({b.vanaf, b.tot});
    return uit;
}

}  // namespace

std::vector<Bouwsteen> bouwstenen(storage::Sessie& s, RegioId regio, base::Datum op) {
    return bouwstenen_uit(s.vraag(REGIO_BOUWSTENEN " AND vanaf <= ?2 AND (tot IS NULL OR tot > ?2) ORDER BY code", regio, op));
}

std::vector<Bouwsteen> alle_bouwstenen(storage::Sessie& s, RegioId regio) {
    return bouwstenen_uit(s.vraag(REGIO_BOUWSTENEN " ORDER BY code, vanaf", regio));
}

void zet_bouwsteen(storage::Sessie& s, RegioId regio, const Bouwsteen& b) {
    s.doe(
        "INSERT INTO regio_bouwsteen (regio_id, code, naam, verblijf, vanaf, tot) VALUES (?1,?2,?3,?4,?5,?6)"
        " ON CONFLICT (regio_id, code, vanaf) DO UPDATE SET naam = excluded.naam, verblijf = excluded.verblijf, tot = excluded.tot",
        regio, b.code, b.naam, naam_van(b.verblijf), b.vanaf, b.tot);
}

base::Result<> begin_bouwsteen(storage::Sessie& s, RegioId regio, const Bouwsteen& b, base::Datum vandaag) {
    if (auto fouten = fouten_in_begin({b.vanaf, b.tot}, perioden_van(s, regio, b.code, {}), vandaag); !fouten.empty())
        return fouten;
    zet_bouwsteen(s, regio, b);
    return base::goed();
}

base::Result<> sluit_bouwsteen(storage::Sessie& s, RegioId regio, std::string_view code, int versie, base::Datum vanaf,
                               base::Datum tot, base::Datum vandaag) {
    const auto alle = alle_bouwstenen(s, regio);
    const auto b = std::find_if(alle.begin(), alle.end(), [&](const auto& x) { return x.code == code && x.vanaf == vanaf; });
    if (b == alle.end() || b->versie != versie) return net_gewijzigd();
    if (auto fouten = fouten_in_einde({vanaf, b->tot}, tot, perioden_van(s, regio, code, vanaf), vandaag); !fouten.empty())
        return fouten;
    const bool nooit_begonnen = tot <= vanaf;
    const auto geraakt =
        nooit_begonnen
            ? s.doe("DELETE FROM regio_bouwsteen WHERE regio_id = ?1 AND code = ?2 AND vanaf = ?3 AND versie = ?4", regio, code,
                    vanaf, versie)
            : s.doe("UPDATE regio_bouwsteen SET tot = ?5, versie = versie + 1 WHERE regio_id = ?1 AND code = ?2 AND vanaf = ?3"
                    " AND versie = ?4",
                    regio, code, vanaf, versie, tot);
    if (geraakt == 0) return net_gewijzigd();
    return base::goed();
}

}  // namespace regio

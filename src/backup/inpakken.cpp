// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "backup/backup.hpp"
#include "backup/rijen.hpp"
#include "backup/schema.hpp"
#include "base/json.hpp"
#include "storage/migraties.hpp"

namespace backup {
namespace {

using storage::Sessie;
constexpr std::int64_t kPerKeer = 100;

/// A row with the bytes of an attachment can be 20 MB, so those come one by one.
std::int64_t per_keer(const Tabel& t) { return t.naam == "documenten_inhoud" ? 1 : kPerKeer; }

/// The next rows in the order of the primary key.
storage::Rijen volgende(Sessie& s, const Tabel& t, const std::vector<storage::Waarde>& na) {
    const std::string sleutel = namenlijst(t.sleutel);
    std::string sql = "SELECT " + namenlijst(t.kolommen) + " FROM \"" + t.naam + "\"";
    std::string plekken;
    for (std::size_t k = 1; k <= na.size(); ++k) plekken += (k == 1 ? "?" : ",?") + std::to_string(k);
    if (!na.empty()) sql += " WHERE (" + sleutel + ") > (" + plekken + ")";
    return s.vraag_lijst(sql + " ORDER BY " + sleutel + " LIMIT " + std::to_string(per_keer(t)), na);
}

std::vector<storage::Waarde> sleutel_van(const Tabel& t, const storage::Rij& rij) {
    std::vector<storage::Waarde> uit;
    for (const auto& kolom : t.sleutel)
        uit.push_back(rij.waarde(static_cast<std::size_t>(std::ranges::find(t.kolommen, kolom) - t.kolommen.begin())));
    return uit;
}

base::Json lijst(const std::vector<std::string>& teksten) {
    base::Json::Lijst uit;
    for (const auto& tekst : teksten) uit.emplace_back(tekst);
    return uit;
}

std::int64_t schrijf_tabel(Sessie& s, const Tabel& t, Schrijver& uit, const Voortgang& voortgang) {
    base::Json kop;
    kop.zet("tabel", t.naam).zet("kolommen", lijst(t.kolommen));
    schrijf_soort(uit, Soort::tabel);
    schrijf_tekst(uit, kop.schrijf());
    std::int64_t aantal = 0;
    for (std::vector<storage::Waarde> na;;) {
        const auto rijen = volgende(s, t, na);
        for (const auto& rij : rijen) schrijf_rij(uit, rij);
        aantal += static_cast<std::int64_t>(rijen.size());
        voortgang(uit.grootte(), 0);
        if (static_cast<std::int64_t>(rijen.size()) < per_keer(t)) return aantal;
        na = sleutel_van(t, rijen.back());
    }
}

}  // namespace

Overzicht maak(storage::Databank& db, const Opties& o, base::Moment nu) {
    const auto stand = storage::migratiestand(db);
    base::Json kop;
    kop.zet("versie", OL_VERSIE).zet("gemaakt_op", base::als_getal(nu)).zet("migraties", lijst(stand.gedaan));
    // One read transaction is one snapshot on both databases. The file begins inside: it may run twice.
    return db.lees(storage::Bereik::installatie(), [&](Sessie& s) {
        Overzicht uit{.gemaakt_op = nu};
        Schrijver schrijver(o.pad, o.wachtzin, o.kosten);
        schrijf_soort(schrijver, Soort::kop);
        schrijf_tekst(schrijver, kop.schrijf());
        for (const auto& t : tabellen(s)) {
            ++uit.tabellen;
            uit.rijen += schrijf_tabel(s, t, schrijver, o.voortgang);
        }
        schrijf_soort(schrijver, Soort::einde);
        schrijf_getal(schrijver, uit.rijen);
        schrijver.sluit();
        uit.bytes = schrijver.grootte();
        return uit;
    });
}

}  // namespace backup

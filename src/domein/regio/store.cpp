// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/periode.hpp"
#include "domein/regio/week.hpp"

namespace regio {
namespace {

Regio regio_uit(const storage::Rij& r) { return {r.id<RegioId>(0), r.tekst(1), r.tekst(2)}; }

Regels regels_uit(const std::string& json) { return Regels::uit_json(base::Json::lees(json).waarde()).waarde(); }

void voeg_regels_in(storage::Sessie& s, base::Ids& ids, RegioId regio, const Regels& regels, base::Moment vanaf) {
    s.doe("INSERT INTO regio_regels (id, regio_id, vanaf, regels) VALUES (?1,?2,?3,?4)", ids.nieuw(), regio, vanaf,
          regels.als_json().schrijf());
}

}  // namespace

std::vector<Regio> alle(storage::Sessie& s) {
    std::vector<Regio> uit;
    for (const auto& r : s.vraag("SELECT id, code, naam FROM regio_regio ORDER BY naam")) uit.push_back(regio_uit(r));
    return uit;
}

std::optional<Regio> vind(storage::Sessie& s, RegioId id) {
    const auto r = s.een("SELECT id, code, naam FROM regio_regio WHERE id = ?1", id);
    return r ? std::optional(regio_uit(*r)) : std::nullopt;
}

std::optional<Regio> vind_code(storage::Sessie& s, std::string_view code) {
    const auto r = s.een("SELECT id, code, naam FROM regio_regio WHERE code = ?1", code);
    return r ? std::optional(regio_uit(*r)) : std::nullopt;
}

/// The first rules hold for all of the past: cases that ran before the program came follow them too.
RegioId maak(storage::Sessie& s, base::Ids& ids, std::string_view code, std::string_view naam, const Regels& regels,
             base::Moment) {
    const auto id = ids.maak<RegioId>();
    s.doe("INSERT INTO regio_regio (id, code, naam) VALUES (?1,?2,?3)", id, code, naam);
    voeg_regels_in(s, ids, id, regels, base::moment_uit(0));
    return id;
}

Regels regels(storage::Sessie& s, RegioId regio, base::Moment op) {
    const auto r = s.een(
        "SELECT regels FROM regio_regels WHERE regio_id = ?1 AND vanaf <= ?2 ORDER BY vanaf DESC, id DESC LIMIT 1", regio, op);
    return regels_uit(r.value().tekst(0));
}

Rooster rooster(storage::Sessie& s, RegioId regio) {
    Rooster uit;
    for (const auto& r : s.vraag("SELECT vanaf, regels FROM regio_regels WHERE regio_id = ?1 ORDER BY vanaf, id", regio))
        uit.zet(base::dag_van(r.moment(0)), regels_uit(r.tekst(1)).cyclus);
    return met_weken(uit, kalender::weken(s, regio.getal));
}

int regels_versie(storage::Sessie& s, RegioId regio) {
    return s.een("SELECT regels_versie FROM regio_regio WHERE id = ?1", regio).value().klein(0);
}

/// Eigen regel (domain.md section 3): rules have a start; what was promised under the old ones stays as it was. A version that was
/// planned for later gets the change too, or it would undo it on its day.
base::Result<> wijzig_regels(storage::Sessie& s, base::Ids& ids, RegioId regio, int versie, const Wijziging& wijziging,
                             base::Moment vanaf, base::Moment nu) {
    if (vanaf < nu)
        return base::Fout{base::Soort::ongeldig, "regio.verleden", "vanaf-dag",
                          "Kies een moment dat nog moet komen. Het verleden verandert niet."};
    if (s.doe("UPDATE regio_regio SET regels_versie = regels_versie + 1 WHERE id = ?1 AND regels_versie = ?2", regio, versie) ==
        0)
        return net_gewijzigd();
    std::vector<base::Moment> begin{vanaf};
    for (const auto& r : s.vraag("SELECT DISTINCT vanaf FROM regio_regels WHERE regio_id = ?1 AND vanaf > ?2", regio, vanaf))
        begin.push_back(r.moment(0));
    for (const base::Moment op : begin) {
        Regels nieuw = regels(s, regio, op);
        wijziging(nieuw);
        if (auto fouten = fouten_in(nieuw.cyclus); !fouten.empty()) return fouten;
        voeg_regels_in(s, ids, regio, nieuw, op);
    }
    return base::goed();
}

}  // namespace regio

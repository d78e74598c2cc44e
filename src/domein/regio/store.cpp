// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/regio.hpp"

namespace regio {
namespace {

Regio regio_uit(const storage::Rij& r) { return {r.id<RegioId>(0), r.tekst(1), r.tekst(2)}; }

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
    return Regels::uit_json(base::Json::lees(r.value().tekst(0)).waarde()).waarde();
}

/// Eigen regel (domain.md section 3): rules have a start; what was promised under the old ones stays as it was.
base::Result<> wijzig_regels(storage::Sessie& s, base::Ids& ids, RegioId regio, const Regels& nieuw, base::Moment vanaf,
                             base::Moment nu) {
    if (vanaf < nu)
        return base::Fout{base::Soort::ongeldig, "regio.verleden", "vanaf",
                          "Kies een moment dat nog moet komen. Het verleden verandert niet."};
    if (auto fouten = fouten_in(nieuw.cyclus); !fouten.empty()) return fouten;
    voeg_regels_in(s, ids, regio, nieuw, vanaf);
    return base::goed();
}

}  // namespace regio

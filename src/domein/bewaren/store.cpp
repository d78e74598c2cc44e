// SPDX-License-Identifier: EUPL-1.2
#include "domein/bewaren/store.hpp"

#include <set>

namespace bewaren {
namespace {

constexpr std::int64_t kMinsteBewaard = 5, kMinsteGetoond = 10;
constexpr std::string_view kAlle = "alle";

std::vector<Telling> alle_tellingen(storage::Sessie& s, RegioId regio) {
    std::vector<Telling> uit;
    for (const auto& r :
         s.vraag("SELECT jaar, soort, aantal FROM bewaren_telling WHERE regio_id = ?1 ORDER BY jaar DESC, soort", regio))
        uit.push_back({r.klein(0), r.tekst(1), r.getal(2)});
    return uit;
}

void tel_op(storage::Sessie& s, RegioId regio, int jaar, std::string_view soort, std::int64_t aantal) {
    s.doe("INSERT INTO bewaren_telling (regio_id, jaar, soort, aantal) VALUES (?1,?2,?3,?4)"
          " ON CONFLICT (regio_id, jaar, soort) DO UPDATE SET aantal = bewaren_telling.aantal + excluded.aantal",
          regio, jaar, soort, aantal);
}

/// One number for the whole year when one of its numbers is too small, and none when that one is too.
void bescherm_jaar(storage::Sessie& s, RegioId regio, int jaar) {
    const auto r = s.een("SELECT min(aantal), CAST(sum(aantal) AS BIGINT) FROM bewaren_telling WHERE regio_id = ?1 AND jaar = ?2",
                         regio, jaar);
    if (r->getal(0) >= kMinsteBewaard) return;
    s.doe("DELETE FROM bewaren_telling WHERE regio_id = ?1 AND jaar = ?2", regio, jaar);
    if (r->getal(1) >= kMinsteBewaard) tel_op(s, regio, jaar, kAlle, r->getal(1));
}

}  // namespace

void store::noteer(storage::Sessie& s, std::int64_t regio, std::string_view wat, std::string_view regel, std::int64_t aantal,
                   base::Moment nu) {
    if (aantal == 0) return;
    s.doe("INSERT INTO bewaren_bewijs (regio_id, dag, wat, regel, aantal) VALUES (?1,?2,?3,?4,?5)"
          " ON CONFLICT (regio_id, dag, wat, regel) DO UPDATE SET aantal = bewaren_bewijs.aantal + excluded.aantal",
          regio, base::dag_van(nu), wat, regel, aantal);
}

void store::tel(storage::Sessie& s, const casus::Casus& c) {
    const int jaar = casus::jaar_van(c);
    // A year that was complete and got a casus after all (restored, or entered afterwards) may have one number only.
    const bool samen =
        s.een("SELECT 1 FROM bewaren_telling WHERE regio_id = ?1 AND jaar = ?2 AND soort = ?3", c.regio, jaar, kAlle).has_value();
    tel_op(s, c.regio, jaar, samen ? kAlle : naam_van(c.soort), 1);
}

void store::bescherm_tellingen(storage::Sessie& s, RegioId regio) {
    std::set<int> jaren;
    for (const auto& t : alle_tellingen(s, regio)) jaren.insert(t.jaar);
    for (const int jaar : jaren)
        if (!casus::is_er_nog_uit(s, regio, jaar)) bescherm_jaar(s, regio, jaar);
}

/// S27: of a year that is not complete the difference between two days would tell of one casus.
std::vector<Telling> tellingen(storage::Sessie& s, RegioId regio) {
    auto uit = alle_tellingen(s, regio);
    std::erase_if(uit, [&](const Telling& t) { return t.aantal < kMinsteGetoond || casus::is_er_nog_uit(s, regio, t.jaar); });
    return uit;
}

std::vector<Bewijs> bewijzen(storage::Sessie& s, RegioId regio, int hoeveel) {
    std::vector<Bewijs> uit;
    for (const auto& r : s.vraag("SELECT dag, wat, regel, aantal FROM bewaren_bewijs WHERE regio_id = ?1"
                                 " ORDER BY dag DESC, wat, regel LIMIT ?2",
                                 regio.getal, hoeveel))
        uit.push_back({r.datum(0), r.tekst(1), r.tekst(2), r.getal(3)});
    return uit;
}

}  // namespace bewaren

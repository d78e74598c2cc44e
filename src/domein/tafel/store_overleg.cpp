// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <stdexcept>

#include "domein/tafel/store.hpp"

namespace tafel::store {
namespace {

constexpr std::array<std::string_view, 3> kStanden{"gepland", "gesloten", "vervallen"};
#define TAFEL_OVERLEG "SELECT id, ref, datum, begint_op, locatie, lobby_tekst, stand, versie FROM tafel_overleg "

Stand stand_van(std::string_view naam) {
    for (std::size_t k = 0; k < kStanden.size(); ++k)
        if (kStanden.at(k) == naam) return static_cast<Stand>(k);
    throw std::logic_error("tafel_overleg.stand");
}

Overleg overleg_uit(const storage::Rij& r) {
    return {r.id<OverlegId>(0), r.tekst(1), r.datum(2), r.moment(3), r.tekst(4), r.tekst(5), stand_van(r.tekst(6)), r.klein(7)};
}

std::optional<Overleg> misschien(const std::optional<storage::Rij>& r) {
    if (!r) return {};
    return overleg_uit(*r);
}

/// The region's settings know the day and not the hour: tables begin with the working day.
base::Moment begin_op(base::Datum dag) { return base::om(dag, 9, 0); }

constexpr std::size_t kRefTekens = 12;

}  // namespace

std::optional<Overleg> overleg(storage::Sessie& s, regio::RegioId regio, OverlegId id) {
    return misschien(s.een(TAFEL_OVERLEG "WHERE regio_id = ?1 AND id = ?2", regio, id));
}
std::optional<Overleg> overleg_met_ref(storage::Sessie& s, regio::RegioId regio, std::string_view ref) {
    return misschien(s.een(TAFEL_OVERLEG "WHERE regio_id = ?1 AND ref = ?2", regio, ref));
}
std::optional<Overleg> overleg_op(storage::Sessie& s, regio::RegioId regio, base::Datum datum) {
    return misschien(s.een(TAFEL_OVERLEG "WHERE regio_id = ?1 AND datum = ?2", regio, datum));
}

std::vector<Overleg> overleggen(storage::Sessie& s, regio::RegioId regio, base::Datum vanaf) {
    std::vector<Overleg> uit;
    for (const auto& r : s.vraag(TAFEL_OVERLEG "WHERE regio_id = ?1 AND datum >= ?2 ORDER BY datum", regio, vanaf))
        uit.push_back(overleg_uit(r));
    return uit;
}

Overleg zorg_voor(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Datum datum, const regio::Regels& regels) {
    s.doe("INSERT INTO tafel_overleg (id, regio_id, ref, datum, begint_op, locatie, lobby_tekst, stand, versie)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,1) ON CONFLICT (regio_id, datum) DO NOTHING",
          om.ids.nieuw(), regio, base::crypto::willekeurige_code(kRefTekens), datum, begin_op(datum), regels.locatie,
          regels.lobby_tekst, kStanden.front());
    return overleg_op(s, regio, datum).value();
}

void verwijder_lege(storage::Sessie& s, regio::RegioId regio, base::Datum datum) {
    s.doe("DELETE FROM tafel_overleg WHERE regio_id = ?1 AND datum = ?2 AND stand = ?3"
          " AND NOT EXISTS (SELECT 1 FROM tafel_agendapunt p WHERE p.overleg_id = tafel_overleg.id)",
          regio, datum, kStanden[0]);
}

bool sluit(storage::Sessie& s, const Overleg& o, int versie) {
    return s.doe("UPDATE tafel_overleg SET stand = ?1, versie = versie + 1 WHERE id = ?2 AND versie = ?3 AND stand = ?4",
                 kStanden[1], o.id, versie, kStanden[0]) == 1;
}

bool laat_vervallen(storage::Sessie& s, const Overleg& o, int versie) {
    return s.doe("UPDATE tafel_overleg SET stand = ?1, versie = versie + 1 WHERE id = ?2 AND versie = ?3 AND stand = ?4",
                 kStanden[2], o.id, versie, kStanden[0]) == 1;
}

bool bewaar(storage::Sessie& s, const Overleg& o) {
    return s.doe("UPDATE tafel_overleg SET datum = ?1, begint_op = ?2, locatie = ?3, lobby_tekst = ?4, stand = ?5,"
                 " versie = versie + 1 WHERE id = ?6 AND versie = ?7",
                 o.datum, o.begin, o.locatie, o.lobby_tekst, kStanden.at(static_cast<std::size_t>(o.stand)), o.id, o.versie) == 1;
}

}  // namespace tafel::store

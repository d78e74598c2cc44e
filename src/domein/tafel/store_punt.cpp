// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <stdexcept>

#include "domein/tafel/store.hpp"

namespace tafel::store {
namespace {

constexpr std::array<std::string_view, 5> kStanden{"gepland", "uitgenodigd", "besproken", "niet_besproken", "vervallen"};
#define TAFEL_PUNT                                                                                                    \
    "SELECT p.id, p.overleg_id, p.casus_id, p.nummer, p.begint_op, p.minuten, p.stand, p.versie, p.notulen_door_id, " \
    "p.inbrenger_uitgenodigd_op, p.besproken_op, p.definitief_op FROM tafel_agendapunt p "

std::string_view naam_van(Puntstand s) { return kStanden.at(static_cast<std::size_t>(s)); }
Puntstand stand_van(std::string_view naam) {
    for (std::size_t k = 0; k < kStanden.size(); ++k)
        if (kStanden.at(k) == naam) return static_cast<Puntstand>(k);
    throw std::logic_error("tafel_agendapunt.stand");
}

Agendapunt punt_uit(const storage::Rij& r) {
    return {r.id<AgendapuntId>(0), r.id<OverlegId>(1),  r.id<CasusId>(2),      r.klein(3),
            r.moment(4),           r.klein(5),          stand_van(r.tekst(6)), r.klein(7),
            r.id<AccountId>(8),    r.moment_of_leeg(9), r.moment_of_leeg(10),  r.moment_of_leeg(11)};
}

std::vector<Agendapunt> alle(const storage::Rijen& rijen) {
    std::vector<Agendapunt> uit;
    for (const auto& r : rijen) uit.push_back(punt_uit(r));
    return uit;
}

std::optional<Agendapunt> misschien(const std::optional<storage::Rij>& r) {
    if (!r) return {};
    return punt_uit(*r);
}

/// A new agendapunt begins where the last one of the day ends.
base::Moment vrij_vanaf(const Overleg& o, const std::vector<Agendapunt>& er) {
    base::Moment uit = o.begin;
    for (const auto& p : er)
        if (p.stand != Puntstand::vervallen && p.stand != Puntstand::niet_besproken) uit = std::max(uit, p.einde());
    return uit;
}

}  // namespace

std::vector<Agendapunt> punten(storage::Sessie& s, regio::RegioId regio, OverlegId overleg) {
    return alle(s.vraag(TAFEL_PUNT "WHERE p.regio_id = ?1 AND p.overleg_id = ?2 ORDER BY p.nummer", regio, overleg));
}
std::vector<Agendapunt> punten_van(storage::Sessie& s, regio::RegioId regio, CasusId casus) {
    return alle(s.vraag(TAFEL_PUNT "WHERE p.regio_id = ?1 AND p.casus_id = ?2 ORDER BY p.id", regio, casus));
}
std::optional<Agendapunt> punt(storage::Sessie& s, regio::RegioId regio, AgendapuntId id) {
    return misschien(s.een(TAFEL_PUNT "WHERE p.regio_id = ?1 AND p.id = ?2", regio, id));
}
std::optional<Agendapunt> punt_met_nummer(storage::Sessie& s, regio::RegioId regio, OverlegId overleg, std::int64_t nummer) {
    return misschien(s.een(TAFEL_PUNT "WHERE p.regio_id = ?1 AND p.overleg_id = ?2 AND p.nummer = ?3", regio, overleg, nummer));
}
std::vector<Agendapunt> punten_voor(storage::Sessie& s, regio::RegioId regio, AccountId account) {
    return alle(s.vraag(TAFEL_PUNT "JOIN tafel_deelnemer d ON d.agendapunt_id = p.id WHERE d.account_id = ?1 AND d.regio_id = ?2"
                                   " AND d.uitgenodigd_op IS NOT NULL AND d.weg_op IS NULL ORDER BY p.begint_op DESC",
                        account, regio));
}

std::vector<Agendapunt> samen_met(storage::Sessie& s, regio::RegioId regio, const Agendapunt& p) {
    return alle(s.vraag(TAFEL_PUNT "JOIN tafel_agendapunt d ON d.samen = p.samen WHERE d.id = ?1 AND p.id <> ?1"
                                   " AND p.regio_id = ?2 ORDER BY p.id DESC",
                        p.id, regio));
}
void zet_samen(storage::Sessie& s, AgendapuntId punt, std::optional<std::int64_t> groep) {
    s.doe("UPDATE tafel_agendapunt SET samen = ?1 WHERE id = ?2", groep, punt);
}
void neem_samen_over(storage::Sessie& s, AgendapuntId van, AgendapuntId naar) {
    s.doe("UPDATE tafel_agendapunt SET samen = (SELECT van.samen FROM tafel_agendapunt van WHERE van.id = ?1) WHERE id = ?2", van,
          naar);
}

Agendapunt voeg_toe(storage::Sessie& s, base::Ids& ids, regio::RegioId regio, const Overleg& o, CasusId casus) {
    const auto er = punten(s, regio, o.id);
    Agendapunt p;
    p.id = ids.maak<AgendapuntId>();
    p.overleg = o.id;
    p.casus = casus;
    p.nummer = er.empty() ? 1 : er.back().nummer + 1;
    p.begin = vrij_vanaf(o, er);
    s.doe("INSERT INTO tafel_agendapunt (id, regio_id, overleg_id, casus_id, nummer, begint_op, minuten, stand, versie)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,1)",
          p.id, regio, p.overleg, p.casus, p.nummer, p.begin, p.minuten, naam_van(p.stand));
    return p;
}

bool bewaar(storage::Sessie& s, const Agendapunt& p, int versie) {
    return s.doe("UPDATE tafel_agendapunt SET begint_op = ?1, minuten = ?2, stand = ?3, notulen_door_id = ?4,"
                 " inbrenger_uitgenodigd_op = ?5, besproken_op = ?6, definitief_op = ?7, versie = versie + 1"
                 " WHERE id = ?8 AND versie = ?9",
                 p.begin, p.minuten, naam_van(p.stand), p.notulen_door, p.inbrenger_uitgenodigd_op, p.besproken_op,
                 p.definitief_op, p.id, versie) == 1;
}

}  // namespace tafel::store

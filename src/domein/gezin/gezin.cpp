// SPDX-License-Identifier: EUPL-1.2
#include "domein/gezin/gezin.hpp"

#include <algorithm>

namespace gezin {
namespace {

base::crypto::Plek plek(const char* kolom, std::int64_t id) { return {"gezin_band", kolom, id}; }

std::optional<storage::Bytes> ingesloten(const Omgeving& om, RegioId regio, const char* kolom, std::int64_t id,
                                         const std::string& tekst) {
    if (tekst.empty()) return {};
    return om.sleutels.versleutel(regio.getal, plek(kolom, id), tekst);
}

std::string open(const Omgeving& om, RegioId regio, const char* kolom, std::int64_t id,
                 const std::optional<storage::Bytes>& cel) {
    return cel ? om.sleutels.ontsleutel(regio.getal, plek(kolom, id), *cel).value() : std::string();
}

}  // namespace

std::vector<Band> banden(storage::Sessie& s, const Omgeving& om, RegioId regio, std::int64_t casus) {
    std::vector<Band> uit;
    for (const auto& r :
         s.vraag("SELECT id, een_id, ander_id, door_id, los_door_id, gelegd_op, los_op, reden, los_reden FROM gezin_band"
                 " WHERE regio_id = ?1 AND (een_id = ?2 OR ander_id = ?2) ORDER BY id DESC",
                 regio, casus)) {
        const auto id = r.getal(0);
        uit.push_back({id, r.getal(1), r.getal(2), r.id<AccountId>(3), r.id<AccountId>(4), r.moment(5), r.moment_of_leeg(6),
                       open(om, regio, "reden", id, r.bytes_of_leeg(7)), open(om, regio, "los_reden", id, r.bytes_of_leeg(8))});
    }
    return uit;
}

std::vector<std::int64_t> van(storage::Sessie& s, RegioId regio, std::int64_t casus) {
    std::vector<std::int64_t> uit;
    for (const auto& r : s.vraag("SELECT een_id, ander_id FROM gezin_band WHERE regio_id = ?1 AND los_op IS NULL"
                                 " AND (een_id = ?2 OR ander_id = ?2) ORDER BY id",
                                 regio, casus))
        uit.push_back(r.getal(0) == casus ? r.getal(1) : r.getal(0));
    return uit;
}

bool verbonden(storage::Sessie& s, std::int64_t een, std::int64_t ander) {
    return s
        .een("SELECT 1 FROM gezin_band WHERE een_id = ?1 AND ander_id = ?2 AND los_op IS NULL LIMIT 1", std::min(een, ander),
             std::max(een, ander))
        .has_value();
}

/// Eigen regel (domain.md section 2, "Siblings"): the link joins nothing but the numbers. Consent, dossier and gates stay per child.
bool verbind(storage::Sessie& s, const Omgeving& om, const Kijker& k, std::int64_t een, std::int64_t ander,
             const std::string& reden, toegang::Rol als, base::Moment nu) {
    if (verbonden(s, een, ander)) return false;
    const auto id = om.ids.nieuw();
    s.doe("INSERT INTO gezin_band (id, regio_id, een_id, ander_id, gelegd_op, door_id, reden) VALUES (?1,?2,?3,?4,?5,?6,?7)", id,
          k.regio, std::min(een, ander), std::max(een, ander), nu, k.account.getal, ingesloten(om, k.regio, "reden", id, reden));
    log(s, om, k, een, ander, "gezin.verbonden", als, nu);
    return true;
}

bool maak_los(storage::Sessie& s, const Omgeving& om, const Kijker& k, std::int64_t een, std::int64_t ander,
              const std::string& reden, toegang::Rol als, base::Moment nu) {
    const auto rij = s.een("SELECT id FROM gezin_band WHERE een_id = ?1 AND ander_id = ?2 AND los_op IS NULL",
                           std::min(een, ander), std::max(een, ander));
    if (!rij) return false;
    s.doe("UPDATE gezin_band SET los_op = ?1, los_door_id = ?2, los_reden = ?3 WHERE id = ?4", nu, k.account.getal,
          ingesloten(om, k.regio, "los_reden", rij->getal(0), reden), rij->getal(0));
    log(s, om, k, een, ander, "gezin.los", als, nu);
    return true;
}

void vernietig(storage::Sessie& s, RegioId regio, std::int64_t casus) {
    s.doe("DELETE FROM gezin_band WHERE (een_id = ?1 OR ander_id = ?1) AND regio_id = ?2", casus, regio);
}

void log(storage::Sessie& s, const Omgeving& om, const Kijker& k, std::int64_t een, std::int64_t ander, std::string_view naam,
         toegang::Rol als, base::Moment nu) {
    for (const auto& [deze, andere] : {std::pair{een, ander}, {ander, een}}) {
        auto g = toegang::gebeurtenis_van(k, nu, std::string(naam), audit::Actie::wijzigen, als);
        g.casus = deze;
        g.object = kInLog;
        g.object_id = andere;
        g.groepen = "PROCES";
        audit::leg_vast(s, om.ids, g);
    }
}

}  // namespace gezin

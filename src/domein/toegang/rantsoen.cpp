// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/rantsoen.hpp"

#include "domein/toegang/poging.hpp"
#include "web/herkomst.hpp"

namespace toegang {
namespace {

constexpr std::chrono::microseconds kUur = std::chrono::hours{1};

std::int64_t stap(const Rantsoen& r) { return kUur.count() / r.per_uur; }

base::crypto::Bytes netwerk_sleutel(const Omgeving& om, AccountId account, std::string_view afzender) {
    return poging_sleutel(om.sleutels, "netwerk", std::to_string(account.getal) + " " + web::net_van(afzender));
}

}  // namespace

std::chrono::seconds wachttijd(storage::Sessie& s, const Rantsoen& r, base::Moment nu) {
    const auto rij = s.een("SELECT leeg_op FROM toegang_rantsoen WHERE wat = ?1", r.wat);
    if (!rij) return std::chrono::seconds{0};
    const auto over = rij->moment(0) + std::chrono::microseconds{stap(r)} - nu - kUur;
    return std::max(std::chrono::ceil<std::chrono::seconds>(over), std::chrono::seconds{0});
}

void neem(storage::Sessie& s, const Rantsoen& r, base::Moment nu) {
    s.doe("INSERT INTO toegang_rantsoen (wat, leeg_op) VALUES (?1, ?2) ON CONFLICT (wat) DO UPDATE SET "
          "leeg_op = CASE WHEN toegang_rantsoen.leeg_op > ?3 THEN toegang_rantsoen.leeg_op + ?4 ELSE ?2 END",
          r.wat, nu + std::chrono::microseconds{stap(r)}, nu, stap(r));
}

void geef_terug(storage::Sessie& s, const Rantsoen& r, base::Moment nu) {
    s.doe("UPDATE toegang_rantsoen SET leeg_op = leeg_op - ?3 WHERE wat = ?1 AND leeg_op > ?2", r.wat, nu, stap(r));
}

void onthoud_netwerk(storage::Sessie& s, const Omgeving& om, AccountId account, std::string_view afzender, base::Moment nu) {
    s.doe("INSERT INTO toegang_netwerk (wat, laatste) VALUES (?1, ?2) ON CONFLICT (wat) DO UPDATE SET laatste = excluded.laatste",
          netwerk_sleutel(om, account, afzender), nu);
}

bool is_gewoon_netwerk(storage::Sessie& s, const Omgeving& om, AccountId account, std::string_view afzender, base::Moment nu) {
    return s
        .een("SELECT laatste FROM toegang_netwerk WHERE wat = ?1 AND laatste > ?2", netwerk_sleutel(om, account, afzender),
             nu - kGewoon)
        .has_value();
}

std::int64_t ruim_rantsoenen_op(storage::Sessie& s, base::Moment nu) {
    return s.doe("DELETE FROM toegang_rantsoen WHERE leeg_op < ?1", nu) +
           s.doe("DELETE FROM toegang_netwerk WHERE laatste < ?1", nu - kGewoon);
}

}  // namespace toegang

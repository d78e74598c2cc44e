// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/rollen.hpp"

#include "domein/toegang/sessie.hpp"
#include "domein/toegang/token.hpp"

namespace toegang {

Rollen rollen(storage::Sessie& s, RegioId regio, AccountId id, base::Moment nu) {
    Rollen uit;
    for (const auto& rij : s.vraag("SELECT rol FROM toegang_rol WHERE regio_id = ?1 AND account_id = ?2 AND vanaf <= ?3 "
                                   "AND (tot IS NULL OR tot > ?3)",
                                   regio, id, nu))
        if (const auto rol = rol_van(rij.tekst(0))) uit.erbij(*rol);
    return uit;
}

std::vector<RegioId> regios_van(storage::Sessie& s, AccountId id, base::Moment nu) {
    std::vector<RegioId> uit;
    for (const auto& rij : s.vraag("SELECT DISTINCT regio_id FROM toegang_rol WHERE account_id = ?1 AND vanaf <= ?2 "
                                   "AND (tot IS NULL OR tot > ?2) ORDER BY regio_id",
                                   id, nu))
        uit.push_back(rij.id<RegioId>(0));
    return uit;
}

Rollen rollen_overal(storage::Sessie& s, AccountId id, base::Moment nu) {
    Rollen uit;
    for (const auto& rij :
         s.vraag("SELECT rol FROM toegang_rol WHERE account_id = ?1 AND vanaf <= ?2 AND (tot IS NULL OR tot > ?2)", id, nu))
        if (const auto rol = rol_van(rij.tekst(0))) uit.erbij(*rol);
    return uit;
}

namespace {

/// S28 (eigen regel, domain.md section 6): a procesondersteuner sees every identity of the region, so nobody holds that role and
/// a masked one there. Other pairs are refused per casus, where the relation is made.
bool gaan_niet_samen(Rol a, Rol b) {
    return (a == Rol::procesondersteuner && ziet_alleen_gemaskeerd(b)) ||
           (b == Rol::procesondersteuner && ziet_alleen_gemaskeerd(a));
}

}  // namespace

base::Result<> mag_rol_erbij(storage::Sessie& s, RegioId regio, AccountId id, Rol rol, base::Moment nu) {
    // Roles that start later count too: the combination would otherwise come into being by waiting.
    for (const auto& rij :
         s.vraag("SELECT rol FROM toegang_rol WHERE regio_id = ?1 AND account_id = ?2 AND (tot IS NULL OR tot > ?3)", regio, id,
                 nu)) {
        const auto bestaand = rol_van(rij.tekst(0));
        if (!bestaand) continue;
        if (*bestaand == rol)
            return base::Fout{base::Soort::ongeldig, "toegang.rol_bestaat", "rol", "Deze persoon heeft deze rol al"};
        if (gaan_niet_samen(*bestaand, rol))
            return base::Fout{base::Soort::ongeldig, "toegang.rollen_gaan_niet_samen", "rol",
                              "De rollen " + std::string(label_van(*bestaand)) + " en " + std::string(label_van(rol)) +
                                  " gaan niet samen in één regio: de een ziet wie het kind is, de ander juist niet"};
    }
    return base::goed();
}

base::Result<> geef_rol(storage::Sessie& s, base::Ids& ids, RegioId regio, AccountId id, Rol rol, base::Moment vanaf) {
    if (!account(s, id)) return base::Fout{base::Soort::niet_gevonden, "toegang.account", "", "Dit account is er niet"};
    if (auto mag = mag_rol_erbij(s, regio, id, rol, vanaf); !mag) return mag;
    s.doe("INSERT INTO toegang_rol (id, regio_id, account_id, rol, vanaf) VALUES (?1, ?2, ?3, ?4, ?5)", ids.nieuw(), regio, id,
          naam_van(rol), vanaf);
    return base::goed();
}

void neem_rol(storage::Sessie& s, RegioId regio, AccountId id, Rol rol, base::Moment tot) {
    s.doe("UPDATE toegang_rol SET tot = ?4 WHERE regio_id = ?1 AND account_id = ?2 AND rol = ?3 AND (tot IS NULL OR tot > ?4)",
          regio, id, naam_van(rol), tot);
    // S25: who loses a role starts anew, on every instance, with the next request.
    eindig_sessies(s, id);
    trek_tokens_in(s, id);
}

}  // namespace toegang

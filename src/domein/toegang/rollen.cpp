// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/rollen.hpp"

#include <algorithm>

#include "base/tekst.hpp"
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

std::vector<Rolperiode> rolperiodes(storage::Sessie& s, RegioId regio, AccountId id, base::Moment nu) {
    std::vector<Rolperiode> uit;
    for (const auto& rij : s.vraag("SELECT rol, vanaf, tot FROM toegang_rol WHERE regio_id = ?1 AND account_id = ?2 "
                                   "AND (tot IS NULL OR (tot > ?3 AND tot > vanaf)) ORDER BY vanaf, id",
                                   regio, id, nu))
        if (const auto rol = rol_van(rij.tekst(0))) uit.push_back({*rol, {rij.moment(1), rij.moment_of_leeg(2)}});
    return uit;
}

std::vector<RegioId> andere_regios(storage::Sessie& s, AccountId id, RegioId behalve, base::Moment nu) {
    std::vector<RegioId> uit;
    for (const auto& rij : s.vraag("SELECT DISTINCT regio_id FROM toegang_rol WHERE account_id = ?1 AND regio_id <> ?2 "
                                   "AND (tot IS NULL OR (tot > ?3 AND tot > vanaf)) ORDER BY regio_id",
                                   id, behalve, nu))
        uit.push_back(rij.id<RegioId>(0));
    return uit;
}

bool werkt_in(storage::Sessie& s, RegioId regio, AccountId id, base::Moment nu) { return !rolperiodes(s, regio, id, nu).empty(); }

std::string namen_van(storage::Sessie& s, const std::vector<RegioId>& regios) {
    std::vector<std::string> namen;
    for (const auto& r : regios)
        if (const auto gevonden = regio::vind(s, r)) namen.push_back(gevonden->naam);
    std::sort(namen.begin(), namen.end());
    return base::tekst::opsomming(namen);
}

std::string periode_tekst(const Periode& p, base::Moment nu) {
    const bool later = p.vanaf > nu;
    // The end is the first moment at which it no longer holds; people name the last day.
    const std::string einde =
        p.tot ? " tot en met " + base::voluit(base::dag_van(*p.tot - std::chrono::seconds{1})) : std::string();
    if (!later) return einde;
    return (p.tot ? " van " : " vanaf ") + base::voluit(base::dag_van(p.vanaf)) + einde;
}

namespace {

/// S28 (eigen regel, domain.md section 6): a procesondersteuner sees every identity of the region, so nobody holds that role and
/// a masked one there. Other pairs are refused per casus, where the relation is made.
bool gaan_niet_samen(Rol a, Rol b) {
    return (a == Rol::procesondersteuner && ziet_alleen_gemaskeerd(b)) ||
           (b == Rol::procesondersteuner && ziet_alleen_gemaskeerd(a));
}

}  // namespace

base::Result<> mag_rol_erbij(storage::Sessie& s, RegioId regio, AccountId id, Rol rol, const Periode& p) {
    // Roles that start later count too: the combination would otherwise come into being by waiting.
    for (const auto& er : rolperiodes(s, regio, id, p.vanaf)) {
        if (er.rol == rol && (!p.tot || er.periode.vanaf < *p.tot))
            return base::Fout{base::Soort::ongeldig, "toegang.rol_bestaat", "rol", "Deze persoon heeft deze rol al"};
        if (gaan_niet_samen(er.rol, rol))
            return base::Fout{base::Soort::ongeldig, "toegang.rollen_gaan_niet_samen", "rol",
                              "De rollen " + std::string(label_van(er.rol)) + " en " + std::string(label_van(rol)) +
                                  " gaan niet samen in één regio: de een ziet wie het kind is, de ander juist niet"};
    }
    return base::goed();
}

base::Result<> geef_rol(storage::Sessie& s, base::Ids& ids, RegioId regio, AccountId id, Rol rol, base::Moment vanaf,
                        std::optional<base::Moment> tot) {
    if (!account(s, id)) return base::Fout{base::Soort::niet_gevonden, "toegang.account", "", "Dit account is er niet"};
    if (auto mag = mag_rol_erbij(s, regio, id, rol, {vanaf, tot}); !mag) return mag;
    s.doe("INSERT INTO toegang_rol (id, regio_id, account_id, rol, vanaf, tot) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", ids.nieuw(),
          regio, id, naam_van(rol), vanaf, tot);
    return base::goed();
}

void neem_rol(storage::Sessie& s, RegioId regio, AccountId id, Rol rol, base::Moment tot) {
    s.doe("UPDATE toegang_rol SET tot = ?4 WHERE regio_id = ?1 AND account_id = ?2 AND rol = ?3 AND (tot IS NULL OR tot > ?4)",
          regio, id, naam_van(rol), tot);
    // S25: who loses a role starts anew, on every instance, with the next request.
    eindig_sessies(s, id);
    trek_tokens_in(s, id, regio);
}

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Within the slice: roles per region. The only SQL on toegang_rol.
namespace toegang {

/// Regions in which the account holds a role now.
std::vector<RegioId> regios_van(storage::Sessie&, AccountId, base::Moment);
/// Regions beside this one in which the account holds a role now or later.
std::vector<RegioId> andere_regios(storage::Sessie&, AccountId, RegioId behalve, base::Moment nu);
/// Holds a role in the region now or later.
bool werkt_in(storage::Sessie&, RegioId, AccountId, base::Moment nu);
/// "Regio Arnhem en Regio Nijmegen".
std::string namen_van(storage::Sessie&, const std::vector<RegioId>&);
/// Roles in any region: decides on the second factor and on who must approve a change.
Rollen rollen_overal(storage::Sessie&, AccountId, base::Moment);
bool vereist_tweede_factor(Rollen);
/// When a role holds; without an end until somebody takes it.
struct Periode {
    base::Moment vanaf;
    std::optional<base::Moment> tot;
};
struct Rolperiode {
    Rol rol;
    Periode periode;
};
/// Roles in the region that hold now or begin later, by their start.
std::vector<Rolperiode> rolperiodes(storage::Sessie&, RegioId, AccountId, base::Moment nu);
/// " van 1 december 2026 tot en met 14 december 2026", " vanaf …", or empty when it began already and has no end.
std::string periode_tekst(const Periode&, base::Moment nu);
/// The refusals of geef_rol, without giving it.
base::Result<> mag_rol_erbij(storage::Sessie&, RegioId, AccountId, Rol, const Periode&);

}  // namespace toegang

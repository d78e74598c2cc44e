// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Within the slice: roles per region. The only SQL on toegang_rol.
namespace toegang {

/// Regions in which the account holds a role now.
std::vector<RegioId> regios_van(storage::Sessie&, AccountId, base::Moment);
/// Roles in any region: decides on the second factor and on who must approve a change.
Rollen rollen_overal(storage::Sessie&, AccountId, base::Moment);
bool vereist_tweede_factor(Rollen);
/// The refusals of geef_rol, without giving it.
base::Result<> mag_rol_erbij(storage::Sessie&, RegioId, AccountId, Rol, base::Moment);

}  // namespace toegang

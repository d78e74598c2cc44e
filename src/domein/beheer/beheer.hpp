// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"
#include "jobs/jobs.hpp"

/// What the beheerder of a region sees and changes: rules, messages on their way, what runs by itself. Never a casus.
namespace beheer {

/// Routes below /beheer (people and roles stand in toegang). `planner` for "run now".
void registreer(toegang::Deur&, std::function<jobs::Planner&()> planner);

}  // namespace beheer

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"
#include "jobs/jobs.hpp"

/// What the beheerder of a region sees and changes: rules, messages on their way, what runs by itself. Never a casus.
namespace beheer {

/// Something that waits until somebody at the machine of the installation lets it go on.
struct Stilstand {
    std::string wat;       // what stands still and why, in one or two sentences
    std::string opdracht;  // "overlegtafel post vrijgeven"
};

/// Routes below /beheer (people and roles stand in toegang). `planner` for "run now"; `stilstand` for the first page.
void registreer(toegang::Deur&, std::function<jobs::Planner&()> planner,
                std::function<std::vector<Stilstand>(base::Moment)> stilstand);

}  // namespace beheer

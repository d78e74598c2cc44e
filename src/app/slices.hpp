// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/instellingen.hpp"
#include "domein/toegang/toegang.hpp"
#include "jobs/jobs.hpp"
#include "outbox/outbox.hpp"

/// The only place that names every slice: its routes, what it listens to and what it does by itself.
namespace app {

void luister(base::Bus&);
/// `planner` is asked for when somebody runs a job by hand; it exists by then.
void registreer(toegang::Deur&, std::function<jobs::Planner&()> planner);
/// Jobs of the floor and of the slices; each walks the regions itself.
void voeg_taken_toe(jobs::Planner&, const toegang::Omgeving&, outbox::Verzender&, const Instellingen&);
/// What stands in the menu for these roles.
std::vector<web::Menupunt> menu(const toegang::Kijker&);
/// Pages without log-in: privacy, toegankelijkheid, hulp.
void registreer_openbaar(toegang::Deur&);

}  // namespace app

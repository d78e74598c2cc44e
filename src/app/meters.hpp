// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "jobs/jobs.hpp"
#include "web/metrics.hpp"

/// Figures for the operator of what the program does by itself. Never a region, an address or a name.
namespace app {

/// Asked from the database whenever the figures are read, so that a run of another instance counts too: last run of each job, size of
/// the outbox per state. Both must outlive the metrics.
void meet(web::Metrics&, storage::Databank&, const jobs::Planner&);
/// One run of a job, here.
void tel_taak(web::Metrics&, const jobs::Stand&);

}  // namespace app

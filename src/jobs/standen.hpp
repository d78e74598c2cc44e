// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "jobs/jobs.hpp"

/// The table jobs_taak.
namespace jobs {

bool is_aan_de_beurt(storage::Sessie&, std::string_view naam, base::Moment nu);
void bewaar(storage::Sessie&, const Stand&);

}  // namespace jobs

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "domein/audit/audit.hpp"
#include "domein/toegang/toegang.hpp"

/// What must stand where the operator of this machine cannot rewrite it. Each writes what is new since the last time; after a crash a
/// line may stand there twice, never not at all.
namespace app {

/// S17: signed checkpoints of the log, one a line; the number written.
int schrijf_ankers(storage::Databank&, const std::string& bestand);
/// S17: the newest checkpoint by mail; false when there is none that was not sent yet.
bool mail_anker(const toegang::Omgeving&, const std::string& email, base::Moment nu);

/// S35: the register of destructions, "moment region object id" a line; the number written.
int schrijf_vernietigd(storage::Databank&, const std::string& bestand);
/// Reads such a register; throws std::runtime_error, in plain Dutch, for a line that it cannot read: a restore must not skip one.
std::vector<audit::Vernietiging> lees_vernietigd(const std::string& bestand);

}  // namespace app

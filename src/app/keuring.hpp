// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/instellingen.hpp"
#include "app/sleutels.hpp"

/// What must be right before families' files go in, and what somebody must know who leaves it as it is.
namespace app {

/// Before anything connects: why this database may not be opened, in plain Dutch, or nothing. Only a demo may do without TLS.
std::optional<std::string> bezwaar_tegen_database(const Instellingen&, Soortinstallatie);
/// What is wrong with these settings together, for `serve`; of a demo less is asked.
std::vector<std::string> keur(const Instellingen&, Soortinstallatie);
/// What a real installation goes without, and what follows from that.
std::vector<std::string> waarschuwingen(const Instellingen&);

}  // namespace app

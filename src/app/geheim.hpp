// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace app {

/// S15: a file with a secret that group or others may read. A systemd credential never counts: its folder lets nobody else in, and systemd
/// may show its access list as rights of the group.
bool leesbaar_voor_anderen(const std::string& bestand);
/// Whether `bestand` lies somewhere below `map`.
bool binnen(const std::string& bestand, const std::string& map);

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <string>
#include <string_view>

namespace documenten {

/// What a virus scan of one file came to. `stil`: no answer that can be trusted, so the file may not be kept.
enum class Scan { schoon, besmet, stil };

/// Whether this is an address that scan() accepts: "unix:/run/clamav/clamd.ctl", "tcp:127.0.0.1:3310" or "tcp:[::1]:3310".
/// Only this machine: the file travels without encryption.
bool geldig_clamd_adres(std::string_view adres);

/// Sends the file to clamd (INSTREAM) and waits for its verdict. Thread-safe; never throws for a scanner that is down.
Scan scan(const std::string& adres, std::string_view inhoud, std::chrono::seconds geduld = std::chrono::seconds(30));

}  // namespace documenten

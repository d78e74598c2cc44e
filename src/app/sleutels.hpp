// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/instellingen.hpp"
#include "base/crypto.hpp"

/// Where the keys come from (S15): a key file away from the data, a systemd credential or a prompt; in the demo a file beside the data.
namespace app {

enum class Soortinstallatie { echt, demo };
base::Result<base::crypto::Sleutelbos> laad_sleutels(const Instellingen&, Soortinstallatie);
/// Writes a new key file, readable by the owner only; refuses to overwrite one.
base::Result<> maak_sleutelbestand(const std::string& pad);
/// Puts a new current key in front; the old ones keep opening what they closed.
base::Result<> wissel_sleutel(const std::string& pad);

}  // namespace app

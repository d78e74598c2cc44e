// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "storage/databank.hpp"

/// What the installation is and how it stands. The demo mark (S11): set once on an empty database, never removed; what only belongs in a
/// demo works only with it.
namespace app {

bool is_demo(storage::Sessie&);
void merk_als_demo(storage::Sessie&);
/// Sets another mark that stays; false when it is there already.
bool zet_kenmerk(storage::Sessie&, std::string_view naam, std::string_view waarde);

/// How the installation stands, by name; nothing when it was never set.
std::optional<std::string> stand(storage::Sessie&, std::string_view naam);
void zet_stand(storage::Sessie&, std::string_view naam, std::string_view waarde);
void wis_stand(storage::Sessie&, std::string_view naam);
/// S35: after a restore no mail leaves until somebody lets it.
inline constexpr std::string_view kPostBevroren = "post_bevroren";
/// The newest key of the program that serves: one that started with an older key file cannot read what is encrypted anew.
inline constexpr std::string_view kDraaitMetSleutel = "draait_met_sleutel";

}  // namespace app

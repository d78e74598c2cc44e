// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/databank.hpp"

/// The demo mark (S11): set once on an empty database, never removed; what only belongs in a demo works only with it.
namespace app {

bool is_demo(storage::Sessie&);
void merk_als_demo(storage::Sessie&);
/// Sets another mark that stays; false when it is there already.
bool zet_kenmerk(storage::Sessie&, std::string_view naam, std::string_view waarde);

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "storage/databank.hpp"

/// The demo mark (S11): set once on an empty database, never removed; what only belongs in a demo works only with it.
namespace app {

bool is_demo(storage::Sessie&);
void merk_als_demo(storage::Sessie&);

}  // namespace app

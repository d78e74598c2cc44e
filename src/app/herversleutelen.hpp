// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "storage/databank.hpp"

/// After `sleutel wissel`: everything that was encrypted comes under the newest key.
namespace app {

struct VersleuteldeKolom {
    std::string tabel, kolom;
    std::string rij;  // the column whose number the cipher text is bound to: the primary key
    bool van_regio;   // or of the installation
};
/// Every binary column of the schema, but for the fixed list of hashes and signatures: a new column is covered by being there.
std::vector<VersleuteldeKolom> versleutelde_kolommen(storage::Sessie&);

/// In small transactions, while others go on; only what is under another key is touched, so it can be killed and run again. The number
/// of cells that it rewrote. Throws std::runtime_error, with table and column, at a cell that does not open.
std::int64_t herversleutel(storage::Databank&, const base::crypto::Sleutelbos&);
/// Cells that are under another key than the newest.
std::int64_t onder_oude_sleutel(storage::Databank&, const base::crypto::Sleutelbos&);

}  // namespace app

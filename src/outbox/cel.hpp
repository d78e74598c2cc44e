// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

#include "outbox/outbox.hpp"

/// The encrypted columns of outbox_bericht.
namespace outbox {

inline base::crypto::Plek plek(std::string_view kolom, BerichtId id) { return {"outbox_bericht", kolom, id.getal}; }

/// Throws when a cell does not open: a key is missing or somebody changed the database.
inline std::string open_cel(const base::crypto::Sleutelbos& sleutels, std::int64_t regio, std::string_view kolom, BerichtId id,
                            const storage::Bytes& dicht) {
    auto klaar = sleutels.ontsleutel(regio, plek(kolom, id), dicht);
    if (!klaar) throw std::runtime_error("a cell of outbox_bericht does not open");
    return std::move(*klaar);
}

}  // namespace outbox

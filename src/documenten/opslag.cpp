// SPDX-License-Identifier: EUPL-1.2
#include "documenten/opslag.hpp"

namespace documenten {
namespace {

base::crypto::Plek plek(std::int64_t id) { return {"documenten_inhoud", "inhoud", id}; }

}  // namespace

base::crypto::Bytes sluit_in(const base::crypto::Sleutelbos& sleutels, std::int64_t regio, std::int64_t id,
                             std::string_view inhoud) {
    return sleutels.versleutel(regio, plek(id), inhoud);
}

void bewaar(storage::Sessie& s, std::int64_t regio, std::int64_t id, const base::crypto::Bytes& ingesloten) {
    s.doe("INSERT INTO documenten_inhoud (id, regio_id, inhoud) VALUES (?1, ?2, ?3)", id, regio, ingesloten);
}

std::optional<std::string> lees(storage::Sessie& s, const base::crypto::Sleutelbos& sleutels, std::int64_t regio,
                                std::int64_t id) {
    const auto rij = s.een("SELECT inhoud FROM documenten_inhoud WHERE id = ?1 AND regio_id = ?2", id, regio);
    if (!rij) return std::nullopt;
    return sleutels.ontsleutel(regio, plek(id), rij->bytes(0));
}

bool vernietig(storage::Sessie& s, std::int64_t regio, std::int64_t id) {
    return s.doe("DELETE FROM documenten_inhoud WHERE id = ?1 AND regio_id = ?2", id, regio) > 0;
}

}  // namespace documenten

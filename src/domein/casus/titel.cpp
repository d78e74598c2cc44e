// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/lijst.hpp"
#include "domein/casus/store.hpp"

namespace casus {

std::string titel_uit_vakjes(const Casus& c) {
    std::string uit = c.soort == Soort::vraag ? "Vraag" : "Melding";
    if (c.onderwerpen.empty()) return uit;
    uit += ": " + std::string(onderwerp_label(c.onderwerpen.front()));
    if (const auto rest = c.onderwerpen.size() - 1; rest == 1) uit += " en 1 ander onderwerp";
    else if (rest > 1) uit += " en " + std::to_string(rest) + " andere onderwerpen";
    return uit;
}

std::string titel(storage::Sessie& s, const Casus& c) {
    const auto r = s.een("SELECT titel FROM casus_casus WHERE id = ?1 AND titel IS NOT NULL AND getekend > 0", c.id);
    return r ? r->tekst(0) : titel_uit_vakjes(c);
}

}  // namespace casus

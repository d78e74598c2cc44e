// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus.hpp"

namespace casus {
namespace {

/// "Vraag: Inhoudelijk advies en 2 andere onderwerpen".
std::string uit_vakjes(const Casus& c) {
    std::string uit = c.soort == Soort::vraag ? "Vraag" : "Melding";
    if (c.onderwerpen.empty()) return uit;
    uit += ": " + std::string(onderwerp_label(c.onderwerpen.front()));
    if (const auto rest = c.onderwerpen.size() - 1; rest == 1) uit += " en 1 ander onderwerp";
    else if (rest > 1) uit += " en " + std::to_string(rest) + " andere onderwerpen";
    return uit;
}

}  // namespace

std::string titel(const Casus& c) { return c.getekende_titel.empty() ? uit_vakjes(c) : c.getekende_titel; }

}  // namespace casus

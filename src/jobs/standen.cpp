// SPDX-License-Identifier: EUPL-1.2
#include "jobs/standen.hpp"

namespace jobs {
namespace {

/// So much the clocks of two instances may differ, or the moment at which one began its round and the other ran.
constexpr std::chrono::minutes kKlokverschil{5};

}  // namespace

bool is_aan_de_beurt(storage::Sessie& sessie, std::string_view naam, base::Moment nu) {
    const auto rij = sessie.een("SELECT volgende_op, laatst_op FROM jobs_taak WHERE naam = ?1", naam);
    // A last run well in the future: the clock was set back, and waiting for it could take a year.
    return !rij || rij->moment(0) <= nu || rij->moment(1) > nu + kKlokverschil;
}

void bewaar(storage::Sessie& sessie, const Stand& s) {
    sessie.doe("INSERT INTO jobs_taak (naam, volgende_op, laatst_op, duur_ms, gelukt, aantal, melding) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (naam) DO UPDATE SET volgende_op = "
               "excluded.volgende_op, "
               "laatst_op = excluded.laatst_op, duur_ms = excluded.duur_ms, gelukt = excluded.gelukt, aantal = "
               "excluded.aantal, "
               "melding = excluded.melding",
               s.naam, s.volgende_op, s.laatst_op, s.duur.count(), s.gelukt, s.aantal, s.melding);
}

std::vector<Stand> standen(storage::Sessie& sessie) {
    std::vector<Stand> uit;
    for (const auto& rij : sessie.vraag("SELECT naam, volgende_op, laatst_op, duur_ms, gelukt, aantal, melding FROM jobs_taak "
                                        "ORDER BY naam")) {
        uit.push_back({rij.tekst(0), rij.moment(1), rij.moment(2), std::chrono::milliseconds(rij.getal(3)), rij.ja(4),
                       rij.getal(5), rij.tekst(6)});
    }
    return uit;
}

}  // namespace jobs

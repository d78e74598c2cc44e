// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/advies/advies.hpp"

/// The SQL of this slice; private to it.
namespace advies {

/// How a part of a point is called among the texts that are signed: "advies-2", "advies-2-wie".
std::string tekstnaam(std::size_t punt, std::string_view deel);

namespace store {

using PuntId = base::Id<struct AdviespuntTag>;

std::string_view naam_van(Bron);
std::string_view naam_van(Puntsoort);
Puntsoort puntsoort_van(std::string_view);

struct Bewaard {
    AdviesId id;
    Bron bron = Bron::vooroverleg;
    std::int64_t bron_id = 0;
    std::string stuksoort;
    std::optional<base::Moment> definitief_op;
};
std::optional<Bewaard> van_bron(storage::Sessie&, const Casus&, Bron, std::int64_t bron_id);
/// Oldest first.
std::vector<Bewaard> definitieve(storage::Sessie&, const Casus&);
AdviesId maak(storage::Sessie&, const Omgeving&, const Casus&, Bron, std::int64_t bron_id);
void maak_definitief(storage::Sessie&, AdviesId, std::string_view stuksoort, base::Moment);

struct Puntregel {
    PuntId id;
    Punt punt;  // as typed
    std::string stand, antwoord;
};
std::vector<Puntregel> punten(storage::Sessie&, const Omgeving&, const Casus&, AdviesId);
void vervang_punten(storage::Sessie&, const Omgeving&, const Casus&, AdviesId, const std::vector<Punt>&);
void beantwoord(storage::Sessie&, const Omgeving&, const Casus&, PuntId, std::string_view stand, std::string_view antwoord,
                base::Moment);

void sluit_af(storage::Sessie&, const Omgeving&, const Casus&, std::string_view uitkomst, std::string_view reden, base::Moment);
struct Afsluiting {
    std::string uitkomst, reden;
    base::Moment op;
};
std::optional<Afsluiting> afsluiting(storage::Sessie&, const Casus&);

}  // namespace store
}  // namespace advies

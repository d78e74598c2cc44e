// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "domein/deelnemer/deelnemer.hpp"
#include "domein/tafel/berichten.hpp"
#include "domein/tafel/tafel.hpp"

/// Who can be asked for an agendapunt. Private to this slice.
namespace tafel {

struct Kandidaat {
    deelnemer::Deelnemer wie;
    std::string reden;  // why not, for who sees IDENTITEIT; to others it is only "niet beschikbaar" (S3)
    bool kan() const { return reden.empty(); }
};
/// Of an agendapunt that is together with another one only who can be at both (S3).
std::vector<Kandidaat> kandidaten(storage::Sessie&, const Omgeving&, const Overleg&, const Agendapunt&, const Casus&);

/// Writes who sits there. Who is not chosen any more loses the invitation and what it opened at once.
void kies(const berichten::Waarover&, const std::vector<AccountId>& gekozen);

/// What the vooroverleg asked for and nobody who was chosen knows.
std::vector<std::string> gemiste_expertises(storage::Sessie&, const Omgeving&, const Overleg&, const Agendapunt&, const Casus&);

}  // namespace tafel

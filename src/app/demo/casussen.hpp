// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/demo/mensen.hpp"
#include "app/demo/verhalen.hpp"
#include "domein/casus/casus.hpp"

namespace app::demo {

/// How far a casus comes.
enum class Loop {
    nieuw,
    ongetekend,
    vraag_open,
    aangevuld,  // asked, answered; after that as direct
    aangehouden,
    agenda,
    te_plannen,      // on the agenda, nobody invited
    teruggehaald,    // on the agenda, and off it again
    deling_gestopt,  // on the agenda, and then the family said no
    niet_besproken,  // invited, and the table had no time
    tafel,
    notulen,  // discussed, signed, not final
    opvolging,
    opnieuw,  // brought in again after its advice
    afgesloten,
    heropend,
    direct,
    direct_klaar,
    doorverwezen,
    melding,
    melding_aangehouden,  // stands on the list of the next vooroverleg: to try a hamerstuk
    ingetrokken,
    geen_antwoord,
    overleden,
    overgedragen,
    samengevoegd
};

/// `ronde`: 0 is the last round whose vooroverleg was held, 1 the one before; kKomend waits for the next one.
inline constexpr int kKomend = -1;
struct Rol {
    Loop loop;
    int ronde;
};

/// What is played, and about which child: the two lists go side by side.
struct Draaiboek {
    std::vector<Rol> rollen;
    std::vector<Kind> kinderen;
    std::size_t zonder_bsn_per = 7;  // one child in so many has no BSN yet
    std::string naschrift = {};      // what every child adds to what it wants
};
/// A year of invented casussen, in every state that this program knows.
const Draaiboek& jaar();

/// Plays it by the clock of the region and the demo's own now; what lies after now does not happen. The casus of each role; none for a
/// role whose round lies too far back.
std::vector<casus::CasusId> maak_casussen(Huis&, const Mensen&, const Draaiboek& = jaar());

}  // namespace app::demo

// SPDX-License-Identifier: EUPL-1.2
#include <iterator>

#include "app/demo/casussen.hpp"

namespace app::demo {
namespace {

/// The place in the list decides who hands in (in turn), which story it is and which child. So the first open question is for the
/// second referrer, who is told to answer it. At most four a table: an expert does not sit there for more.
constexpr Rol kJaar[] = {
    {Loop::nieuw, kKomend},
    {Loop::ongetekend, kKomend},
    {Loop::nieuw, kKomend},
    {Loop::ongetekend, kKomend},
    {Loop::vraag_open, kKomend},
    {Loop::nieuw, kKomend},
    {Loop::vraag_open, kKomend},
    {Loop::melding, kKomend},
    {Loop::aangehouden, 0},
    {Loop::aangehouden, 0},
    {Loop::aangevuld, kKomend},
    {Loop::agenda, 0},
    {Loop::agenda, 0},
    {Loop::te_plannen, 0},
    {Loop::direct, 0},
    {Loop::melding, 0},
    {Loop::tafel, 1},
    {Loop::tafel, 1},
    {Loop::aangevuld, 1},
    {Loop::doorverwezen, 0},
    {Loop::ingetrokken, 1},
    {Loop::tafel, 2},
    {Loop::opvolging, 2},
    {Loop::doorverwezen, 1},
    {Loop::melding, 2},
    {Loop::geen_antwoord, 3},
    {Loop::opvolging, 3},
    {Loop::opvolging, 4},
    {Loop::direct_klaar, 5},
    {Loop::melding, 5},
    {Loop::afgesloten, 6},
    {Loop::afgesloten, 7},
    {Loop::direct_klaar, 8},
    {Loop::melding, 9},
    {Loop::afgesloten, 10},
    {Loop::ingetrokken, 11},
    {Loop::afgesloten, 12},
    {Loop::direct_klaar, 14},
    {Loop::melding, 15},
    {Loop::afgesloten, 16},
    {Loop::geen_antwoord, 17},
    {Loop::afgesloten, 19},
    {Loop::direct_klaar, 20},
    {Loop::melding, 22},
    {Loop::afgesloten, 23},
    {Loop::notulen, 1},
    {Loop::niet_besproken, 1},
    {Loop::teruggehaald, 0},
    {Loop::deling_gestopt, 0},
    {Loop::opnieuw, 4},
    {Loop::heropend, 8},
    {Loop::direct, 1},
    {Loop::melding_aangehouden, 0},
};

}  // namespace

const Draaiboek& jaar() {
    static const Draaiboek boek{{std::begin(kJaar), std::end(kJaar)}, kinderen()};
    return boek;
}

}  // namespace app::demo

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domein/vooroverleg/vooroverleg.hpp"

/// The table: overleggen per cycle, agendapunten with time, experts and guests, the act `uitnodigen`, the experts' view, notulen, closing. Access
/// of experts begins with the invitation and ends by itself.
namespace tafel {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Omgeving;
using OverlegId = base::Id<struct OverlegTag>;
using AgendapuntId = base::Id<struct AgendapuntTag>;

enum class Stand { gepland, gesloten, vervallen };
struct Overleg {
    OverlegId id;
    std::string ref;
    base::Datum datum;
    base::Moment begin;
    std::string locatie;               // empty: online
    std::string lobby_tekst;
    Stand stand = Stand::gepland;
    int versie = 1;
};
enum class Puntstand { gepland, uitgenodigd, besproken, niet_besproken, vervallen };
struct Agendapunt {
    AgendapuntId id;
    OverlegId overleg;
    CasusId casus;
    int nummer = 0;                    // "punt 2": the label is all that experts know of it (S5)
    base::Moment begin;
    int minuten = 45;
    Puntstand stand = Puntstand::gepland;
    int versie = 1;
};
/// Makes the overleggen of the coming half year by the region's clock. Idempotent.
void plan(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);
std::vector<Overleg> komende(storage::Sessie&, regio::RegioId, base::Moment);
std::optional<Agendapunt> lopend_punt(storage::Sessie&, regio::RegioId, CasusId);
/// "3 december, punt 2"
std::string label(const Overleg&, const Agendapunt&);

/// Listens to casus::Overgegaan (agenderen: makes the agendapunt on the overleg of the cycle; leaving geagendeerd: cancels invitations and access)
/// and casus::DelingGestopt.
void luister(base::Bus&);
/// Routes: overleggen, one overleg, agendapunt planning, uitnodigen, expert view by ref and n, notulen, definitief, close; API overleggen.
void registreer(toegang::Deur&);

}  // namespace tafel

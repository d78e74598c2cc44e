// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// The timeline of a casus: one line per thing that happened, with the audit event beside it. Private to this slice.
namespace casus::tijdlijn {

struct Nieuw {
    const Casus& casus;
    std::string_view wat, van, naar;  // name of the step or line, statuses or empty
    Rol als;
    std::string_view toelichting;  // INHOUD; stored encrypted
};
void voeg_toe(storage::Sessie&, const Omgeving&, const Kijker&, const Nieuw&, base::Moment);
/// A line about a day before this program: it happened elsewhere, so the log holds no event of it.
void voeg_toe_van_vroeger(storage::Sessie&, const Omgeving&, const Kijker&, const Nieuw&, base::Moment toen);

struct Regel {
    base::Moment op;
    std::string wat;  // label for people
    std::string van, naar;
    AccountId wie;
    std::string naam, rol;    // empty name: the system
    std::string toelichting;  // only when asked for and the viewer may read it
};
/// Oldest first. Text of others only with `ook_tekst` (the viewer sees INHOUD); who typed it always sees it back (S2).
std::vector<Regel> lees(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, bool ook_tekst);
/// "door voorzitter": names of staff only for the procesondersteuner; everybody else sees the function (S4).
std::string door(const Regel&, const Inzage&);

}  // namespace casus::tijdlijn

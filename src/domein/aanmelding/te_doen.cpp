// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/te_doen.hpp"

#include "domein/aanmelding/concept.hpp"

namespace aanmelding {

/// Domain.md section 2: a draft is warned about 7 days before it goes.
void noem_aflopende_concepten(const toegang::TeDoen& t) {
    constexpr std::chrono::days kVooraf{7};
    using toegang::Rol;
    if (!t.kijker.rollen.overlapt({Rol::inbrenger, Rol::praktijkondersteuner, Rol::procesondersteuner})) return;
    const auto regels = regio::regels(t.sessie, t.kijker.regio, t.op);
    int aantal = 0, namens = 0;
    for (const auto& c : concepten::van(t.sessie, t.om, t.kijker)) {
        const auto tot = concepten::blijft_tot(c.gewijzigd_op, base::lees_datum(c.antwoorden.tekst("crisis-start")), regels);
        if (tot - kVooraf <= base::dag_van(t.op)) ++(c.namens ? namens : aantal);
    }
    t.voeg_toe(aantal, "1 aanmelding die nog niet is verstuurd, gooien we binnen een week weg",
               "aanmeldingen die nog niet zijn verstuurd, gooien we binnen een week weg", "/aanmelden");
    t.voeg_toe(namens, "1 aanmelding die je overtypt, gooien we binnen een week weg",
               "aanmeldingen die je overtypt, gooien we binnen een week weg", "/namens");
}

}  // namespace aanmelding

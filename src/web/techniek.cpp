// SPDX-License-Identifier: EUPL-1.2
#include "web/techniek.hpp"

namespace web {

void registreer_techniek(Router& router, storage::Databank& databank) {
    router.voeg_toe({Methode::get, kGezondPad, "techniek.gezond", "openbaar", Kanaal::techniek, 0, false,
                     [](const Verzoek&) { return Antwoord::tekst("gezond\n"); }});
    router.voeg_toe(
        {Methode::get, kKlaarPad, "techniek.klaar", "openbaar", Kanaal::techniek, 0, false, [&databank](const Verzoek&) {
             const auto antwoordt = [](storage::Sessie& s) { return s.een("SELECT 1").has_value(); };
             try {
                 if (databank.lees(storage::Bereik::installatie(), antwoordt)) return Antwoord::tekst("klaar\n");
             } catch (const std::exception&) {  // the driver logged it; here only the state counts
             }
             return Antwoord::tekst("niet klaar: de database antwoordt niet\n", 503);
         }});
}

}  // namespace web

// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/bericht.hpp"

#include "outbox/outbox.hpp"

namespace vooroverleg::bericht {
namespace {

/// Eigen regel (S7): who registered himself and was not confirmed yet hears nothing of what was decided.
void stuur(storage::Sessie& s, const Omgeving& om, const Casus& c, std::string soort, std::string onderwerp, std::string_view zin,
           base::Moment nu) {
    const auto wie = toegang::account(s, c.inbrenger);
    if (!wie || !c.inbrenger_gecontroleerd || c.invoer_achteraf) return;
    outbox::Bericht b;
    b.regio = c.regio.getal;
    b.soort = std::move(soort);
    b.aan = wie->email;
    b.aan_account = wie->id.getal;
    b.onderwerp = std::move(onderwerp);
    b.tekst = "Beste " + wie->naam + ",\n\n" + std::string(zin) + " Je leest het na het inloggen:\n" + om.basis_url +
              casus::pad(c, "vooroverleg") + "\n";
    b.sleutel = "casus/" + std::to_string(c.id.getal);
    (void)outbox::leg_klaar(s, om, b, nu);  // an address that takes no mail does not hold up the meeting
}

}  // namespace

void uitkomst(storage::Sessie& s, const Omgeving& om, const Casus& c, casus::Stap stap, base::Moment nu) {
    const bool later = stap == casus::Stap::aanhouden;
    stuur(s, om, c, "vooroverleg.uitkomst",
          later ? "Je casus gaat naar het volgende vooroverleg" : "Je casus is besproken in het vooroverleg",
          later ? "Een casus die jij hebt aangemeld gaat door naar het volgende vooroverleg."
                : "Een casus die jij hebt aangemeld is besproken in het vooroverleg.",
          nu);
}

void terug(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    stuur(s, om, c, "vooroverleg.terug", "Je casus gaat terug naar het vooroverleg",
          "Niemand heeft een casus die jij hebt aangemeld op tijd overgenomen. Het vooroverleg bespreekt hem opnieuw.", nu);
}

void notities(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    stuur(s, om, c, "vooroverleg.notities", "De notities van het vooroverleg staan klaar",
          "De notities van het vooroverleg over een casus die jij hebt aangemeld staan klaar.", nu);
}

}  // namespace vooroverleg::bericht

// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/bericht.hpp"

#include "outbox/outbox.hpp"

namespace vooroverleg::bericht {
namespace {

struct Brief {
    std::string soort, onderwerp, tekst;
};
void leg_klaar(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const toegang::Account& wie, std::string sleutel,
               Brief brief, base::Moment nu) {
    outbox::Bericht b;
    b.regio = regio.getal;
    b.soort = std::move(brief.soort);
    b.aan = wie.email;
    b.aan_account = wie.id.getal;
    b.onderwerp = std::move(brief.onderwerp);
    b.tekst = "Beste " + wie.naam + ",\n\n" + brief.tekst;
    b.sleutel = std::move(sleutel);
    (void)outbox::leg_klaar(s, om, b, nu);  // an address that takes no mail does not hold up the meeting
}

/// Eigen regel (S7): who registered himself and was not confirmed yet hears nothing of what was decided.
void stuur(storage::Sessie& s, const Omgeving& om, const Casus& c, std::string soort, std::string onderwerp, std::string_view zin,
           base::Moment nu) {
    const auto wie = toegang::account(s, c.inbrenger);
    if (!wie || !c.inbrenger_gecontroleerd || c.invoer_achteraf) return;
    leg_klaar(s, om, c.regio, *wie, "casus/" + std::to_string(c.id.getal),
              {std::move(soort), std::move(onderwerp),
               std::string(zin) + " Je leest het na het inloggen:\n" + om.basis_url + casus::pad(c, "vooroverleg") + "\n"},
              nu);
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

void andere_dag(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Datum dag, base::Moment nu) {
    const auto wie = toegang::account(s, c.inbrenger);
    if (!wie || c.invoer_achteraf) return;
    leg_klaar(s, om, c.regio, *wie, "casus/" + std::to_string(c.id.getal),
              {"vooroverleg.andere_dag", "Je aanmelding wordt op een andere dag besproken",
               "Het vooroverleg over een casus die jij hebt aangemeld, is nu op " + base::voluit(dag) +
                   ". Je hoeft niets te doen.\n\nJe aanmelding zie je na het inloggen:\n" + om.basis_url + casus::pad(c) + "\n"},
              nu);
}

void ander_vooroverleg(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const toegang::Account& wie, base::Datum van,
                       const Vooroverleg& naar, bool gaat_niet_door, base::Moment nu) {
    const std::string wat = gaat_niet_door
                                ? " gaat niet door. De casussen gaan naar het vooroverleg van " + base::voluit(naar.datum) + "."
                                : " is verzet naar " + base::voluit(naar.datum) + ".";
    leg_klaar(
        s, om, regio, wie, "vooroverleg/" + std::to_string(naar.id.getal),
        {"vooroverleg.verzet", "Het vooroverleg van " + base::kort(van) + (gaat_niet_door ? " gaat niet door" : " is verzet"),
         "Het vooroverleg van " + base::voluit(van) + wat + "\n\nKun je dan niet? Zeg het de procesondersteuner.\n" +
             om.basis_url + "/vooroverleggen/" + naar.ref + "\n"},
        nu);
}

}  // namespace vooroverleg::bericht

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/bericht.hpp"

#include "outbox/outbox.hpp"

namespace toegang {
namespace {

void leg_klaar(storage::Sessie& s, const Omgeving& om, RegioId regio, const Account& aan, const std::string& onderwerp,
               const std::string& tekst, base::Moment nu, const std::string& sleutel = {}) {
    outbox::Bericht b{
        .regio = regio.getal, .soort = "toegang.melding", .aan = aan.email, .aan_account = aan.id.getal, .onderwerp = onderwerp};
    b.sleutel = sleutel;
    b.tekst = "Beste " + aan.naam + ",\n\n" + tekst + "\n\nMet vriendelijke groet,\nOverlegtafel\n";
    // An address that no mail can go to was refused when it was typed; what is left must not undo the change itself.
    (void)outbox::leg_klaar(s, om, b, nu);
}

}  // namespace

void meld_houder(storage::Sessie& s, const Omgeving& om, RegioId regio, const Account& aan, const std::string& onderwerp,
                 const std::string& wat, base::Moment nu) {
    leg_klaar(s, om, regio, aan, onderwerp,
              wat + " Dit gebeurde op " + base::voluit(nu) +
                  ".\n\nWas jij dit niet, of klopt het niet? Bel dan meteen de beheerder van je regio.",
              nu);
}

void meld_nieuwe(storage::Sessie& s, const Omgeving& om, RegioId regio, const Account& aan, const std::string& wat,
                 base::Moment nu) {
    leg_klaar(s, om, regio, aan, "Welkom bij Overlegtafel",
              wat + " In een andere mail staat de link om te beginnen. Verwacht je dit niet? Bel dan de beheerder van je regio.",
              nu);
}

void meld_toezicht(storage::Sessie& s, const Omgeving& om, RegioId regio, const std::string& onderwerp, const std::string& wat,
                   base::Moment nu) {
    if (!met_rol(s, regio, Rol::fg, nu).empty()) return meld_fg(s, om, regio, onderwerp, wat, nu);
    for (const auto& beheerder : met_rol(s, regio, Rol::beheerder, nu))
        leg_klaar(s, om, regio, beheerder, onderwerp, wat + " Dit gebeurde op " + base::voluit(nu) + ".", nu);
}

void meld_fg(storage::Sessie& s, const Omgeving& om, RegioId regio, const std::string& onderwerp, const std::string& wat,
             base::Moment nu, const std::string& sleutel) {
    for (const auto& fg : met_rol(s, regio, Rol::fg, nu))
        leg_klaar(s, om, regio, fg, onderwerp,
                  wat + " Dit gebeurde op " + base::voluit(nu) + ".\n\nJe ziet het terug in het logboek.", nu, sleutel);
}

}  // namespace toegang

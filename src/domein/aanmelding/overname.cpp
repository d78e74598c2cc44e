// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/aanmelding.hpp"

#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/store.hpp"

namespace aanmelding {

/// Eigen regel (domain.md section 2, "overdragen naar regio"): after acceptance, with the masked dossier.
base::Result<Casus> neem_over(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Overname& o, base::Moment nu) {
    casus::NieuweCasus n{.soort = o.soort,
                         .gemeente = o.gemeente,
                         .onderwerpen = o.onderwerpen,
                         .urgentie = o.urgentie,
                         .inbrenger = o.inbrenger,
                         .ingediend_op = nu,
                         .plicht = o.plicht,
                         .bsn_ontbreekt = true};
    if (const auto ronde = regio::ronde_voor(regio::rooster(s, k.regio), nu)) n.vooroverleg_op = ronde->vooroverleg;
    const Casus c = casus::maak(s, om, k, n, nu);
    casus::Identiteit onbekend;
    onbekend.geen_bsn_reden = "onbekend";
    casus::bewaar_identiteit(s, om, c, onbekend);
    Antwoorden a;
    a.zet("titel", o.titel);
    a.zet("situatie", o.tekst);
    store::bewaar(s, om, c, a, nu);
    auto klaar = mail(s, om, c.regio, c.inbrenger,
                      {"aanmelding.overgenomen", "Een casus uit een andere regio staat nu bij jou",
                       "Een andere regio droeg een casus over. Hij heeft hier nummer " + c.nummer +
                           " en jij bent de inbrenger. Vul het BSN in en leg de toestemming vast.",
                       casus::pad(c), sleutel_van(c)},
                      nu);
    if (!klaar) return klaar.fouten();
    om.bus.meld(Ingediend{s, om, k, c, nu, {}});
    return c;
}

}  // namespace aanmelding

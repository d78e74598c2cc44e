// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/advies/store.hpp"
#include "outbox/outbox.hpp"

namespace advies {
namespace {

using anonimisering::Stuksoort;

base::Fout nog_niet(std::string tekst) { return {base::Soort::ongeldig, "advies.niet_getekend", "", std::move(tekst)}; }

Stuksoort stuksoort_van(std::string_view naam) {
    for (const Stuksoort soort : {Stuksoort::uitkomst, Stuksoort::notulen, Stuksoort::afspraak})
        if (anonimisering::naam_van(soort) == naam) return soort;
    return Stuksoort::dossier;
}

/// The words of one part as they were signed; a part that was not signed is not shown.
std::string getekende_tekst(const anonimisering::Getekend& g, const std::string& naam) {
    const auto t = std::find_if(g.teksten.begin(), g.teksten.end(), [&](const auto& tekst) { return tekst.naam == naam; });
    return t == g.teksten.end() ? std::string() : t->tekst;
}

/// 001 "Wanneer meld ik een casus aan?": notes go to the referrer afterwards. Eigen regel (S2, S7): a mail says only that there is
/// something to read, and who was not confirmed yet gets none.
void bericht_inbrenger(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const auto wie = toegang::account(s, c.inbrenger);
    if (!wie || !c.inbrenger_gecontroleerd || c.invoer_achteraf) return;
    outbox::Bericht b;
    b.regio = c.regio.getal;
    b.soort = "advies.definitief";
    b.aan = wie->email;
    b.aan_account = wie->id.getal;
    b.onderwerp = "Er staat een advies voor je klaar";
    b.tekst = "Beste " + wie->naam +
              ",\n\nEr is een advies bij een casus die jij hebt aangemeld. Je leest het na het inloggen:\n" + om.basis_url +
              casus::pad(c, "advies") + "\n\nLaat daar ook per punt weten wat je ermee doet.\n";
    b.sleutel = "casus/" + std::to_string(c.id.getal);
    (void)outbox::leg_klaar(s, om, b, nu);  // an address that takes no mail does not hold up the advice
}

Getoond getoond(storage::Sessie& s, const Omgeving& om, const Casus& c, const store::Bewaard& advies,
                const anonimisering::Getekend& getekend, bool met_antwoord) {
    Getoond uit{advies.id, anonimisering::meld_pad(getekend), advies.bron, *advies.definitief_op, {}};
    std::size_t nummer = 0;
    for (auto& regel : store::punten(s, om, c, advies.id)) {
        Punt& p = regel.punt;
        ++nummer;
        p.tekst = getekende_tekst(getekend, tekstnaam(nummer, ""));
        p.wie = getekende_tekst(getekend, tekstnaam(nummer, "wie"));
        p.niet_uitvoerbaar_reden = getekende_tekst(getekend, tekstnaam(nummer, "reden"));
        uit.punten.push_back({std::move(p), regel.stand, met_antwoord ? regel.antwoord : std::string()});
    }
    return uit;
}

}  // namespace

/// Eigen regel (domain.md section 2): only the signed text reaches the inbrenger and the experts; its moment is the date of the advice.
base::Result<AdviesId> maak_definitief(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, Bron bron,
                                       std::int64_t bron_id, Stuksoort soort, base::Moment nu) {
    const auto getekend = anonimisering::getekend(s, om, c, soort, bron_id);
    if (!getekend) return nog_niet("De tekst is nog niet nagekeken en getekend.");
    if (getekend->nieuwere_wacht) return nog_niet("Er is een nieuwere tekst die nog wordt nagekeken.");
    const auto er = store::van_bron(s, c, bron, bron_id);
    if (er && er->definitief_op) return er->id;
    const AdviesId id = er ? er->id : store::maak(s, om, c, bron, bron_id);
    store::maak_definitief(s, id, anonimisering::naam_van(soort), nu);
    casus::schrijf_tijdlijn(s, om, k, c, "advies_definitief", {}, nu);
    bericht_inbrenger(s, om, c, nu);
    return id;
}

std::vector<Getoond> definitief(storage::Sessie& s, const Omgeving& om, const Casus& c, bool met_antwoord) {
    std::vector<Getoond> uit;
    for (const auto& advies : store::definitieve(s, c))
        if (const auto g = anonimisering::getekend(s, om, c, stuksoort_van(advies.stuksoort), advies.bron_id))
            uit.push_back(getoond(s, om, c, advies, *g, met_antwoord));
    return uit;
}

}  // namespace advies

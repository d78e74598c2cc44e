// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/beslis.hpp"

namespace vooroverleg {
namespace {

using casus::Stap;

/// When something has to happen next, per outcome: the table of this cycle (001 "Wanneer meld ik een casus aan?"), the first check on an
/// advice, the days to take over a referral, or the next vooroverleg (domain.md sections 2 and 3).
base::Result<casus::Daad> met_data(storage::Sessie& s, const Omgeving& om, const Vooroverleg& v, const Casus& c, casus::Daad d,
                                   base::Moment nu) {
    const auto regels = regio::regels(s, c.regio, nu);
    const base::Datum vandaag = base::dag_van(nu);
    switch (d.stap) {
        case Stap::agenderen:
            d.overleg_op = d.uiterlijk = regio::ronde_van(regio::rooster(s, c.regio), v.datum).overleg;
            return d;
        case Stap::direct_adviseren:
            d.uiterlijk = vandaag + std::chrono::weeks{regels.advies_check_weken};
            return d;
        case Stap::doorverwijzen:
            d.uiterlijk = regio::werkdagen_later(vandaag, regels.doorverwijzing_werkdagen, regels.cyclus.feestdagen);
            return d;
        case Stap::aanhouden: {
            const auto volgende = volgende_na(s, om, c.regio, v.datum, nu);
            if (!volgende)
                return base::Fout{base::Soort::ongeldig, "vooroverleg.geen_volgende", "",
                                  "Er is nog geen volgend vooroverleg gepland."};
            d.vooroverleg_op = d.uiterlijk = volgende->datum;
            return d;
        }
        default:
            return d;
    }
}

void zet_reactie(storage::Sessie& s, const Casus& c, const std::string& reactie, base::Moment nu) {
    if (reactie.empty()) return;
    casus::Plicht plicht = c.plicht;
    plicht.reactie = reactie;
    plicht.reactie_op = base::dag_van(nu);
    casus::zet_plicht(s, c.id, plicht);
}

}  // namespace

base::Result<Casus> beslis(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Vooroverleg& v, const Casus& c,
                           int versie, const punt_formulier::Besluit& b, base::Moment nu) {
    casus::Daad daad{.stap = b.stap,
                     .versie = versie,
                     .als = toegang::Rol::voorzitter,
                     .feiten = b.feiten,
                     .toelichting = b.getypt.motivering};
    const auto met = met_data(s, om, v, c, std::move(daad), nu);
    if (!met) return met.fouten();
    // Before the step: who listens to it (the table) reads what was decided here.
    store::bewaar(s, om, c.regio, b.punt, b.getypt);
    const auto na = casus::gebeur(s, om, k, c.id, *met, nu);
    if (!na) return na.fouten();
    zet_reactie(s, *na, b.punt.reactie, nu);
    for (const auto organisatie : b.punt.agendering.uitgesloten) casus::sluit_uit(s, om, k, *na, {}, organisatie, nu);
    for (const auto mens : b.uitgesloten_mensen) casus::sluit_uit(s, om, k, *na, mens, {}, nu);
    if (b.stap == Stap::direct_adviseren)
        advies::bewaar_concept(s, om, k, *na, advies::Bron::vooroverleg, b.punt.id.getal, b.adviespunten, nu);
    // S2: nothing that was typed here reaches a role without INHOUD, or the inbrenger, before somebody signed it.
    if (const auto teksten = punt_formulier::te_tekenen(b); !teksten.empty())
        anonimisering::leg_voor(s, om, k, *na, anonimisering::Stuksoort::uitkomst, b.punt.id.getal, teksten, nu);
    return *na;
}

}  // namespace vooroverleg

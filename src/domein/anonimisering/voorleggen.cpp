// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>

#include "domein/anonimisering/kennis.hpp"
#include "domein/anonimisering/stuk.hpp"

namespace anonimisering {
namespace {

using aanmelding::Feit;

/// Eigen regel (S14): of who the child is only the age band stands beside the text, and the gemeente when the region wants that and
/// enough people live there.
std::vector<Feit> feiten_van(storage::Sessie& s, const casus::Identiteit& kind, regio::RegioId regio,
                             std::string_view gemeentecode, base::Moment nu) {
    std::vector<Feit> uit{{"Leeftijd", casus::leeftijdsband(kind, base::dag_van(nu))}};
    const auto regels = regio::regels(s, regio, nu);
    const auto gemeente = regio::gemeente(s, regio, gemeentecode);
    if (regels.gemeente_tonen && gemeente && gemeente->inwoners >= regels.gemeente_tonen_vanaf_inwoners)
        uit.push_back({"Gemeente", gemeente->naam});
    return uit;
}

template <class Teksten>
Nakijkteksten nagekeken(const Teksten& teksten, const deident::Bekenden& bekenden) {
    Nakijkteksten uit;
    for (const auto& t : teksten)
        if (!t.tekst.empty()) uit.push_back(kijk_na(t.naam, t.label, t.tekst, bekenden));
    return uit;
}

Voorstel met_feiten(Nakijkteksten teksten, std::vector<Feit> over_kind, std::vector<Feit> van_formulier) {
    std::ranges::move(van_formulier, std::back_inserter(over_kind));
    return {std::move(teksten), std::move(over_kind)};
}

}  // namespace

Voorstel dossiervoorstel(const aanmelding::WordtIngediend& e) {
    const auto teksten = aanmelding::teksten(e.gekeurd);
    if (teksten.empty()) return {};
    const auto regio = e.gekeurd.regio;
    const auto kind = aanmelding::identiteit(e.gekeurd);
    return met_feiten(nagekeken(teksten, kennis_van(e.sessie, kind, e.gekeurd.inbrenger, regio)),
                      feiten_van(e.sessie, kind, regio, e.gekeurd.indiening.antwoorden.tekst("gemeente"), e.gekeurd.gekeurd_op),
                      aanmelding::feiten(e.gekeurd));
}

Voorstel dossiervoorstel(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    auto teksten = aanmelding::teksten(s, om, c);
    if (teksten.empty()) return {};
    int aanvullingen = 0;
    // S14: the day on which it came is not for the table.
    for (auto& t : teksten)
        if (t.naam.starts_with("aanvulling")) t.label = "Aanvulling " + std::to_string(++aanvullingen);
    return met_feiten(nagekeken(teksten, kennis_van(s, om, c)),
                      feiten_van(s, casus::identiteit(s, om, c), c.regio, c.gemeente, nu), aanmelding::feiten(s, om, c));
}

StukId leg_neer(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuksoort soort, std::int64_t bron, Voorstel voorstel,
                base::Moment nu) {
    Stuk stuk;
    stuk.id = om.ids.maak<StukId>();
    stuk.casus = c.id;
    stuk.soort = soort;
    stuk.bron = bron;
    stuk.voorgelegd_op = nu;
    stuk.teksten = std::move(voorstel.teksten);
    stuk.feiten = std::move(voorstel.feiten);
    if (const auto vorige = store::nieuwste(s, om, c, soort, bron)) {
        stuk.versie = vorige->versie + 1;
        neem_oordeel_over(stuk.teksten, vorige->teksten);
        store::zet_vervallen(s, vorige->id);
    }
    for (const auto& w : store::woorden(s, om, c)) haal_weg(stuk.teksten, w.woorden, w.rol);
    store::voeg_in(s, om, c, stuk);
    casus::zet_te_tekenen(s, c.id, !c.deling_gestopt);
    return stuk.id;
}

StukId leg_voor(storage::Sessie& s, const Omgeving& om, const Kijker&, const Casus& c, Stuksoort soort, std::int64_t bron,
                const std::vector<Tekst>& teksten, base::Moment nu) {
    Voorstel voorstel{nagekeken(teksten, kennis_van(s, om, c)), {}};
    if (soort == Stuksoort::dossier) voorstel.feiten = feiten_van(s, casus::identiteit(s, om, c), c.regio, c.gemeente, nu);
    return leg_neer(s, om, c, soort, bron, std::move(voorstel), nu);
}

int voeg_woord_toe(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuk& stuk, const std::string& woorden,
                   const std::string& rol) {
    const int gevonden = haal_weg(stuk.teksten, woorden, rol);
    store::voeg_woord_in(s, om, c, {woorden, rol});
    store::bewaar_merken(s, om, c, stuk);
    for (const StukId ander : store::wachtend(s, c)) {
        if (ander == stuk.id) continue;
        Stuk mee = store::lees(s, om, c, ander).value();
        if (haal_weg(mee.teksten, woorden, rol) > 0) store::bewaar_merken(s, om, c, mee);
    }
    return gevonden;
}

}  // namespace anonimisering

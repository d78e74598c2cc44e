// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/kennis.hpp"
#include "domein/anonimisering/stuk.hpp"

namespace anonimisering {
namespace {

using aanmelding::Feit;

/// Eigen regel (S14): of who the child is only the age band stands beside the text, and the gemeente when the region wants that and
/// enough people live there.
std::vector<Feit> feiten_van(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    std::vector<Feit> uit{{"Leeftijd", casus::leeftijdsband(casus::identiteit(s, om, c), base::dag_van(nu))}};
    const auto regels = regio::regels(s, c.regio, nu);
    const auto gemeente = regio::gemeente(s, c.regio, c.gemeente);
    if (regels.gemeente_tonen && gemeente && gemeente->inwoners >= regels.gemeente_tonen_vanaf_inwoners)
        uit.push_back({"Gemeente", gemeente->naam});
    return uit;
}

}  // namespace

StukId leg_voor_met_feiten(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuksoort soort, std::int64_t bron,
                           const std::vector<Tekst>& teksten, const std::vector<Feit>& feiten, base::Moment nu) {
    Stuk stuk;
    stuk.id = om.ids.maak<StukId>();
    stuk.casus = c.id;
    stuk.soort = soort;
    stuk.bron = bron;
    stuk.voorgelegd_op = nu;
    const auto kennis = kennis_van(s, om, c);
    for (const Tekst& t : teksten)
        if (!t.tekst.empty()) stuk.teksten.push_back(kijk_na(t.naam, t.label, t.tekst, kennis));
    if (const auto vorige = store::nieuwste(s, om, c, soort, bron)) {
        stuk.versie = vorige->versie + 1;
        neem_oordeel_over(stuk.teksten, vorige->teksten);
        store::zet_vervallen(s, vorige->id);
    }
    for (const auto& w : store::woorden(s, om, c)) haal_weg(stuk.teksten, w.woorden, w.rol);
    if (soort == Stuksoort::dossier) stuk.feiten = feiten_van(s, om, c, nu);
    stuk.feiten.insert(stuk.feiten.end(), feiten.begin(), feiten.end());
    store::voeg_in(s, om, c, stuk);
    casus::zet_te_tekenen(s, c.id, !c.deling_gestopt);
    return stuk.id;
}

StukId leg_voor(storage::Sessie& s, const Omgeving& om, const Kijker&, const Casus& c, Stuksoort soort, std::int64_t bron,
                const std::vector<Tekst>& teksten, base::Moment nu) {
    return leg_voor_met_feiten(s, om, c, soort, bron, teksten, {}, nu);
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

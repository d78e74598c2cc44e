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
Nakijkteksten nagekeken(const Teksten& teksten, const Vooraf& vooraf) {
    Nakijkteksten uit;
    for (const auto& t : teksten)
        if (!t.tekst.empty()) uit.push_back(kijk_na(t.naam, t.label, t.tekst, vooraf));
    return uit;
}

/// Eigen regel (S14): what dates are told from, and the birthdays that they may not give away.
Datumkader kader_van(const casus::Identiteit& kind, base::Moment aanmelding) {
    Datumkader uit{base::dag_van(aanmelding), {}};
    if (kind.geboren) uit.geboren.push_back(*kind.geboren);
    for (const casus::Persoon& p : kind.personen)
        if (const auto dag = base::lees_datum(p.geboortedatum)) uit.geboren.push_back(*dag);
    return uit;
}

/// A region adds words of its own: what the program does not know of, or marks too often.
Vooraf vooraf_uit(storage::Sessie& s, const deident::Kennis& kennis, Datumkader datums, regio::RegioId regio, base::Moment nu) {
    auto regels = regio::regels(s, regio, nu);
    return {kennis, std::move(datums), std::move(regels.woorden_weg), std::move(regels.woorden_blijven)};
}

/// The number of places.
int pas_toe(Nakijkteksten& teksten, const Woord& w) {
    return w.alleen_naam ? noem(teksten, w.woorden, w.rol) : haal_weg(teksten, w.woorden, w.rol);
}

Voorstel met_feiten(Nakijkteksten teksten, std::vector<Feit> over_kind, std::vector<Feit> van_formulier) {
    std::ranges::move(van_formulier, std::back_inserter(over_kind));
    return {std::move(teksten), std::move(over_kind)};
}

}  // namespace

Vooraf vooraf_van(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    return vooraf_uit(s, kennis_van(s, om, c), kader_van(casus::identiteit(s, om, c), c.ingediend_op), c.regio, nu);
}

Voorstel dossiervoorstel(const aanmelding::WordtIngediend& e) {
    const auto teksten = aanmelding::teksten(e.gekeurd);
    if (teksten.empty()) return {};
    const auto regio = e.gekeurd.regio;
    const auto kind = aanmelding::identiteit(e.gekeurd);
    const auto vooraf = vooraf_uit(e.sessie, kennis_van(e.sessie, kind, e.gekeurd.inbrenger, regio),
                                   kader_van(kind, e.gekeurd.gekeurd_op), regio, e.gekeurd.gekeurd_op);
    return met_feiten(nagekeken(teksten, vooraf),
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
    return met_feiten(nagekeken(teksten, vooraf_van(s, om, c, nu)),
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
    for (const Woord& w : store::woorden(s, om, c)) pas_toe(stuk.teksten, w);
    store::voeg_in(s, om, c, stuk);
    casus::zet_te_tekenen(s, c.id, !c.deling_gestopt);
    return stuk.id;
}

StukId leg_voor(storage::Sessie& s, const Omgeving& om, const Kijker&, const Casus& c, Stuksoort soort, std::int64_t bron,
                const std::vector<Tekst>& teksten, base::Moment nu) {
    Voorstel voorstel{nagekeken(teksten, vooraf_van(s, om, c, nu)), {}};
    if (soort == Stuksoort::dossier) voorstel.feiten = feiten_van(s, casus::identiteit(s, om, c), c.regio, c.gemeente, nu);
    return leg_neer(s, om, c, soort, bron, std::move(voorstel), nu);
}

void onthoud(Stuk& stuk) {
    stuk.terug.push_back({stand_van(stuk.teksten), 0});
    if (stuk.terug.size() > kStappenTerug) stuk.terug.erase(stuk.terug.begin());
}

void voeg_woord_toe(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuk& stuk, const Woord& woord) {
    pas_toe(stuk.teksten, woord);
    stuk.terug.back().woord = store::voeg_woord_in(s, om, c, woord);
    for (const StukId ander : store::wachtend(s, c)) {
        if (ander == stuk.id) continue;
        Stuk mee = store::lees(s, om, c, ander).value();
        if (pas_toe(mee.teksten, woord) == 0) continue;
        mee.terug.clear();  // going back there would lose this
        store::bewaar_merken(s, om, c, mee);
    }
}

bool maak_ongedaan(storage::Sessie& s, const Omgeving& om, const Casus& c, Stuk& stuk) {
    if (stuk.terug.empty()) return false;
    const Terugstap stap = std::move(stuk.terug.back());
    stuk.terug.pop_back();
    zet_stand(stuk.teksten, stap.merken);
    if (stap.woord != 0) store::wis_woord(s, c, stap.woord);
    store::bewaar_merken(s, om, c, stuk);
    return true;
}

}  // namespace anonimisering

// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/klok.hpp"

namespace regio {
namespace {
using std::chrono::days;
using std::chrono::weeks;

base::Moment op_tijd(base::Datum dag, std::chrono::minutes tijd) {
    const int minuten = static_cast<int>(tijd.count());
    return base::om(dag, minuten / 60, minuten % 60);
}

/// Days from Monday: 0–6.
days na_maandag(std::chrono::weekday dag) { return dag - std::chrono::Monday; }

base::Datum dag_in_week(base::Datum maandag, Weekdag plek) { return maandag + weeks{plek.weken_later} + na_maandag(plek.dag); }

/// 001 "Wanneer meld ik een casus aan?": the vooroverleg is in the even weeks. Parity is that of the ISO week
/// number, so after a year of 53 weeks the first even week is W02 (domain.md section 3).
bool week_met_vooroverleg(const Cyclus& cyclus, base::Datum maandag) {
    switch (cyclus.ritme) {
        case Ritme::op_afspraak:
            return false;
        case Ritme::even_weken:
            return base::iso_week(maandag).week % 2 == 0;
        case Ritme::oneven_weken:
            return base::iso_week(maandag).week % 2 == 1;
        case Ritme::elke_n_weken:
            return ((maandag - base::maandag_van(cyclus.anker)).count() / 7) % cyclus.om_de_weken == 0;
    }
    __builtin_unreachable();
}

/// 001 "Wanneer meld ik een casus aan?": a form counts for a vooroverleg when it comes in before the deadline
/// (Tuesday 16:00 in Nijmegen). It keeps its distance in days when the vooroverleg is moved.
base::Moment deadline_van(const Cyclus& cyclus, base::Datum vooroverleg) {
    return op_tijd(vooroverleg - (cyclus.vooroverleg - cyclus.deadline), cyclus.deadline_tijd);
}

base::Fout fout(std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, "regio.cyclus", std::move(veld), std::move(tekst)};
}

bool binnen_een_dag(std::chrono::minutes tijd) { return tijd >= std::chrono::minutes{0} && tijd < std::chrono::hours{24}; }
}  // namespace

/// 001 "Wanneer meld ik een casus aan?": even weeks, deadline Tuesday 16:00, vooroverleg Wednesday,
/// invitation by Monday of the week after, table on Thursday of that week, notulen at the latest in the week
/// after that. Eigen regel (domain.md sections 2 and 3): notulen by Friday, aanvulling until Wednesday 09:00,
/// all holidays count.
Cyclus nijmegen() {
    Cyclus c;
    c.ritme = Ritme::even_weken;
    c.deadline_tijd = std::chrono::hours{16};
    c.aanvulling_tot = std::chrono::hours{9};
    return c;
}

base::Fouten fouten_in(const Cyclus& c) {
    base::Fouten fouten;
    if (c.ritme == Ritme::op_afspraak) return fouten;
    if (c.ritme == Ritme::elke_n_weken && (c.om_de_weken < 1 || c.om_de_weken > 26))
        fouten.push_back(fout("om-de-weken", "Kies een aantal weken van 1 tot en met 26."));
    if (!binnen_een_dag(c.deadline_tijd)) fouten.push_back(fout("deadline-tijd", "Kies een tijd tussen 00.00 en 23.59 uur."));
    if (!binnen_een_dag(c.aanvulling_tot)) fouten.push_back(fout("aanvulling-tot", "Kies een tijd tussen 00.00 en 23.59 uur."));
    if (c.deadline == c.vooroverleg && c.aanvulling_tot < c.deadline_tijd)
        fouten.push_back(fout("aanvulling-tot", "Een aanvulling kan tot op of na de deadline. Kies een latere tijd."));
    const auto plek = [](Weekdag w) { return w.weken_later * 7 + na_maandag(w.dag).count(); };
    if (plek(c.uitnodiging) < plek({0, c.vooroverleg}))
        fouten.push_back(fout("uitnodiging-dag", "De uitnodiging gaat uit na het vooroverleg. Kies een latere dag."));
    if (plek(c.overleg) < plek(c.uitnodiging))
        fouten.push_back(fout("overleg-dag", "Het overleg is na de uitnodiging. Kies een latere dag."));
    if (plek(c.notulen) < plek(c.overleg))
        fouten.push_back(fout("notulen-dag", "De notulen komen na het overleg. Kies een latere dag."));
    return fouten;
}

std::optional<Ronde> ronde_voor(const Cyclus& cyclus, base::Moment ingediend) {
    if (cyclus.ritme == Ritme::op_afspraak) return std::nullopt;
    for (base::Datum maandag = base::maandag_van(base::dag_van(ingediend));; maandag += weeks{1}) {
        const base::Datum vooroverleg = dag_in_week(maandag, {0, cyclus.vooroverleg});
        if (week_met_vooroverleg(cyclus, maandag) && ingediend < deadline_van(cyclus, vooroverleg))
            return ronde_van(cyclus, vooroverleg);
    }
}

Ronde ronde_van(const Cyclus& cyclus, base::Datum vooroverleg) {
    const base::Datum maandag = base::maandag_van(vooroverleg);
    Ronde ronde;
    ronde.deadline = deadline_van(cyclus, vooroverleg);
    ronde.vooroverleg = vooroverleg;
    ronde.uitnodiging_uiterlijk = dag_in_week(maandag, cyclus.uitnodiging);
    ronde.overleg = dag_in_week(maandag, cyclus.overleg);
    ronde.notulen_uiterlijk = dag_in_week(maandag, cyclus.notulen);
    ronde.botsingen = botsingen_in(ronde, cyclus.feestdagen);
    return ronde;
}

std::vector<Ronde> rondes(const Cyclus& cyclus, base::Datum van, base::Datum tot) {
    std::vector<Ronde> gevonden;
    for (base::Datum maandag = base::maandag_van(van); maandag < tot; maandag += weeks{1}) {
        const base::Datum vooroverleg = dag_in_week(maandag, {0, cyclus.vooroverleg});
        if (week_met_vooroverleg(cyclus, maandag) && vooroverleg >= van && vooroverleg < tot)
            gevonden.push_back(ronde_van(cyclus, vooroverleg));
    }
    return gevonden;
}

/// Eigen regel (domain.md section 2): a form that was in time keeps its vooroverleg when its questions are
/// answered before that starts.
base::Moment aanvulling_tot(const Cyclus& cyclus, base::Datum vooroverleg) { return op_tijd(vooroverleg, cyclus.aanvulling_tot); }

/// Eigen regel (domain.md section 3): the clock never shifts a date, it names each one that falls on a
/// holiday.
std::vector<Botsing> botsingen_in(const Ronde& ronde, const Feestdagen& geteld) {
    const std::pair<base::Datum, std::string_view> dagen[] = {{base::dag_van(ronde.deadline), "deadline"},
                                                              {ronde.vooroverleg, "vooroverleg"},
                                                              {ronde.uitnodiging_uiterlijk, "uitnodigingUiterlijk"},
                                                              {ronde.overleg, "overleg"},
                                                              {ronde.notulen_uiterlijk, "notulenUiterlijk"}};
    std::vector<Botsing> botsingen;
    for (const auto& [dag, veld] : dagen)
        for (const Feestdag f : feestdagen_op(dag, geteld)) botsingen.push_back({dag, veld, f});
    return botsingen;
}

base::Json als_json(const std::optional<Ronde>& ronde) {
    base::Json json;
    json.zet("deadline", ronde ? base::Json(base::iso_lokaal(ronde->deadline)) : nullptr);
    json.zet("vooroverleg", ronde ? base::Json(base::iso(ronde->vooroverleg)) : nullptr);
    json.zet("uitnodigingUiterlijk", ronde ? base::Json(base::iso(ronde->uitnodiging_uiterlijk)) : nullptr);
    json.zet("overleg", ronde ? base::Json(base::iso(ronde->overleg)) : nullptr);
    json.zet("notulenUiterlijk", ronde ? base::Json(base::iso(ronde->notulen_uiterlijk)) : nullptr);
    base::Json botsingen(base::Json::Lijst{});
    if (ronde)
        for (const Botsing& b : ronde->botsingen)
            botsingen.voeg_toe(
                base::Json::Object{{"datum", base::iso(b.datum)}, {"veld", b.veld}, {"feestdag", naam(b.feestdag)}});
    json.zet("botsingen", std::move(botsingen));
    return json;
}

/// 001 "Wanneer meld ik een casus aan?": after a crisis placement the referrer still hands in within the 28
/// days of it. Eigen regel (domain.md section 3): the start is day 0 and the last day counts until midnight,
/// holidays included.
base::Moment crisis_uiterlijk(base::Datum start, const Crisistermijn& termijn) {
    return base::om(start + days{termijn.dagen + 1}, 0, 0);
}

bool crisis_op_tijd(base::Datum start, base::Moment ingediend, const Crisistermijn& termijn) {
    return ingediend < crisis_uiterlijk(start, termijn);
}

std::array<base::Datum, 2> crisis_herinneringen(base::Datum start, const Crisistermijn& termijn) {
    return {start + days{termijn.herinneringen[0]}, start + days{termijn.herinneringen[1]}};
}

}  // namespace regio

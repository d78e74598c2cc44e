// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/verzet.hpp"

#include "domein/vooroverleg/aanwezig.hpp"
#include "domein/vooroverleg/bericht.hpp"

namespace vooroverleg::verzet {
namespace {

using casus::Status;
using toegang::Rol;

/// Eigen regel (domain.md section 3): a published deadline never comes earlier than 5 working days ahead.
constexpr int kWerkdagenVooraf = 5;

base::Fout datumfout(std::string tekst) { return {base::Soort::ongeldig, "vooroverleg.datum", "datum-dag", std::move(tekst)}; }
base::Fout veranderd() {
    return {base::Soort::botsing, "vooroverleg.versie", "",
            "Iemand anders heeft dit vooroverleg net gewijzigd. Bekijk het opnieuw."};
}

void vermeld(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Vooroverleg& v, std::string naam, std::string erbij,
             base::Moment nu) {
    auto g = toegang::gebeurtenis_van(k, nu, std::move(naam), audit::Actie::wijzigen, Rol::procesondersteuner);
    g.object = "vooroverleg";
    g.object_id = v.id.getal;
    g.bijzonderheid = std::move(erbij);
    audit::leg_vast(s, om.ids, g);
}
std::string van_naar(base::Datum van, base::Datum naar) { return base::iso(van) + " -> " + base::iso(naar); }

/// Eigen regel (domain.md section 6): who could read it for the old meeting reads it for the new one, or not any more.
void zet_punt_over(storage::Sessie& s, const Omgeving& om, const Punt& oud, const Vooroverleg& naar, const Casus& c,
                   base::Moment nu) {
    store::sluit_punt(s, oud.id, kVerplaatst, std::nullopt);
    casus::eindig_relaties(s, c.id, oud.vooroverleg.getal, nu);
    zet_op_vooroverleg(s, om, naar, c, nu);
    if (const auto erna = store::open_punt(s, c.regio, c.id); erna && oud.hamerstuk_voorgesteld)
        store::zet_hamerstuk(s, erna->id, true, oud.gelicht);
}

/// Eigen regel (domain.md section 3): a casus that was promised a vooroverleg keeps it, on its new day.
void neem_mee(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gevolg& wat, const Vooroverleg& van,
              const Vooroverleg& naar, base::Moment nu) {
    for (const Casus& c : wat.casussen) {
        casus::zet_vooroverleg(s, c.id, naar.datum);
        if (c.uiterlijk == van.datum) casus::zet_uiterlijk(s, c.id, naar.datum);
        if (const auto punt = store::open_punt(s, c.regio, c.id); punt && punt->vooroverleg == van.id)
            zet_punt_over(s, om, *punt, naar, c, nu);
        casus::schrijf_tijdlijn(s, om, k, c, "vooroverleg_verzet", "", nu);
        bericht::andere_dag(s, om, c, naar.datum, nu);
    }
}

}  // namespace

Gevolg gevolg(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Vooroverleg& v, base::Moment nu) {
    Gevolg uit;
    for (const Status status : {Status::ingediend, Status::aanvulling_gevraagd, Status::in_vooroverleg})
        for (auto& c : alle_met(s, om, regio, status, nu))
            if (c.vooroverleg_op == v.datum) uit.casussen.push_back(std::move(c));
    for (const auto& m : aanwezig::kandidaten(s, regio, v, nu))
        if (m.komt)
            if (auto wie = toegang::account(s, m.account)) uit.komen.push_back(std::move(*wie));
    return uit;
}

Vooroverleg op_dag(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Vooroverleg& v, base::Datum naar) {
    Vooroverleg uit = nieuw(om, regio::rooster(s, regio), naar);
    // The same distance in days and the same time on the clock.
    const auto zelfde = [&](base::Moment m) {
        const auto dag = base::dag_van(m);
        const auto minuten = std::chrono::duration_cast<std::chrono::minutes>(m - base::om(dag, 0, 0)).count();
        return base::om(naar + (dag - v.datum), static_cast<int>(minuten / 60), static_cast<int>(minuten % 60));
    };
    uit.deadline = zelfde(v.deadline);
    uit.begin = zelfde(v.begin);
    uit.extra = v.extra;
    return uit;
}

std::optional<base::Datum> te_vroeg(const regio::Rooster& rooster, base::Moment van, base::Moment naar, base::Moment nu) {
    const auto dag = base::dag_van(naar);
    const auto vroegst = regio::werkdagen_later(base::dag_van(nu), kWerkdagenVooraf, rooster.op(dag).feestdagen);
    return naar < van && van > nu && dag < vroegst ? std::optional(vroegst) : std::nullopt;
}

base::Fouten fouten_in(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Vooroverleg& v, base::Datum naar,
                       base::Moment nu) {
    const auto vandaag = base::dag_van(nu);
    if (naar == v.datum) return {datumfout("Het vooroverleg is al op deze dag. Kies een andere dag")};
    if (naar < vandaag) return {datumfout("Kies vandaag of een latere dag")};
    if (const auto er = op_datum(s, regio, naar); er && er->stand != Stand::vervallen)
        return {datumfout("Op deze dag is al een vooroverleg. Kies een andere dag")};
    const auto rooster = regio::rooster(s, regio);
    if (!v.extra && !week_is_vrij(rooster, naar, v.datum))
        return {datumfout("In deze week is al een vooroverleg. Kies een andere week, of laat dit vooroverleg vervallen")};
    if (const auto vroegst = te_vroeg(rooster, v.deadline, op_dag(s, om, regio, v, naar).deadline, nu))
        return {datumfout("De deadline komt dan te vroeg. Wie aanmeldt, moet hem vijf werkdagen van tevoren weten. Kies " +
                          base::kort(*vroegst + (v.datum - base::dag_van(v.deadline))) + " of later")};
    return {};
}

base::Result<Vooroverleg> naar_dag(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Vooroverleg& v,
                                   base::Datum naar, base::Moment nu) {
    if (auto fouten = fouten_in(s, om, k.regio, v, naar, nu); !fouten.empty()) return fouten;
    const auto wat = gevolg(s, om, k.regio, v, nu);
    const Vooroverleg nieuwe = op_dag(s, om, k.regio, v, naar);
    if (!store::laat_vervallen(s, v)) return veranderd();
    verzet_ronde(s, k.regio, v.datum, naar);
    store::voeg_in(s, k.regio, nieuwe);
    store::heropen(s, k.regio, nieuwe);
    const auto er = op_datum(s, k.regio, naar).value();
    neem_mee(s, om, k, wat, v, er, nu);
    for (const auto& wie : wat.komen) bericht::ander_vooroverleg(s, om, k.regio, wie, v.datum, er, false, nu);
    vermeld(s, om, k, er, "vooroverleg.verzet", van_naar(v.datum, naar), nu);
    return er;
}

base::Result<Vooroverleg> zeg_af(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Vooroverleg& v, base::Moment nu) {
    const auto volgende = volgende_na(s, om, k.regio, v.datum, nu);
    if (!volgende)
        return base::Fout{base::Soort::ongeldig, "vooroverleg.geen_volgende", "",
                          "Er is nog geen volgend vooroverleg gepland. Verzet dit vooroverleg naar een andere dag."};
    const auto wat = gevolg(s, om, k.regio, v, nu);
    if (!store::laat_vervallen(s, v)) return veranderd();
    verzet_ronde(s, k.regio, v.datum, std::nullopt);
    neem_mee(s, om, k, wat, v, *volgende, nu);
    for (const auto& wie : wat.komen) bericht::ander_vooroverleg(s, om, k.regio, wie, v.datum, *volgende, true, nu);
    vermeld(s, om, k, v, "vooroverleg.afgezegd", van_naar(v.datum, volgende->datum), nu);
    return *volgende;
}

/// Eigen regel (domain.md section 2, "Dates"): a meeting in the past is corrected with a reason, not moved.
base::Result<> verbeter(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Vooroverleg& v, base::Datum dag,
                        const std::string& reden, base::Moment nu) {
    if (dag > base::dag_van(nu)) return datumfout("Kies vandaag of een dag die is geweest");
    if (dag != v.datum && op_datum(s, k.regio, dag)) return datumfout("Op deze dag is al een vooroverleg. Kies een andere dag");
    const auto punten = store::punten(s, k.regio, v.id);
    if (!store::verbeter(s, v, dag, op_dag(s, om, k.regio, v, dag).begin)) return veranderd();
    const bool vrij = week_is_vrij(regio::rooster(s, k.regio), dag, v.datum);
    verzet_ronde(s, k.regio, v.datum, vrij ? std::optional(dag) : std::nullopt);
    for (const Punt& p : punten)
        if (const auto c = casus::lees(s, k.regio, p.casus); c && c->vooroverleg_op == v.datum)
            casus::zet_vooroverleg(s, c->id, dag);
    vermeld(s, om, k, v, "vooroverleg.verbeterd", van_naar(v.datum, dag) + " " + reden, nu);
    return base::goed();
}

}  // namespace vooroverleg::verzet

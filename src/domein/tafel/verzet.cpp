// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/verzet.hpp"

#include "domein/tafel/samen.hpp"
#include "domein/tafel/verplaats.hpp"

namespace tafel::verzet {
namespace {

using toegang::Rol;

base::Fout datumfout(std::string tekst) { return {base::Soort::ongeldig, "tafel.datum", "datum-dag", std::move(tekst)}; }
base::Fout veranderd() {
    return {base::Soort::botsing, "tafel.versie", "", "Iemand anders heeft dit overleg net gewijzigd. Bekijk het opnieuw."};
}

void vermeld(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Overleg& o, std::string naam, std::string erbij,
             base::Moment nu) {
    auto g = toegang::gebeurtenis_van(k, nu, std::move(naam), audit::Actie::wijzigen, Rol::procesondersteuner);
    g.object = "overleg";
    g.object_id = o.id.getal;
    g.bijzonderheid = std::move(erbij);
    audit::leg_vast(s, om.ids, g);
}
std::string van_naar(base::Moment van, base::Moment naar) { return base::iso(van) + " -> " + base::iso(naar); }

/// The row of that day, as it will be: a new one, or one that was cancelled before.
Overleg zorg_voor(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment begin, const std::string& locatie,
                  const std::string& lobby, base::Moment nu) {
    auto o = store::zorg_voor(s, om, regio, base::dag_van(begin), regio::regels(s, regio, nu));
    o.begin = begin;
    o.locatie = locatie;
    o.lobby_tekst = lobby;
    o.stand = Stand::gepland;
    store::bewaar(s, o);
    return *store::overleg(s, regio, o.id);
}

/// The same day: who was invited hears the new time and stays invited.
void schuif_tijden(storage::Sessie& s, const Omgeving& om, const Overleg& oud, const Overleg& na, regio::RegioId regio,
                   base::Moment nu) {
    for (const Agendapunt& p : lopend(s, regio, oud.id)) {
        Agendapunt erna = p;
        erna.begin += na.begin - oud.begin;
        store::bewaar(s, erna, p.versie);
        const auto c = casus::lees(s, regio, p.casus).value();
        berichten::meld_genodigden({s, om, c, na, erna, nu}, "Andere tijd voor het overleg van " + base::kort(na.datum),
                                   label(na, erna) + " is nu op " + base::voluit(erna.begin) + ".", true);
    }
}

/// Eigen regel (domain.md section 6): an agendapunt that moves takes the access away; the invitation to the new one gives it again.
void neem_mee(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Overleg& oud, const Overleg& nieuw, const Naar* naar,
              base::Moment nu) {
    const auto regio = k.regio;
    for (const Agendapunt& p : lopend(s, regio, oud.id)) {
        const auto c = casus::lees(s, regio, p.casus).value();
        Agendapunt erna = verplaats::naar({s, om, c, oud, p, nu}, nieuw, " gaat die dag niet door.");
        casus::schrijf_tijdlijn(s, om, k, c, "overleg_verzet", "", nu);
        if (!naar) {
            samen::sluit_aan(s, om, regio, erna, nu);
            continue;
        }
        erna.begin = p.begin + (nieuw.begin - oud.begin);
        erna.minuten = p.minuten;
        store::bewaar(s, erna, erna.versie);
        if (naar->met_links) store::zet_tekst(s, om, regio, erna.id, "link", store::tekst(s, om, regio, p.id, "link"));
    }
}

}  // namespace

std::vector<Agendapunt> lopend(storage::Sessie& s, regio::RegioId regio, OverlegId id) {
    auto uit = store::punten(s, regio, id);
    std::erase_if(uit, [](const Agendapunt& p) { return !p.loopt(); });
    return uit;
}

std::optional<Overleg> volgende(storage::Sessie& s, regio::RegioId regio, const Overleg& o, base::Moment nu) {
    for (const auto& ander : komende(s, regio, nu))
        if (ander.datum > o.datum) return ander;
    return {};
}

base::Fouten fouten_in(storage::Sessie& s, regio::RegioId regio, const Overleg* oud, base::Moment begin, base::Moment nu) {
    if (begin <= nu) return {datumfout("Kies een dag en tijd die nog komen")};
    if (oud && oud->begin == begin) return {datumfout("Het overleg is al op deze dag en tijd. Kies een andere")};
    const auto er = store::overleg_op(s, regio, base::dag_van(begin));
    const bool ander = er && er->stand != Stand::vervallen && !(oud && er->id == oud->id);
    if (ander) return {datumfout("Op deze dag is al een overleg. Kies een andere dag")};
    return {};
}

/// Eigen regel (domain.md section 3): where the clock gives no table (W01 of 2027, a region op afspraak) the region may add one.
base::Result<Overleg> voeg_toe(storage::Sessie& s, const Omgeving& om, const Kijker& k, base::Moment begin,
                               const std::string& locatie, base::Moment nu) {
    if (auto fouten = fouten_in(s, k.regio, nullptr, begin, nu); !fouten.empty()) return fouten;
    const auto o = zorg_voor(s, om, k.regio, begin, locatie, regio::regels(s, k.regio, nu).lobby_tekst, nu);
    vermeld(s, om, k, o, "tafel.toegevoegd", base::iso(begin), nu);
    return o;
}

base::Result<Overleg> naar_dag(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Overleg& o, int versie,
                               const Naar& naar, base::Moment nu) {
    if (auto fouten = fouten_in(s, k.regio, &o, naar.begin, nu); !fouten.empty()) return fouten;
    if (base::dag_van(naar.begin) == o.datum) {
        Overleg na = o;
        na.begin = naar.begin;
        na.versie = versie;
        if (!store::bewaar(s, na)) return veranderd();
        schuif_tijden(s, om, o, na, k.regio, nu);
        vermeld(s, om, k, o, "tafel.verzet", van_naar(o.begin, naar.begin), nu);
        return na;
    }
    if (!store::laat_vervallen(s, o, versie)) return veranderd();
    const auto nieuw = zorg_voor(s, om, k.regio, naar.begin, o.locatie, o.lobby_tekst, nu);
    vooroverleg::verzet_tafel(s, k.regio, o.datum, nieuw.datum);
    neem_mee(s, om, k, o, nieuw, &naar, nu);
    vermeld(s, om, k, nieuw, "tafel.verzet", van_naar(o.begin, naar.begin), nu);
    return nieuw;
}

base::Result<Overleg> zeg_af(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Overleg& o, int versie,
                             base::Moment nu) {
    const auto erna = volgende(s, k.regio, o, nu);
    if (!erna)
        return base::Fout{base::Soort::ongeldig, "tafel.geen_volgend", "",
                          "Er is nog geen volgend overleg. Voeg er eerst een toe."};
    if (!store::laat_vervallen(s, o, versie)) return veranderd();
    vooroverleg::verzet_tafel(s, k.regio, o.datum, erna->datum);
    neem_mee(s, om, k, o, *erna, nullptr, nu);
    vermeld(s, om, k, o, "tafel.afgezegd", van_naar(o.begin, erna->begin), nu);
    return *erna;
}

/// Eigen regel (domain.md section 2, "Dates"): a meeting in the past is corrected with a reason, not moved.
base::Result<> verbeter(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Overleg& o, int versie, base::Moment begin,
                        const std::string& reden, base::Moment nu) {
    if (begin > nu) return datumfout("Kies een dag en tijd die zijn geweest");
    const auto er = store::overleg_op(s, k.regio, base::dag_van(begin));
    if (er && er->id != o.id) return datumfout("Op deze dag is al een overleg. Kies een andere dag");
    Overleg na = o;
    na.datum = base::dag_van(begin);
    na.begin = begin;
    na.versie = versie;
    if (!store::bewaar(s, na)) return veranderd();
    if (na.datum != o.datum) vooroverleg::verzet_tafel(s, k.regio, o.datum, na.datum);
    for (Agendapunt p : store::punten(s, k.regio, o.id)) {
        p.begin += begin - o.begin;
        store::bewaar(s, p, p.versie);
        if (const auto c = casus::lees(s, k.regio, p.casus); c && c->overleg_op == o.datum)
            casus::zet_overleg(s, c->id, na.datum);
    }
    vermeld(s, om, k, o, "tafel.verbeterd", van_naar(o.begin, begin) + " " + reden, nu);
    return base::goed();
}

}  // namespace tafel::verzet

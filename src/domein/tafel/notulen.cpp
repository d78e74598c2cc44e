// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/plannen.hpp"
#include "domein/tafel/punt.hpp"

namespace tafel {
namespace {

using anonimisering::Stuksoort;
using toegang::Rol;

base::Fout kan_niet(std::string sleutel, std::string tekst) {
    return {base::Soort::ongeldig, std::move(sleutel), "", std::move(tekst)};
}

/// Eigen regel (domain.md section 2): of a casus that is no longer shared, or of a child that died, no notulen go out.
base::Result<> mag_nog_uit(const Casus& c) {
    if (c.deling_gestopt)
        return kan_niet("tafel.deling_gestopt", "Het delen van deze casus is gestopt. Er gaan geen notulen meer uit.");
    if (casus::is_definitief(c.status)) return casus::kan_niet_meer(c);
    return base::goed();
}

bool is_punt_van_nu(const Agendapunt& p) { return p.loopt() || p.stand == Puntstand::besproken; }

}  // namespace

/// Eigen regel (domain.md section 2): notulen only from the start of the overleg; typed text goes before the signers with each save (S2),
/// and what is final stays as it is.
base::Result<> bewaar_notulen(storage::Sessie& s, const Omgeving& om, const Kijker& k, AgendapuntId id, int versie,
                              const std::string& notulen, const std::vector<advies::Punt>& punten, base::Moment nu) {
    const auto g = vind_punt(s, k, id, nu);
    if (!g) return g.fouten();
    if (const auto mag = mag_nog_uit(g->casus()); !mag) return mag.fouten();
    if (nu < g->overleg.begin)
        return kan_niet("tafel.nog_niet_begonnen",
                        "Het overleg is nog niet begonnen. Notulen kunnen vanaf " + base::voluit(g->overleg.begin) + ".");
    if (!is_punt_van_nu(g->punt) || g->punt.definitief_op)
        return kan_niet("tafel.notulen_dicht", "Deze notulen kun je niet meer wijzigen.");
    Agendapunt na = g->punt;
    na.notulen_door = k.account;
    if (!store::bewaar(s, na, versie)) return net_gewijzigd();
    store::zet_tekst(s, om, k.regio, id, "notulen", notulen);
    advies::bewaar_concept(s, om, k, g->casus(), advies::Bron::tafel, id.getal, punten, nu);
    std::vector<anonimisering::Tekst> teksten{{"notulen", "Notulen", notulen}};
    for (auto& t : advies::teksten(punten)) teksten.push_back(std::move(t));
    anonimisering::leg_voor(s, om, k, g->casus(), Stuksoort::notulen, id.getal, teksten, nu);
    log(s, om, k, *g, "tafel.notulen", nu);
    return base::goed();
}

base::Result<Casus> markeer_besproken(storage::Sessie& s, const Omgeving& om, const Kijker& k, AgendapuntId id, int versie,
                                      base::Moment nu) {
    const auto g = vind_punt(s, k, id, nu);
    if (!g) return g.fouten();
    if (!g->punt.loopt()) return net_gewijzigd();
    if (nu < g->overleg.begin) return kan_niet("tafel.nog_niet_begonnen", "Het overleg is nog niet begonnen.");
    return casus::gebeur(s, om, k, g->casus().id,
                         {.stap = casus::Stap::bespreken,
                          .versie = versie,
                          .als = Rol::procesondersteuner,
                          .uiterlijk = notulen_uiterlijk(regio::rooster(s, k.regio), g->overleg.datum)},
                         nu);
}

/// Eigen regel (domain.md sections 2 and 6): the chair makes the signed text final; experts can read it for 14 days more (a setting).
base::Result<> maak_definitief(storage::Sessie& s, const Omgeving& om, const Kijker& k, AgendapuntId id, base::Moment nu) {
    const auto g = vind_punt(s, k, id, nu);
    if (!g || !g->zit_voor()) return niet_gevonden();
    if (const auto mag = mag_nog_uit(g->casus()); !mag) return mag.fouten();
    if (g->punt.definitief_op) return net_gewijzigd();
    if (g->punt.stand != Puntstand::besproken) return kan_niet("tafel.niet_besproken", "Zet het agendapunt eerst op besproken.");
    if (anonimisering::stand(s, g->casus(), Stuksoort::notulen, id.getal) != anonimisering::Stand::getekend)
        return kan_niet("tafel.niet_getekend", "De notulen zijn nog niet nagekeken en getekend.");
    const auto advies = advies::maak_definitief(s, om, k, g->casus(), advies::Bron::tafel, id.getal, Stuksoort::notulen, nu);
    if (!advies) return advies.fouten();
    Agendapunt na = g->punt;
    na.definitief_op = nu;
    if (!store::bewaar(s, na, na.versie)) return net_gewijzigd();
    const auto dagen = regio::regels(s, k.regio, nu).toegang_na_notulen_dagen;
    casus::zet_einde_relaties(s, g->casus().id, id.getal, nu + std::chrono::days{dagen});
    berichten::meld_genodigden(waarover(s, om, *g, nu), "Notulen van het overleg van " + base::kort(g->overleg.datum),
                               "De notulen van " + label(g->overleg, g->punt) + " zijn definitief. Je kunt ze " +
                                   std::to_string(dagen) + " dagen lezen:\n" + om.basis_url + "/overleggen/" + g->overleg.ref +
                                   "/agendapunten/" + std::to_string(g->punt.nummer),
                               false);
    log(s, om, k, *g, "tafel.definitief", nu);
    return base::goed();
}

/// Eigen regel (domain.md section 2): closing the overleg moves what was not discussed; the system does that, also for a casus that the
/// person who closes may not see.
base::Result<> sluit(storage::Sessie& s, const Omgeving& om, const Kijker& k, OverlegId id, int versie, base::Moment nu) {
    const auto o = store::overleg(s, k.regio, id);
    if (!o || !(k.zit_voor() || k.is(Rol::procesondersteuner))) return niet_gevonden();
    if (nu < o->begin) return kan_niet("tafel.nog_niet_begonnen", "Het overleg is nog niet begonnen.");
    if (!store::sluit(s, *o, versie))
        return base::Fout{base::Soort::botsing, "tafel.versie", "", "Iemand anders heeft dit overleg net gewijzigd of gesloten."};
    for (const Agendapunt& p : store::punten(s, k.regio, id)) {
        if (!p.loopt()) continue;
        const auto na = casus::gebeur(s, om, Kijker::systeem(k.regio), p.casus, {.stap = casus::Stap::niet_besproken}, nu);
        if (!na) return na.fouten();
    }
    auto melding = toegang::gebeurtenis_van(k, nu, "tafel.gesloten", audit::Actie::wijzigen,
                                            k.zit_voor() ? Rol::voorzitter : Rol::procesondersteuner);
    melding.object = "overleg";
    melding.object_id = id.getal;
    audit::leg_vast(s, om.ids, melding);
    return base::goed();
}

}  // namespace tafel

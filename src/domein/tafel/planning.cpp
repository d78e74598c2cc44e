// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/tafel/keuze.hpp"
#include "domein/tafel/samen.hpp"

namespace tafel {
namespace {

base::Fout fout(std::string sleutel, std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, std::move(sleutel), std::move(veld), std::move(tekst)};
}

/// A link is an address on the web and nothing that a program could run.
base::Fouten fouten_in(storage::Sessie& s, const Omgeving& om, const Gezien& g, const Planning& pl) {
    base::Fouten uit;
    if (base::dag_van(pl.begin) != g.overleg.datum)
        uit.push_back(fout("tafel.begin", "begin", "Kies een tijd op de dag van het overleg"));
    if (!pl.link.empty() && (!pl.link.starts_with("https://") || pl.link.find_first_of(" <>\"'\\") != std::string::npos))
        uit.push_back(fout("tafel.link", "link", "Plak de hele link. Hij begint met https://"));
    else if (!pl.link.empty() && !pl.zelfde_link && store::link_eerder_gebruikt(s, om, g.casus().regio, g.punt.id, pl.link))
        uit.push_back(fout(
            "tafel.zelfde_link", "link",
            "Deze link is al van een ander agendapunt. Wie daar zit, kan dan meeluisteren. Maak een nieuwe link, of vink aan dat dit zo moet"));
    const auto lijst = kandidaten(s, om, g.overleg, g.punt, g.casus());
    const bool mag_ieder = std::all_of(pl.experts.begin(), pl.experts.end(), [&](AccountId wie) {
        return std::any_of(lijst.begin(), lijst.end(), [&](const Kandidaat& k) { return k.wie.account == wie && k.kan(); });
    });
    if (!mag_ieder) uit.push_back(fout("tafel.expert", "experts", "Een van de gekozen experts kan niet. Kies opnieuw"));
    return uit;
}

void bewaar_teksten(const berichten::Waarover& w, const Kijker& k, const Planning& pl) {
    const auto regio = w.casus.regio;
    const bool anders = store::tekst(w.s, w.om, regio, w.punt.id, "vraag") != pl.vraag ||
                        store::tekst(w.s, w.om, regio, w.punt.id, "lobby") != pl.lobby;
    store::zet_tekst(w.s, w.om, regio, w.punt.id, "vraag", pl.vraag);
    store::zet_tekst(w.s, w.om, regio, w.punt.id, "lobby", pl.lobby);
    store::zet_tekst(w.s, w.om, regio, w.punt.id, "link", pl.link);
    store::zet_gasten(w.s, w.om, regio, w.punt.id, pl.gasten);
    if (anders) leg_afspraak_voor(w.s, w.om, k, w.casus, w.punt.id, w.nu);
}

}  // namespace

std::optional<Planning> planning(storage::Sessie& s, const Omgeving& om, const Agendapunt& p) {
    const auto r = s.een("SELECT regio_id FROM tafel_agendapunt WHERE id = ?1", p.id);
    if (!r) return {};
    const auto regio = r->id<regio::RegioId>(0);
    Planning uit{.begin = p.begin, .minuten = p.minuten};
    for (const Genodigde& g : genodigden(s, p.id))
        if (!g.weg_op) uit.experts.push_back(g.account);
    uit.vraag = store::tekst(s, om, regio, p.id, "vraag");
    uit.lobby = store::tekst(s, om, regio, p.id, "lobby");
    uit.link = store::tekst(s, om, regio, p.id, "link");
    uit.gasten = store::gasten(s, om, regio, p.id);
    return uit;
}

base::Result<> plan_punt(storage::Sessie& s, const Omgeving& om, const Kijker& k, AgendapuntId id, int versie, const Planning& pl,
                         base::Moment nu) {
    const auto g = vind_punt(s, k, id, nu);
    if (!g || !g->is(toegang::Rol::procesondersteuner)) return niet_gevonden();
    if (!g->punt.loopt() || g->overleg.stand != Stand::gepland)
        return base::Fout{base::Soort::botsing, "tafel.loopt_niet", "", "Dit agendapunt staat niet meer open."};
    if (auto fouten = fouten_in(s, om, *g, pl); !fouten.empty()) return fouten;
    Agendapunt na = g->punt;
    na.begin = pl.begin;
    na.minuten = pl.minuten;
    if (!store::bewaar(s, na, versie)) return net_gewijzigd();
    const berichten::Waarover w{s, om, g->casus(), g->overleg, na, nu};
    kies(w, pl.experts);
    if (const auto ander = samen::met(s, k.regio, na))
        kies({s, om, casus::lees(s, k.regio, ander->casus).value(), g->overleg, *ander, nu}, pl.experts);
    bewaar_teksten(w, k, pl);
    if (na.begin != g->punt.begin)
        berichten::meld_genodigden(w, "Andere tijd voor het overleg van " + base::kort(g->overleg.datum),
                                   label(g->overleg, na) + " is nu op " + base::voluit(na.begin) + ".", true);
    samen::schuif_mee(s, om, k.regio, na, nu);
    log(s, om, k, *g, "tafel.gepland", nu);
    return base::goed();
}

}  // namespace tafel

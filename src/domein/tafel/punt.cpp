// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/punt.hpp"

#include <algorithm>

#include "domein/deelnemer/deelnemer.hpp"

namespace tafel {
namespace {

using toegang::Rol;

base::Result<Gezien> maak_gezien(storage::Sessie& s, const Kijker& k, const std::optional<Agendapunt>& p, base::Moment nu) {
    // The same statements run for an agendapunt that does not exist as for one without right (S31).
    auto g = casus::vind(s, k, p ? p->casus : CasusId{}, nu);
    if (!p || !g) return niet_gevonden();
    return Gezien{store::overleg(s, k.regio, p->overleg).value(), *p, *g};
}

std::optional<Agendapunt> zoek(storage::Sessie& s, const Kijker& k, std::string_view ref, std::int64_t nummer) {
    const auto o = store::overleg_met_ref(s, k.regio, ref);
    return store::punt_met_nummer(s, k.regio, o ? o->id : OverlegId{}, nummer);
}

base::Result<Gezien> als_werker(base::Result<Gezien> g) {
    if (g && !g->gevonden.inzage.rollen.overlapt({Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter}))
        return niet_gevonden();
    return g;
}

/// The relation of this very agendapunt holds: an invitation to an earlier one of the same casus opens nothing here.
bool uitnodiging_geldt(storage::Sessie& s, const Kijker& k, const Agendapunt& p, base::Moment nu) {
    const auto relaties = casus::relaties(s, p.casus);
    return std::any_of(relaties.begin(), relaties.end(), [&](const casus::Relatieregel& r) {
        return r.bron == p.id.getal && r.account == k.account && r.vanaf <= nu && (!r.tot || nu < *r.tot);
    });
}

/// Eigen regel (S28): access also ends when the covenant lapses or the employer changes, with the next request.
base::Result<Gezien> als_genodigde(storage::Sessie& s, const Kijker& k, base::Result<Gezien> g, base::Moment nu) {
    if (!g) return g;
    const auto d = deelnemer::vind(s, k.regio, k.account, base::dag_van(nu));
    if (!g->gevonden.inzage.rollen.overlapt({Rol::expert, Rol::ervaringsdeskundige}) || !d || !d->onder_convenant)
        return niet_gevonden();
    if (!uitnodiging_geldt(s, k, g->punt, nu)) return niet_gevonden();
    return g;
}

}  // namespace

base::Fout niet_gevonden() {
    return {base::Soort::niet_gevonden, "tafel.niet_gevonden", "", "Dit overleg bestaat niet of je mag het niet zien."};
}
base::Fout net_gewijzigd() {
    return {
        base::Soort::botsing, "tafel.versie", "",
        "Iemand anders heeft dit agendapunt net gewijzigd. Kijk eerst wat er veranderd is. Bewaar je opnieuw, dan geldt wat hier staat."};
}

base::Result<Gezien> vind_punt(storage::Sessie& s, const Kijker& k, AgendapuntId id, base::Moment nu) {
    return als_werker(maak_gezien(s, k, store::punt(s, k.regio, id), nu));
}
base::Result<Gezien> vind_punt(storage::Sessie& s, const Kijker& k, std::string_view ref, std::int64_t nummer, base::Moment nu) {
    return als_werker(maak_gezien(s, k, zoek(s, k, ref, nummer), nu));
}
base::Result<Gezien> vind_als_genodigde(storage::Sessie& s, const Kijker& k, AgendapuntId id, base::Moment nu) {
    return als_genodigde(s, k, maak_gezien(s, k, store::punt(s, k.regio, id), nu), nu);
}
base::Result<Gezien> vind_als_genodigde(storage::Sessie& s, const Kijker& k, std::string_view ref, std::int64_t nummer,
                                        base::Moment nu) {
    return als_genodigde(s, k, maak_gezien(s, k, zoek(s, k, ref, nummer), nu), nu);
}

void log(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gezien& g, std::string naam, base::Moment nu) {
    auto gebeurtenis = toegang::gebeurtenis_van(k, nu, std::move(naam), audit::Actie::wijzigen, g.gevonden.inzage.als);
    gebeurtenis.casus = g.casus().id.getal;
    gebeurtenis.object = "agendapunt";
    gebeurtenis.object_id = g.punt.id.getal;
    gebeurtenis.regel = std::string(g.gevonden.inzage.regel);
    audit::leg_vast(s, om.ids, gebeurtenis);
}

berichten::Waarover waarover(storage::Sessie& s, const Omgeving& om, const Gezien& g, base::Moment nu) {
    return {s, om, g.casus(), g.overleg, g.punt, nu};
}

void leg_afspraak_voor(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, AgendapuntId punt,
                       base::Moment nu) {
    std::vector<anonimisering::Tekst> teksten;
    for (const auto& [kolom, label] : {std::pair{"vraag", "Vraag aan de tafel"}, {"lobby", "Waar je moet zijn"}})
        if (auto tekst = store::tekst(s, om, c.regio, punt, kolom); !tekst.empty())
            teksten.push_back({kolom, label, std::move(tekst)});
    if (!teksten.empty()) anonimisering::leg_voor(s, om, k, c, anonimisering::Stuksoort::afspraak, punt.getal, teksten, nu);
}

}  // namespace tafel

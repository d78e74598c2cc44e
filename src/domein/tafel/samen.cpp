// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/samen.hpp"

#include <algorithm>

#include "domein/gezin/gezin.hpp"
#include "domein/tafel/keuze.hpp"

namespace tafel {
namespace {

base::Fout kan_niet(std::string sleutel, std::string tekst) {
    return {base::Soort::ongeldig, "tafel." + std::move(sleutel), "", std::move(tekst)};
}

bool staat_open(const Gezien& g, base::Moment nu) {
    return g.punt.loopt() && g.overleg.stand == Stand::gepland && nu < g.punt.begin;
}

/// Writes the new begin; who was told of the old one hears it.
void zet_begin(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Agendapunt& p, base::Moment begin,
               base::Moment nu) {
    if (p.begin == begin) return;
    Agendapunt na = p;
    na.begin = begin;
    store::bewaar(s, na, p.versie);
    const auto o = store::overleg(s, regio, p.overleg).value();
    const auto c = casus::lees(s, regio, p.casus).value();
    berichten::meld_genodigden({s, om, c, o, na, nu}, "Andere tijd voor het overleg van " + base::kort(o.datum),
                               label(o, na) + " is nu op " + base::voluit(begin) + ".", true);
}

/// Makes room: what begins between the two begins later.
void maak_plaats(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Agendapunt& eerste, const Agendapunt& tweede,
                 base::Moment nu) {
    for (const Agendapunt& p : store::punten(s, regio, eerste.overleg)) {
        const bool ertussen = p.begin >= eerste.einde() && (p.begin < tweede.begin || tweede.begin < eerste.begin);
        if (p.loopt() && p.id != eerste.id && p.id != tweede.id && ertussen)
            zet_begin(s, om, regio, p, p.begin + std::chrono::minutes{tweede.minuten}, nu);
    }
}

std::vector<AccountId> gekozen(storage::Sessie& s, AgendapuntId punt) {
    std::vector<AccountId> uit;
    for (const Genodigde& g : genodigden(s, punt))
        if (!g.weg_op) uit.push_back(g.account);
    return uit;
}

/// Eigen regel (domain.md section 5, S3): the same people at both, and only who may be at each of the two.
void kies_voor_beide(storage::Sessie& s, const Omgeving& om, const Gezien& een, const Gezien& ander, base::Moment nu) {
    auto wie = gekozen(s, een.punt.id);
    for (const AccountId id : gekozen(s, ander.punt.id))
        if (std::ranges::find(wie, id) == wie.end()) wie.push_back(id);
    const auto lijst = kandidaten(s, om, een.overleg, een.punt, een.casus());
    std::erase_if(wie, [&](AccountId id) {
        return std::ranges::none_of(lijst, [&](const Kandidaat& k) { return k.wie.account == id && k.kan(); });
    });
    for (const Gezien* g : {&een, &ander}) kies({s, om, g->casus(), g->overleg, g->punt, nu}, wie);
}

}  // namespace

std::optional<Agendapunt> samen::met(storage::Sessie& s, regio::RegioId regio, const Agendapunt& p) {
    if (!p.loopt()) return {};
    for (const Agendapunt& ander : store::samen_met(s, regio, p))
        if (ander.overleg == p.overleg && ander.loopt() && gezin::verbonden(s, p.casus.getal, ander.casus.getal)) return ander;
    return {};
}

std::optional<Agendapunt> samen::zichtbaar_met(storage::Sessie& s, const Kijker& k, const Gezien& g, base::Moment nu) {
    const auto ander = met(s, k.regio, g.punt);
    if (!ander || !vind_punt(s, k, ander->id, nu)) return {};
    return ander;
}

std::vector<Gezien> samen::kan_met(storage::Sessie& s, const Kijker& k, const Gezien& g, base::Moment nu) {
    std::vector<Gezien> uit;
    for (const auto ander : gezin::van(s, k.regio, g.casus().id.getal)) {
        const auto p = lopend_punt(s, k.regio, CasusId{ander});
        if (!p || p->overleg != g.overleg.id) continue;
        if (auto gezien = vind_punt(s, k, p->id, nu)) uit.push_back(std::move(*gezien));
    }
    return uit;
}

/// Eigen regel (domain.md section 2, "Siblings"; S20): only by who may see both children. Nobody gets access by it: each invitation waits
/// for the signature and the consent of its own child.
base::Result<> samen::neem(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gezien& g, int versie,
                           const Gezien& ander, base::Moment nu) {
    const auto lijst = kan_met(s, k, g, nu);
    if (std::ranges::none_of(lijst, [&](const Gezien& x) { return x.punt.id == ander.punt.id; })) return niet_gevonden();
    if (!staat_open(g, nu) || !staat_open(ander, nu)) return kan_niet("samen_te_laat", "Dit agendapunt staat niet meer open.");
    for (const Gezien* een : {&g, &ander})
        if (met(s, k.regio, een->punt)) return kan_niet("samen_al", "Een van de twee is al samen met een ander punt.");
    if (!store::bewaar(s, g.punt, versie) || !store::bewaar(s, ander.punt, ander.punt.versie)) return net_gewijzigd();
    const auto groep = om.ids.nieuw();
    for (const Gezien* een : {&g, &ander}) store::zet_samen(s, een->punt.id, groep);
    kies_voor_beide(s, om, g, ander, nu);
    sluit_aan(s, om, k.regio, *store::punt(s, k.regio, g.punt.id), nu);
    gezin::log(s, om, k, g.casus().id.getal, ander.casus().id.getal, "tafel.samen", g.gevonden.inzage.als, nu);
    return base::goed();
}

base::Result<> samen::maak_los(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gezien& g, int versie,
                               const Gezien& ander, base::Moment nu) {
    if (!store::bewaar(s, g.punt, versie)) return net_gewijzigd();
    for (const Gezien* een : {&g, &ander}) store::zet_samen(s, een->punt.id, {});
    gezin::log(s, om, k, g.casus().id.getal, ander.casus().id.getal, "tafel.apart", g.gevonden.inzage.als, nu);
    return base::goed();
}

void samen::sluit_aan(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Agendapunt& p, base::Moment nu) {
    const auto ander = met(s, regio, p);
    if (!ander) return;
    const Agendapunt& eerste = p.nummer < ander->nummer ? p : *ander;
    const Agendapunt& tweede = p.nummer < ander->nummer ? *ander : p;
    if (tweede.begin == eerste.einde()) return;
    maak_plaats(s, om, regio, eerste, tweede, nu);
    zet_begin(s, om, regio, tweede, eerste.einde(), nu);
}

void samen::schuif_mee(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, const Agendapunt& p, base::Moment nu) {
    if (const auto ander = met(s, regio, p))
        zet_begin(s, om, regio, *ander, p.nummer < ander->nummer ? p.einde() : p.begin - std::chrono::minutes{ander->minuten},
                  nu);
}

}  // namespace tafel

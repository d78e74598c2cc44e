// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/pers.hpp"

#include "domein/tafel/store.hpp"
#include "domein/vooroverleg/lijst.hpp"

namespace app::vul {
namespace {

using namespace std::chrono_literals;
using storage::Waarde;

/// A day of a table holds so many points of this length; what is more runs beside it, in another room.
constexpr int kPuntenOpEenDag = 8;
constexpr std::chrono::minutes kPerPunt{45};
constexpr auto kVooroverlegDuurt = 5h;

}  // namespace

Pers::Pers(Huis& huis, const demo::Mensen& mensen, base::Moment nu) : huis_(huis), regio_(mensen.regio), nu_(nu) {
    for (const auto& [email, id] : mensen.account) mensen_.push_back(id);
    huis.db().lees({regio_.getal}, [&](storage::Sessie& s) {
        regels_ = regio::regels(s, regio_, nu);
        for (const auto& a : toegang::met_rol(s, regio_, toegang::Rol::vaste_deelnemer, nu)) vaste_deelnemers_.push_back(a.id);
    });
}

void Pers::maak_vergaderingen(storage::Sessie& s, const std::vector<Kopie>& kopieen) {
    vooroverleg_.clear();
    overleg_.clear();
    for (const Kopie& k : kopieen) {
        for (const auto dag : k.mal->vooroverleggen) maak_vooroverleg(s, verschuif(dag, k));
        for (const auto dag : k.mal->overleggen) maak_overleg(s, verschuif(dag, k));
    }
}

void Pers::maak_vooroverleg(storage::Sessie& s, base::Datum dag) {
    if (vooroverleg_.contains(dag)) return;
    vooroverleg::store::voeg_in(s, regio_, vooroverleg::nieuw(huis_.om(), regels_.cyclus, dag));
    const auto v = vooroverleg::op_datum(s, regio_, dag).value();
    for (const auto wie : vaste_deelnemers_) vooroverleg::store::zet_aanwezig(s, regio_, v.id, wie);
    if (v.begin + kVooroverlegDuurt <= nu_) vooroverleg::store::sluit(s, v);
    const auto punten = s.een("SELECT coalesce(max(nummer), 0) FROM vooroverleg_punt WHERE vooroverleg_id = ?1", v.id);
    vooroverleg_[dag] = {v.id.getal, v.begin, punten->klein(0)};
}

void Pers::maak_overleg(storage::Sessie& s, base::Datum dag) {
    if (overleg_.contains(dag)) return;
    const auto o = tafel::store::zorg_voor(s, huis_.om(), regio_, dag, regels_);
    if (dag < base::dag_van(nu_)) tafel::store::sluit(s, o, o.versie);
    const auto punten = tafel::store::punten(s, regio_, o.id);
    overleg_[dag] = {o.id.getal, o.begin, punten.empty() ? 0 : punten.back().nummer};
}

Vel Pers::zet(const Kopie& k) {
    const Mal& mal = *k.mal;
    std::vector<std::int64_t> ids(mal.aantal_ids);
    for (auto& id : ids) id = huis_.ids().nieuw();
    Vel uit;
    uit.casus.id = casus::CasusId{ids.at(mal.casus_id)};
    uit.casus.regio = regio_;
    for (const Malrij& r : mal.rijen) uit.rijen.push_back({r.sql, zet_rij(r, k, ids)});
    for (const Mallogregel& r : mal.log) {
        audit::Gebeurtenis g = r.gebeurtenis;
        const auto getal = [&](const Cel& c) { return std::get<std::int64_t>(zet_cel(c, k, ids)); };
        g.regio = regio_.getal;
        g.casus = uit.casus.id.getal;
        g.account = getal(r.account);
        g.object_id = getal(r.object);
        g.op = base::moment_uit(getal(r.op));
        uit.log.push_back(std::move(g));
    }
    if (mal.zoektekst) {
        uit.titel = mal.titel->vul(k.woorden);
        uit.zoektekst = mal.zoektekst->vul(k.woorden);
    }
    return uit;
}

/// The key of a row stands before what is encrypted for it, as in every table of this program.
std::vector<Waarde> Pers::zet_rij(const Malrij& r, const Kopie& k, const std::vector<std::int64_t>& ids) {
    std::vector<Waarde> uit;
    uit.reserve(r.cellen.size());
    for (const Cel& c : r.cellen) {
        if (c.soort != Cel::Soort::cijfertekst) {
            uit.push_back(zet_cel(c, k, ids));
            continue;
        }
        const auto rij = std::get<std::int64_t>(uit.at(r.sleutel));
        uit.emplace_back(huis_.om().sleutels.versleutel(regio_.getal, {r.tabel, c.kolom, rij}, c.vorm->vul(k.woorden)));
    }
    return uit;
}

Waarde Pers::zet_cel(const Cel& c, const Kopie& k, const std::vector<std::int64_t>& ids) {
    using enum Cel::Soort;
    switch (c.soort) {
        case eigen_id:
            return ids.at(c.nummer);
        case regio:
            return regio_.getal;
        case account:
            return mensen_.at(c.nummer).getal;
        case inbrenger:
            return k.inbrenger.getal;
        case behandelaar:
            return storage::naar_waarde(k.behandelaar);
        case vooroverleg:
            laatste_vooroverleg_ = &vooroverleg_.at(verschuif(c.datum, k));
            return laatste_vooroverleg_->id;
        case overleg:
            laatste_overleg_ = &overleg_.at(verschuif(c.datum, k));
            return laatste_overleg_->id;
        case moment:
            return base::als_getal(verschuif(c, k));
        case tekst:
            return c.vorm->vul(k.woorden);
        case bsn_index:
            return huis_.om().sleutels.blinde_index(regio_.getal, "bsn", k.woorden[Gat::bsn]);
        case puntnummer:
            return std::int64_t{++laatste_vooroverleg_->punten};
        case agendanummer:
            return std::int64_t{++laatste_overleg_->punten};
        case agendabegin:
            return base::als_getal(laatste_overleg_->begin + (laatste_overleg_->punten - 1) % kPuntenOpEenDag * kPerPunt);
        default:
            return c.vast;
    }
}

void Pers::druk(storage::Sessie& s, const Vel& v) const {
    for (const auto& r : v.rijen) s.voer_uit(r.sql, r.waarden);
    for (const auto& g : v.log) audit::leg_vast(s, huis_.ids(), g);
    if (!v.zoektekst.empty()) casus::zet_zoektekst(s, v.casus, v.titel, v.zoektekst);
}

}  // namespace app::vul

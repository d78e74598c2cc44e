// SPDX-License-Identifier: EUPL-1.2
#include "wereld/wereld.hpp"

#include <gtest/gtest.h>

#include "domein/tafel/tafel.hpp"
#include "domein/vooroverleg/store.hpp"
#include "hulp/proefmap.hpp"

namespace wereld {
namespace {

using namespace std::chrono_literals;

bool werkdag(base::Datum d) {
    const std::chrono::weekday dag{d};
    return dag != std::chrono::Saturday && dag != std::chrono::Sunday;
}

}  // namespace

Wereld::Wereld(const storage::DatabankOpties& db, std::uint64_t zaad, Duur duur)
    : map_(hulp::nieuwe_proefmap()), toeval_(zaad), duur_(duur) {
    base::crypto::begin();
    base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
    auto klok = std::make_unique<base::StilleKlok>(base::om(base::datum(2025, 1, 6), 6, 0));
    klok_ = klok.get();
    begin_ = base::dag_van(nu());
    app::HuisOpties opties{.klok = std::move(klok), .maak_demo = true};
    opties.instellingen.data_map = db.url.empty() ? db.map : map_.string();
    opties.instellingen.database_url = db.url;
    huis_ = std::make_unique<app::Huis>(std::move(opties));
    mensen_ = app::demo::maak_mensen(*huis_, accounts_);
}

Wereld::~Wereld() {
    huis_.reset();
    std::filesystem::remove_all(map_);
}

Kijker Wereld::kijker(storage::Sessie& s, const std::string& email) const {
    return toegang::kijker_van(s, mensen_.regio, mensen_.account.at(email), klok_->nu(), "pagina").waarde();
}

std::string Wereld::iemand(Rol rol) {
    std::vector<std::string> wie;
    const bool verkeerd = soms(4);
    for (const auto& a : accounts_)
        if (verkeerd || a.rol == rol) wie.push_back(a.email);
    return toeval_.uit(wie);
}

hulp::Browser Wereld::voorzitter() {
    hulp::Browser b{huis_->router(), huis_->om()};
    for (const auto& a : accounts_) {
        if (a.rol != Rol::voorzitter) continue;
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", a.email}, {"wachtwoord", a.wachtwoord}, {"naar", ""}});
    }
    return b;
}

std::vector<Casus> Wereld::open_casussen() {
    return kijk([&](storage::Sessie& s) {
        std::vector<Casus> uit;
        for (const auto& r : s.vraag("SELECT id FROM casus_casus WHERE regio_id = ?1 AND open = 1 ORDER BY id", mensen_.regio))
            uit.push_back(lees(s, {r.getal(0)}));
        return uit;
    });
}

void Wereld::leef(const std::function<void()>& elke_week) {
    for (int n = 0; n < duur_.dagen && !testing::Test::HasFailure(); ++n) {
        leef_dag(begin_ + std::chrono::days{n});
        if (n % 7 == 6) elke_week();
        if (n % 30 == 29) controleer_alles();
    }
    controleer_alles();
}

void Wereld::leef_dag(base::Datum dag) {
    aangeraakt_.clear();
    klok_->zet(base::om(dag, 6, 0));
    huis_->planner().draai_wat_moet(nu());
    if (werkdag(dag)) werk(dag);
    klok_->zet(base::om(dag, 20, 0));
    huis_->planner().draai_wat_moet(nu());
    kijk([&](storage::Sessie& s) {
        const auto wie = bezoekers(s);
        for (const auto id : aangeraakt_) controleer(s, lees(s, id), wie);
        controleer_post(s);
    });
}

std::size_t Wereld::verwacht(base::Datum dag) const {
    const auto voorbij = (dag - begin_).count() + 1;
    return static_cast<std::size_t>(std::min<std::int64_t>(duur_.casussen, duur_.casussen * voorbij / (duur_.dagen - 40) + 1));
}

void Wereld::werk(base::Datum dag) {
    klok_->zet(base::om(dag, 8, 30));
    // Some days nobody, some days a few; all of them before the last month.
    while (casussen_.size() < verwacht(dag) && soms(70)) soms(4) ? voer_achteraf_in() : dien_in();
    // Who works starts with what waits; every casus that is not over gets its chance, in any order.
    auto rij = open_casussen();
    toeval_.schud(rij);
    for (const Casus& c : rij) {
        klok_->zet(nu() + std::chrono::seconds{40});
        if (soms(40)) doe_het_werk(c);
        if (soms(1)) doe_iets_anders(c.id);
    }
    if (!casussen_.empty() && soms(30)) doe_iets_anders(toeval_.uit(casussen_));
    beantwoord_verzoeken();
    beantwoord_namens();
    if (soms(5)) verzet_vergadering();
    if (soms(2)) registreer_zich();
    if (soms(20)) laat_binnen();
    vergader(dag);
}

/// What is planned for today is held at its hour, and now and then nobody closes it until the next day that somebody looks.
void Wereld::vergader(base::Datum dag) {
    klok_->zet(base::om(dag, 15, 30));
    const auto [vooroverleg, overleg] = kijk([&](storage::Sessie& s) {
        const auto komend = tafel::komende(s, mensen_.regio, base::om(dag, 0, 1));
        return std::pair(vooroverleg::op_datum(s, mensen_.regio, dag).has_value(),
                         !komend.empty() && komend.front().datum == dag);
    });
    if (!vooroverleg && !overleg) return;
    for (const Casus& c : open_casussen()) {
        if (vooroverleg && c.status == casus::Status::in_vooroverleg && c.vooroverleg_op == dag && soms(85)) beslis(c.id);
        if (overleg && c.status == casus::Status::geagendeerd && c.overleg_op == dag && soms(85)) bespreek(c.id);
    }
    klok_->zet(base::om(dag, 17, 30));
    if (vooroverleg) sluit_vooroverleg(dag);
    if (overleg) sluit_overleg(dag);
}

}  // namespace wereld

// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/plan.hpp"

#include <algorithm>
#include <utility>

#include "app/vul/namen.hpp"

namespace app::vul {
namespace {

using casus::Status;

/// Of a thousand casussen; what is left over is afgesloten. `rondes`: over how many rounds the copies lie. What is still being
/// handled is as it is now; what ended may have ended years ago.
struct Aandeel {
    Status status;
    int promille;
    std::size_t rondes;
};
constexpr std::size_t kNu = 1, kJaren = 104;
constexpr Aandeel kAandelen[] = {
    {Status::ingediend, 35, kNu},      {Status::aanvulling_gevraagd, 12, kNu},
    {Status::in_vooroverleg, 20, kNu}, {Status::geagendeerd, 25, kNu},
    {Status::geadviseerd, 35, kNu},    {Status::in_opvolging, 50, kNu},
    {Status::doorverwezen, 13, kNu},   {Status::geregistreerd, 230, kJaren},
    {Status::ingetrokken, 55, kJaren}, {Status::buiten_behandeling, 35, kJaren},
    {Status::overleden, 4, kJaren},    {Status::overgedragen, 7, kJaren},
    {Status::samengevoegd, 9, kJaren},
};
/// From so many casussen on there is one of every status.
constexpr int kGenoegVoorAlles = 100;
/// Where there are BSNs enough, one child in so many has none yet.
constexpr std::size_t kZonderBsnPer = 20;

std::vector<Status> verdeel(int casussen, Toeval& t) {
    std::vector<Status> uit;
    for (const Aandeel& a : kAandelen) {
        const int aantal = casussen * a.promille / 1000;
        uit.insert(uit.end(), static_cast<std::size_t>(casussen < kGenoegVoorAlles ? aantal : std::max(aantal, 1)), a.status);
    }
    uit.resize(static_cast<std::size_t>(casussen), Status::afgesloten);
    t.schud(uit);
    return uit;
}

std::size_t rondes_terug(Status status) {
    for (const Aandeel& a : kAandelen)
        if (a.status == status) return a.rondes;
    return kJaren;
}

class Planner {
  public:
    Planner(const std::vector<Mal>& mallen, Voorraad& voorraad, Toeval& toeval) : v_(voorraad), t_(toeval) {
        for (const Mal& m : mallen) mallen_[{m.status, m.met_bsn}].push_back(&m);
        for (std::size_t i = 0; i < v_.rondes.size(); ++i) ronde_[v_.rondes[i].vooroverleg] = i;
    }

    Kopie kopie(Status status, const std::string& bsn) {
        Kopie k;
        k.mal = t_.uit(mallen_.at({status, !bsn.empty()}));
        k.woorden.verschuiving = schuif(k.mal->vooroverleg_op, rondes_terug(status));
        k.eerder = std::chrono::seconds(t_.onder(40 * 60));
        k.ingediend_op = base::om(base::dag_van(k.mal->ingediend_op) + k.woorden.verschuiving, 12, 0) - k.eerder +
                         (k.mal->ingediend_op - base::om(base::dag_van(k.mal->ingediend_op), 12, 0));
        const Verwijzer& wie = t_.uit(v_.verwijzers.at(k.mal->soort_verwijzer));
        k.inbrenger = wie.account;
        if (t_.onder(3) > 0) k.behandelaar = t_.uit(v_.behandelaars);
        vul_woorden(k.woorden, wie, bsn, nummer(k.ingediend_op));
        return k;
    }

  private:
    std::chrono::days schuif(base::Datum vooroverleg, std::size_t hoogstens) {
        const std::size_t nu = ronde_.at(vooroverleg);
        const std::size_t toen = nu - t_.onder(std::min(hoogstens, nu + 1));
        return v_.rondes[toen].vooroverleg - vooroverleg;
    }

    /// As casus::store::vrij_nummer makes them: the year, and chance without the characters that look alike.
    std::string nummer(base::Moment op) {
        constexpr std::string_view kTekens = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        std::string uit;
        do {
            uit = v_.regiocode + "-" + base::iso(base::dag_van(op)).substr(0, 4) + "-";
            for (int i = 0; i < 5; ++i) uit += t_.uit(kTekens);
        } while (!v_.nummers.insert(uit).second);
        return uit;
    }

    void vul_woorden(Woorden& w, const Verwijzer& wie, const std::string& bsn, std::string nummer) {
        w[Gat::voornaam] = t_.uit(voornamen());
        do w[Gat::broer] = t_.uit(voornamen());
        while (w[Gat::broer] == w[Gat::voornaam]);
        w[Gat::ouder] = t_.uit(oudernamen());
        w[Gat::achternaam] = std::string(t_.uit(naambegin())) + t_.uit(naameinde());
        w[Gat::bezigheid] = t_.uit(bezigheden());
        w[Gat::dier] = t_.uit(dieren());
        w[Gat::bsn] = bsn;
        w[Gat::nummer] = std::move(nummer);
        w[Gat::verwijzer_naam] = wie.naam;
        w[Gat::verwijzer_email] = wie.email;
    }

    Voorraad& v_;
    Toeval& t_;
    std::map<std::pair<Status, bool>, std::vector<const Mal*>> mallen_;
    std::map<base::Datum, std::size_t> ronde_;
};

}  // namespace

base::Moment verschuif(const Cel& c, const Kopie& k) {
    const auto op = base::om(verschuif(c.datum, k), 12, 0) + c.rest;
    return c.los ? op - k.eerder : op;
}

std::vector<Kopie> maak_plan(const std::vector<Mal>& mallen, Voorraad voorraad, int casussen, Toeval& toeval) {
    const auto hoeveel = static_cast<std::size_t>(casussen);
    auto bsns = std::move(voorraad.bsns);
    toeval.schud(bsns);
    // Of a load that is larger than the range every number is used; the children of a smaller one miss one now and then.
    if (hoeveel < bsns.size()) bsns.resize(hoeveel - hoeveel / kZonderBsnPer);
    bsns.resize(hoeveel);
    toeval.schud(bsns);
    Planner planner(mallen, voorraad, toeval);
    std::vector<Kopie> uit;
    const auto statussen = verdeel(casussen, toeval);
    for (std::size_t i = 0; i < hoeveel; ++i) uit.push_back(planner.kopie(statussen[i], bsns[i]));
    std::stable_sort(uit.begin(), uit.end(), [](const Kopie& a, const Kopie& b) { return a.ingediend_op < b.ingediend_op; });
    return uit;
}

}  // namespace app::vul

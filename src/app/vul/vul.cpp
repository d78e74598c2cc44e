// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/vul.hpp"

#include <algorithm>
#include <future>
#include <stdexcept>

#include "app/kenmerk.hpp"
#include "app/vul/namen.hpp"
#include "app/vul/pers.hpp"
#include "app/vul/tokens.hpp"
#include "base/tekst.hpp"

namespace app::vul {
namespace {

/// Copies in one transaction: large enough that its sync is nothing, small enough that others may write in between.
constexpr std::size_t kPerKeer = 250;
/// A referrer hands in so many casussen; a procesondersteuner handles as many as one can.
constexpr int kCasussenPerVerwijzer = 30, kMeesteVerwijzers = 1000, kBehandelaars = 3;
constexpr std::chrono::days kTerug{5 * 366};

std::string verzonnen_naam(Toeval& t) { return std::string(t.uit(voornamen())) + " " + t.uit(naambegin()) + t.uit(naameinde()); }

/// Colleagues of the people of the demo: they have a name and work, and no password.
class Collegas {
  public:
    Collegas(Huis& huis, const demo::Mensen& mensen, const Vraag& vraag, Toeval& toeval)
        : huis_(huis),
          mensen_(mensen),
          toeval_(toeval),
          merk_(std::to_string(vraag.seed)),
          sinds_(huis.klok().nu() - kTerug),
          verwijzers_(std::min(vraag.casussen / kCasussenPerVerwijzer, kMeesteVerwijzers)) {}

    void maak(storage::Sessie& s, Voorraad& uit) {
        std::vector<toegang::Account> voorbeelden;
        for (const auto& [email, id] : mensen_.account) {
            const auto a = toegang::account(s, id).value();
            const auto k = toegang::kijker_van(s, mensen_.regio, id, huis_.klok().nu(), "cli").waarde();
            if (k.is(toegang::Rol::inbrenger)) voorbeelden.push_back(a);
            if (k.is(toegang::Rol::procesondersteuner)) maak_behandelaars(s, a, uit);
        }
        for (const auto& a : voorbeelden) uit.verwijzers[a.soort_verwijzer].push_back({a.id, a.naam, a.email});
        for (int i = 0; i < verwijzers_; ++i) {
            const auto& a = voorbeelden.at(static_cast<std::size_t>(i) % voorbeelden.size());
            const auto nieuw = collega(s, a, "verwijzer", i, toegang::Rol::inbrenger);
            uit.verwijzers[a.soort_verwijzer].push_back(nieuw);
        }
    }

  private:
    void maak_behandelaars(storage::Sessie& s, const toegang::Account& a, Voorraad& uit) {
        uit.behandelaars.push_back(a.id);
        for (int i = 0; i < kBehandelaars; ++i)
            uit.behandelaars.push_back(collega(s, a, "behandelaar", i, toegang::Rol::procesondersteuner).account);
    }

    Verwijzer collega(storage::Sessie& s, const toegang::Account& als, const std::string& soort, int i, toegang::Rol rol) {
        const std::string email = soort + "-" + merk_ + "-" + std::to_string(i + 1) + als.email.substr(als.email.find('@'));
        const std::string naam = verzonnen_naam(toeval_);
        const auto id = toegang::maak_account(s, huis_.ids(),
                                              {.email = email,
                                               .naam = naam,
                                               .functie = als.functie,
                                               .organisatie = als.organisatie,
                                               .soort_verwijzer = als.soort_verwijzer},
                                              sinds_);
        if (!toegang::geef_rol(s, huis_.ids(), mensen_.regio, id.waarde(), rol, sinds_)) throw std::logic_error("vul: rol botst");
        return {id.waarde(), naam, email};
    }

    Huis& huis_;
    const demo::Mensen& mensen_;
    Toeval& toeval_;
    std::string merk_;
    base::Moment sinds_;
    int verwijzers_;
};

Voorraad lees_voorraad(storage::Sessie& s, Huis& huis, regio::RegioId regio, base::Moment nu) {
    Voorraad uit;
    uit.regiocode = regio::vind(s, regio).value().code;
    const base::Datum vandaag = base::dag_van(nu);
    uit.rondes = regio::rondes(regio::rooster(s, regio), vandaag - kTerug, vandaag + std::chrono::days{60});
    for (const auto& r : s.vraag("SELECT nummer FROM casus_casus")) uit.nummers.insert(r.tekst(0));
    std::set<std::string> vergeven;
    for (const auto& r : s.vraag("SELECT bsn_index FROM casus_identiteit WHERE bsn_index IS NOT NULL AND regio_id = ?1", regio))
        vergeven.insert(r.bytes(0).data);
    for (auto& bsn : alle_verzonnen_bsns())
        if (!vergeven.contains(huis.om().sleutels.blinde_index(regio.getal, "bsn", bsn).data)) uit.bsns.push_back(std::move(bsn));
    return uit;
}

/// Sets the next sheets while the ones before are written.
void druk_alles(Huis& huis, regio::RegioId regio, Pers& pers, const std::vector<Kopie>& plan,
                const std::function<void(int)>& voortgang) {
    const auto zet = [&](std::size_t vanaf) {
        std::vector<Vel> vellen;
        for (std::size_t i = vanaf; i < std::min(vanaf + kPerKeer, plan.size()); ++i) vellen.push_back(pers.zet(plan[i]));
        return vellen;
    };
    auto volgende = std::async(std::launch::async, zet, 0);
    for (std::size_t vanaf = 0; vanaf < plan.size(); vanaf += kPerKeer) {
        const auto vellen = volgende.get();
        volgende = std::async(std::launch::async, zet, vanaf + kPerKeer);
        huis.db().schrijf({regio.getal}, [&](storage::Sessie& s) {
            for (const Vel& v : vellen) pers.druk(s, v);
        });
        voortgang(static_cast<int>(vanaf + vellen.size()));
    }
}

}  // namespace

std::vector<std::string> alle_verzonnen_bsns() {
    constexpr int kEerste = 999900006, kLaatste = 999999990;
    std::vector<std::string> uit;
    for (int nummer = kEerste; nummer <= kLaatste; ++nummer)
        if (auto bsn = base::tekst::bsn(std::to_string(nummer)); !bsn.empty()) uit.push_back(std::move(bsn));
    return uit;
}

base::Result<> vul(Huis& huis, const demo::Mensen& mensen, const Mallen& mallen, const Vraag& vraag,
                   const std::function<void(int)>& voortgang) {
    const bool nieuw = huis.db().schrijf({}, [&](storage::Sessie& s) {
        return zet_kenmerk(s, "vulling " + std::to_string(vraag.seed), std::to_string(vraag.casussen));
    });
    if (!nieuw)
        return base::Fout{base::Soort::botsing, "vul.seed", "seed", "Deze vulling staat er al. Kies een ander getal bij --seed."};
    auto voorraad = huis.db().schrijf({}, [&](storage::Sessie& s) {
        auto uit = lees_voorraad(s, huis, mensen.regio, mallen.nu);
        Toeval voor_collegas(vraag.seed);
        Collegas(huis, mensen, vraag, voor_collegas).maak(s, uit);
        return uit;
    });
    Toeval voor_casussen(~vraag.seed);
    const auto plan = maak_plan(mallen.alle, std::move(voorraad), vraag.casussen, voor_casussen);
    if (!vraag.tokens.empty()) geef_tokens(huis, mensen.regio, plan, vraag.tokens);
    Pers pers(huis, mensen, mallen.nu);
    huis.db().schrijf({mensen.regio.getal}, [&](storage::Sessie& s) { pers.maak_vergaderingen(s, plan); });
    druk_alles(huis, mensen.regio, pers, plan, voortgang);
    audit::verzegel(huis.db(), huis.klok().nu());
    audit::wijs_alles_aan(huis.db());
    audit::maak_zegel(huis.db(), huis.om().sleutels, huis.klok().nu());
    return base::goed();
}

}  // namespace app::vul

// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/vul.hpp"

#include <chrono>
#include <cstdio>
#include <iostream>

#include "app/opdrachten/opdrachten.hpp"

namespace app::opdrachten {
namespace {

constexpr int kMeldPer = 1000;

/// An empty database gets the people of the demo, with a password each; a demo has them already.
std::optional<demo::Mensen> mensen_van(Huis& huis, const std::string& data_map) {
    const bool leeg = huis.db().lees({}, [](storage::Sessie& s) { return regio::alle(s).empty(); });
    if (!leeg) return demo::vind_mensen(huis);
    std::vector<demo::Demoaccount> accounts;
    auto uit = demo::maak_mensen(huis, accounts);
    demo::bewaar_accounts(data_map, accounts);
    return uit;
}

}  // namespace

int vul(const Instellingen& i, const VulVraag& v) {
    const auto begin = std::chrono::steady_clock::now();
    Huis huis({.instellingen = i, .maak_demo = true});
    const auto mensen = mensen_van(huis, i.data_map);
    if (!mensen) {
        std::cerr << "In deze demo staan de mensen van de regio Nijmegen niet. Kies een lege map.\n";
        return kGeweigerd;
    }
    const auto uit = app::vul::vul(huis, *mensen, app::vul::maak_mallen(huis.klok().nu()), {v.casussen, v.seed}, [&](int klaar) {
        if (klaar % kMeldPer == 0 || klaar == v.casussen) std::cerr << klaar << " van " << v.casussen << " casussen\n";
    });
    if (!uit) {
        std::cerr << uit.fout().tekst << "\n";
        return kGeweigerd;
    }
    const std::chrono::duration<double> duur = std::chrono::steady_clock::now() - begin;
    std::printf("{\"casussen\":%d,\"seconden\":%.3f}\n", v.casussen, duur.count());
    return kGoed;
}

}  // namespace app::opdrachten

// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/vul.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>

#include "app/opdrachten/opdrachten.hpp"

namespace app::opdrachten {
namespace {

/// A bar that fills on a terminal; elsewhere a line each twentieth part.
class Voortgang {
  public:
    explicit Voortgang(int totaal) : totaal_(totaal) {}

    void meld(int klaar) {
        const int deel = static_cast<int>(std::int64_t{klaar} * kDelen / totaal_);
        if (deel == deel_) return;
        deel_ = deel;
        if (scherm_) std::cerr << "\r[" << std::string(deel, '#') << std::string(kDelen - deel, '.') << "] ";
        std::cerr << klaar << " van " << totaal_ << " casussen" << rest(klaar) << (scherm_ && klaar < totaal_ ? "   " : "\n")
                  << std::flush;
    }

  private:
    static constexpr int kDelen = 20;

    std::string rest(int klaar) const {
        const auto bezig = std::chrono::steady_clock::now() - begin_;
        const auto nog = std::chrono::duration_cast<std::chrono::seconds>(bezig * (totaal_ - klaar) / std::max(klaar, 1));
        return klaar == totaal_ ? "" : ", nog ongeveer " + std::to_string(nog.count()) + " s";
    }

    const int totaal_;
    const bool scherm_ = ::isatty(STDERR_FILENO) == 1;
    const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    int deel_ = 0;
};

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
    const auto mallen = app::vul::maak_mallen(huis.klok().nu());
    Voortgang voortgang(v.casussen);
    const auto uit =
        app::vul::vul(huis, *mensen, mallen, {v.casussen, v.seed, v.tokens}, [&](int klaar) { voortgang.meld(klaar); });
    if (!uit) {
        std::cerr << uit.fout().tekst << "\n";
        return kGeweigerd;
    }
    const std::chrono::duration<double> duur = std::chrono::steady_clock::now() - begin;
    std::printf("{\"casussen\":%d,\"seconden\":%.3f}\n", v.casussen, duur.count());
    return kGoed;
}

}  // namespace app::opdrachten

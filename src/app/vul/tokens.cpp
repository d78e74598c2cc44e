// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/tokens.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "base/json.hpp"

namespace app::vul {
namespace {

constexpr std::size_t kCasussenPerToken = 30;

using Van = std::map<toegang::AccountId, base::Json::Lijst>;

Van nummers_per_inbrenger(const std::vector<Kopie>& plan) {
    Van uit;
    for (const Kopie& k : plan)
        if (auto& lijst = uit[k.inbrenger]; lijst.size() < kCasussenPerToken) lijst.emplace_back(k.woorden[Gat::nummer]);
    return uit;
}

std::ofstream eigen_bestand(const std::string& pad) {
    std::ofstream uit(pad, std::ios::trunc);
    if (!uit) throw std::runtime_error("vul: het bestand voor de tokens is niet te schrijven");
    std::filesystem::permissions(pad, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return uit;
}

}  // namespace

void geef_tokens(Huis& huis, regio::RegioId regio, const std::vector<Kopie>& plan, const std::string& bestand) {
    auto uit = eigen_bestand(bestand);
    const auto per_inbrenger = nummers_per_inbrenger(plan);
    huis.db().schrijf({}, [&](storage::Sessie& s) {
        for (const auto& [account, nummers] : per_inbrenger) {
            base::Json regel;
            regel.zet("token",
                      toegang::maak_token(s, huis.ids(), regio, account, {"casus.lezen", "aanmelding.indienen"}, huis.klok().nu())
                          .waarde());
            regel.zet("casussen", nummers);
            uit << regel.schrijf() << '\n';
        }
    });
    if (!uit.flush()) throw std::runtime_error("vul: het bestand voor de tokens is niet te schrijven");
}

}  // namespace app::vul

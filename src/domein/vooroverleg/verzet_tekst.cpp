// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/verzet_tekst.hpp"

#include <algorithm>

#include "base/tekst.hpp"

namespace vooroverleg::verzet {
namespace {

/// Eigen regel (S3): a casus that is not for this person's eyes goes along too, and is not counted here.
Gevolg zichtbaar(storage::Sessie& s, const toegang::Aanvraag& a, Gevolg g) {
    std::erase_if(g.casussen, [&](const Casus& c) { return !casus::vind(s, a.kijker, c.id, a.nu()); });
    return g;
}

/// By number while that can be read at a glance.
std::string welke_casussen(const Gevolg& g) {
    constexpr std::size_t kBijNummer = 5;
    const auto aantal = g.casussen.size();
    if (aantal == 0) return "Er wacht nog geen casus op dit vooroverleg.";
    if (aantal > kBijNummer) return "Er gaan " + std::to_string(aantal) + " casussen mee.";
    std::vector<std::string> nummers;
    for (const Casus& c : g.casussen) nummers.push_back(c.nummer);
    return (aantal == 1 ? "Deze casus gaat mee: " : "Deze casussen gaan mee: ") + base::tekst::opsomming(nummers) + ".";
}

std::string wie_mail_krijgt(storage::Sessie& s, const Gevolg& g) {
    std::vector<std::string> namen;
    const auto erbij = [&](const std::string& naam) {
        if (std::find(namen.begin(), namen.end(), naam) == namen.end()) namen.push_back(naam);
    };
    for (const auto& wie : g.komen) erbij(wie.naam);
    for (const Casus& c : g.casussen)
        if (const auto wie = toegang::account(s, c.inbrenger); wie && !c.invoer_achteraf) erbij(wie->naam);
    if (namen.empty()) return "Niemand krijgt een mail.";
    return "Een mail krijgen: " + base::tekst::opsomming(namen) + ".";
}

std::string over_tafel(base::Datum tafel, base::Datum vooroverleg) {
    std::string uit = "Het overleg van deze ronde blijft op " + base::voluit(tafel) + ".";
    if (tafel <= vooroverleg) uit += " Let op: dat is dan niet meer na het vooroverleg. Verzet ook het overleg.";
    return uit;
}

}  // namespace

std::vector<std::string> gevolgen(storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v, const Vooroverleg& naar) {
    const auto rooster = regio::rooster(s, a.kijker.regio);
    const auto g = zichtbaar(s, a, gevolg(s, a.om, a.kijker.regio, v, a.nu()));
    std::vector<std::string> uit{"Het vooroverleg gaat van " + base::voluit(v.datum) + " naar " + base::voluit(naar.datum) + ".",
                                 "Aanmelden kan dan tot " + base::voluit(naar.deadline) + ".",
                                 over_tafel(regio::ronde_van(rooster, v.datum).overleg, naar.datum), welke_casussen(g),
                                 wie_mail_krijgt(s, g)};
    if (te_vroeg(rooster, naar.deadline, v.deadline, a.nu()))
        uit.insert(uit.begin() + 2,
                   "Let op: je kunt dit daarna niet meteen terugzetten. Wie aanmeldt, rekent dan op de nieuwe deadline.");
    if (const auto feest = feestdag_tekst(rooster, naar.datum); !feest.empty())
        uit.insert(uit.begin() + 1, "Let op. " + feest + ".");
    return uit;
}

std::vector<std::string> gevolgen(storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v,
                                  const std::optional<Vooroverleg>& volgende) {
    const auto g = zichtbaar(s, a, gevolg(s, a.om, a.kijker.regio, v, a.nu()));
    return {volgende ? "De casussen gaan naar het vooroverleg van " + base::voluit(volgende->datum) + "."
                     : "Er is nog geen volgend vooroverleg gepland.",
            welke_casussen(g), wie_mail_krijgt(s, g)};
}

}  // namespace vooroverleg::verzet

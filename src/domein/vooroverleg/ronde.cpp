// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/kalender/kalender.hpp"
#include "domein/vooroverleg/vooroverleg.hpp"

namespace vooroverleg {
namespace {

constexpr std::chrono::weeks kEenWeek{1};
/// A table is never further from its vooroverleg than this.
constexpr std::chrono::days kVerGenoeg{62};

}  // namespace

void verzet_ronde(storage::Sessie& s, regio::RegioId regio, base::Datum van, std::optional<base::Datum> naar) {
    const auto rooster = regio::rooster(s, regio);
    if (regio::rondes(rooster, van, van + std::chrono::days{1}).empty()) return;
    const auto tafel = regio::ronde_van(rooster, van).overleg;
    const auto maandag = base::maandag_van(van);
    const bool zelfde_week = naar && base::maandag_van(*naar) == maandag;
    kalender::bewaar(s, regio.getal, {maandag, zelfde_week ? naar : std::nullopt, tafel});
    if (naar && !zelfde_week) kalender::bewaar(s, regio.getal, {base::maandag_van(*naar), naar, tafel});
}

bool week_is_vrij(const regio::Rooster& rooster, base::Datum naar, base::Datum behalve) {
    const auto maandag = base::maandag_van(naar);
    const auto er = regio::rondes(rooster, maandag, maandag + kEenWeek);
    return std::all_of(er.begin(), er.end(), [&](const regio::Ronde& ronde) { return ronde.vooroverleg == behalve; });
}

void verzet_tafel(storage::Sessie& s, regio::RegioId regio, base::Datum van, base::Datum naar) {
    for (const auto& ronde : regio::rondes(regio::rooster(s, regio), van - kVerGenoeg, van + kVerGenoeg))
        if (ronde.overleg == van)
            kalender::bewaar(s, regio.getal, {base::maandag_van(ronde.vooroverleg), ronde.vooroverleg, naar});
}

std::string feestdag_tekst(const regio::Rooster& rooster, base::Datum dag) {
    std::string uit;
    for (const auto f : regio::feestdagen_op(dag, rooster.op(dag).feestdagen))
        uit += (uit.empty() ? "Deze dag is " : " en ") + std::string(regio::naam(f));
    return uit;
}

}  // namespace vooroverleg

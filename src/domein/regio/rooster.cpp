// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/rooster.hpp"

#include <algorithm>

#include "domein/regio/werkdagen.hpp"

namespace regio {
namespace {

/// The longest rhythm is 26 weeks, so a round is found within this.
constexpr std::chrono::weeks kVerGenoeg{54};
/// Eigen regel (domain.md section 3): a published deadline never comes earlier than 5 working days ahead.
constexpr int kWerkdagenVooraf = 5;

/// The last day of a part and what comes after: the day on which the next part begins.
base::Datum einde_van(const Rooster& rooster, std::size_t deel, base::Datum anders) {
    return deel + 1 < rooster.delen().size() ? rooster.delen()[deel + 1].vanaf : anders;
}

base::Fout fout(std::string tekst) { return {base::Soort::ongeldig, "regio.ingang", "vanaf-dag", std::move(tekst)}; }

}  // namespace

Rooster::Rooster(const Cyclus& altijd) : delen_{{base::Datum{}, altijd}} {}

void Rooster::zet(base::Datum vanaf, const Cyclus& cyclus) {
    std::erase_if(delen_, [&](const Deel& d) { return d.vanaf >= vanaf && d.vanaf != base::Datum{}; });
    if (vanaf <= base::Datum{}) delen_ = {{base::Datum{}, cyclus}};
    else if (delen_.back().cyclus != cyclus) delen_.push_back({vanaf, cyclus});
}

const Cyclus& Rooster::op(base::Datum dag) const {
    const auto na = std::find_if(delen_.begin() + 1, delen_.end(), [&](const Deel& d) { return d.vanaf > dag; });
    return (na - 1)->cyclus;
}

std::vector<Ronde> rondes(const Rooster& rooster, base::Datum van, base::Datum tot) {
    std::vector<Ronde> uit;
    for (std::size_t i = 0; i < rooster.delen().size(); ++i) {
        const auto& deel = rooster.delen()[i];
        const auto begin = i == 0 ? van : std::max(van, deel.vanaf);
        for (auto& ronde : rondes(deel.cyclus, begin, std::min(tot, einde_van(rooster, i, tot)))) uit.push_back(std::move(ronde));
    }
    return uit;
}

std::optional<Ronde> ronde_voor(const Rooster& rooster, base::Moment ingediend) {
    const auto vandaag = base::dag_van(ingediend);
    for (std::size_t i = 0; i < rooster.delen().size(); ++i) {
        const auto& deel = rooster.delen()[i];
        const auto begin = i == 0 ? vandaag : std::max(vandaag, deel.vanaf);
        const auto einde = einde_van(rooster, i, begin + kVerGenoeg);
        if (einde <= vandaag) continue;
        if (deel.cyclus.ritme == Ritme::op_afspraak) return std::nullopt;
        for (auto& ronde : rondes(deel.cyclus, begin, einde))
            if (ingediend < ronde.deadline) return std::move(ronde);
    }
    return std::nullopt;
}

Ronde ronde_van(const Rooster& rooster, base::Datum vooroverleg) { return ronde_van(rooster.op(vooroverleg), vooroverleg); }

base::Moment aanvulling_tot(const Rooster& rooster, base::Datum vooroverleg) {
    return aanvulling_tot(rooster.op(vooroverleg), vooroverleg);
}

/// Eigen regel (domain.md section 3): what was already published stays; a new deadline is known 5 working days before.
base::Fouten fouten_in_ingang(const Rooster& nu, const Cyclus& nieuw, base::Datum vanaf, base::Moment nu_op) {
    const auto vandaag = base::dag_van(nu_op);
    if (vanaf <= vandaag) return {fout("Kies een dag na vandaag. Wat al is geweest, verandert niet.")};
    const auto vroegst = werkdagen_later(vandaag, kWerkdagenVooraf, nieuw.feestdagen);
    const auto oud = rondes(nu, vanaf, vroegst + kVerGenoeg);
    const auto te_vroeg = [&](const Ronde& r) {
        const bool stond_er = std::any_of(oud.begin(), oud.end(), [&](const Ronde& o) { return o.deadline == r.deadline; });
        return !stond_er && base::dag_van(r.deadline) < vroegst;
    };
    const auto komend = rondes(nieuw, vanaf, vroegst + kVerGenoeg);
    if (std::none_of(komend.begin(), komend.end(), te_vroeg)) return {};
    const auto goed =
        std::find_if(komend.begin(), komend.end(), [&](const Ronde& r) { return base::dag_van(r.deadline) >= vroegst; });
    return {fout("De eerste deadline komt dan binnen vijf werkdagen. Kies " + base::kort(goed->vooroverleg) + " of later.")};
}

}  // namespace regio

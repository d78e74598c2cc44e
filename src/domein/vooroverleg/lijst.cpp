// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/lijst.hpp"

#include <tuple>

#include "domein/vooroverleg/aanwezig.hpp"

namespace vooroverleg {

/// Eigen regel (domain.md section 5, "Urgentie"; section 2, "aanhouden"): what was held over twice comes first, then by urgentie, within
/// that what was called "versneld", then who waits longest.
bool gaat_voor(const Casus& a, const Casus& b) {
    const auto sleutel = [](const Casus& c) {
        return std::tuple(c.aangehouden >= 2 ? 0 : 1, static_cast<int>(c.urgentie), !c.spoed, c.ingediend_op, c.id);
    };
    return sleutel(a) < sleutel(b);
}

std::optional<Vooroverleg> volgende_na(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Datum dag,
                                       base::Moment nu) {
    plan(s, om, regio, nu);
    return store::eerste_gepland(s, regio, dag + std::chrono::days{1});
}

std::vector<Casus> alle_met(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, casus::Status status, base::Moment nu) {
    constexpr int kPerKeer = 200;
    std::vector<Casus> uit;
    std::string na;
    do {
        auto bladzij = casus::lijst(s, om, Kijker::systeem(regio), {.status = status}, na, kPerKeer, nu);
        for (auto& regel : bladzij.regels) uit.push_back(std::move(regel.casus));
        na = bladzij.volgende;
    } while (!na.empty());
    return uit;
}

void zet_op_vooroverleg(storage::Sessie& s, const Omgeving& om, const Vooroverleg& v, const Casus& c, base::Moment nu) {
    store::zet_op_lijst(s, om.ids, c.regio, v.id, c.id);
    aanwezig::vul_aan(s, c.regio, v, nu);
    casus::eindig_relaties(s, c.id, v.id.getal, nu);
    aanwezig::laat_toe(s, om, store::met_id(s, c.regio, v.id).value(), c, nu);
}

std::optional<Agendering> agendering(storage::Sessie& s, const Omgeving&, const Casus& c) {
    for (auto& punt : store::punten_van(s, c.regio, c.id))
        if (punt.uitkomst == casus::naam_van(casus::Stap::agenderen)) return std::move(punt.agendering);
    return {};
}

}  // namespace vooroverleg

// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/verjaardag.hpp"

#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/gezag.hpp"
#include "domein/aanmelding/store.hpp"

namespace aanmelding::verjaardag {
namespace {

constexpr int kLeeftijden[] = {12, 16, 18, kTeOud};

struct Rij {
    Casus casus;
    std::optional<base::Moment> genoemd_op;
};
/// What may still be shared. A melding goes to no table.
std::vector<Rij> lopende(storage::Sessie& s, regio::RegioId regio) {
    std::vector<Rij> uit;
    for (const auto& r : s.vraag("SELECT c.id, a.verjaardag_genoemd_op FROM casus_casus c JOIN aanmelding_aanmelding a"
                                 " ON a.casus_id = c.id AND a.regio_id = c.regio_id WHERE c.regio_id = ?1 AND c.open = 1"
                                 " AND c.soort = ?2 ORDER BY c.id",
                                 regio, casus::naam_van(casus::Soort::vraag))) {
        auto c = casus::lees(s, regio, r.id<CasusId>(0));
        if (c && !c->deling_gestopt) uit.push_back({std::move(*c), r.moment_of_leeg(1)});
    }
    return uit;
}

/// The last birthday that came since handing in or comes soon, whatever it asks for.
std::optional<Gevolg> laatste(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const auto geboren = casus::identiteit(s, om, c).geboren;
    std::optional<Gevolg> uit;
    if (!geboren) return uit;
    for (const int jaar : kLeeftijden)
        if (const auto dag = wordt(*geboren, jaar); dag > base::dag_van(c.ingediend_op) && dag - kVooraf <= base::dag_van(nu))
            uit = {dag, jaar, {}};
    return uit;
}

/// The same with whose consent it leaves missing, or nothing when it asks nothing of anybody.
std::optional<Gevolg> weeg(storage::Sessie& s, const Omgeving& om, const Casus& c, Gevolg g, base::Moment nu) {
    if (g.jaar >= kTeOud) return g.dag > base::dag_van(nu) ? std::optional(std::move(g)) : std::nullopt;
    auto stand = gegeven_toestemming(s, om, c, Doel::tafel, std::max(nu, base::om(g.dag, 0, 0)));
    if (stand.compleet) return {};
    g.ontbreekt = std::move(stand.ontbreekt);
    return g;
}

/// Without the day or the age: nothing of the child stands in a mail.
Bericht bericht(const Casus& c, const Gevolg& g) {
    if (g.jaar >= kTeOud)
        return {"aanmelding.te_oud", "Een casus kan binnenkort niet meer opnieuw worden ingebracht",
                "Casus " + c.nummer +
                    " kun je binnenkort niet meer opnieuw inbrengen. Is er nog iets dat de tafel moet bespreken? Wacht dan niet.",
                casus::pad(c), sleutel_van(c)};
    return {"aanmelding.nieuwe_toestemming", "Vraag op tijd nieuwe toestemming",
            "Bij casus " + c.nummer +
                " is binnenkort nieuwe toestemming nodig. Zonder die toestemming mag de casus niet naar het overleg. Vraag er op "
                "tijd om en leg vast wat er is gezegd.",
            casus::pad(c, "toestemming"), sleutel_van(c)};
}

}  // namespace

base::Datum wordt(base::Datum geboren, int jaar) {
    const std::chrono::year_month_day toen{geboren};
    const auto dag = (toen.year() + std::chrono::years{jaar}) / toen.month() / toen.day();
    return dag.ok() ? base::Datum{dag} : base::Datum{dag.year() / std::chrono::March / 1};
}

std::optional<Gevolg> gevolg(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    auto g = laatste(s, om, c, nu);
    return g ? weeg(s, om, c, std::move(*g), nu) : std::nullopt;
}

int waarschuw(storage::Sessie& s, const Omgeving& om, regio::RegioId regio, base::Moment nu) {
    int aantal = 0;
    for (const auto& [c, genoemd_op] : lopende(s, regio)) {
        auto verjaardag = laatste(s, om, c, nu);
        if (!verjaardag) continue;  // nearly always: only now is consent worth reading
        volg_zonder_toestemming(s, om, c, nu);
        const auto g = weeg(s, om, c, std::move(*verjaardag), nu);
        if (g && !g->ontbreekt.empty() && g->dag <= base::dag_van(nu) && !toestemming(s, om, c, Doel::tafel, nu).mag_delen())
            om.bus.meld(ToestemmingVervallen{s, om, c, nu});
        if (!g || (genoemd_op && base::dag_van(*genoemd_op) >= g->dag - kVooraf)) continue;
        s.doe("UPDATE aanmelding_aanmelding SET verjaardag_genoemd_op = ?1 WHERE casus_id = ?2", nu, c.id);
        static_cast<void>(mail(s, om, regio, c.inbrenger, bericht(c, *g), nu));  // an address that fails stops nothing
        ++aantal;
    }
    return aantal;
}

void wijs_op_verjaardagen(const casus::Werkvoorraad& w) {
    const toegang::Rollen wie{toegang::Rol::inbrenger, toegang::Rol::procesondersteuner};
    if (!w.kijker.rollen.overlapt(wie)) return;
    const auto nu = w.om.klok.nu();
    // In this order (CROSS JOIN): few have a birthday ahead, and very many are open.
    for (const auto& r : w.sessie.vraag("SELECT a.casus_id FROM aanmelding_aanmelding a CROSS JOIN casus_casus c"
                                        " WHERE a.regio_id = ?1 AND a.verjaardag_genoemd_op IS NOT NULL"
                                        " AND c.id = a.casus_id AND c.regio_id = a.regio_id AND c.open = 1 ORDER BY a.casus_id",
                                        w.kijker.regio)) {
        const auto g = casus::vind(w.sessie, w.kijker, r.id<CasusId>(0), nu);
        if (!g || !g->inzage.rollen.overlapt(wie) || g->casus.deling_gestopt) continue;
        if (const auto wat = gevolg(w.sessie, w.om, g->casus, nu); wat && !wat->ontbreekt.empty())
            w.te_doen.push_back({"Vraag nieuwe toestemming bij casus " + g->casus.nummer, casus::pad(g->casus, "toestemming")});
    }
}

}  // namespace aanmelding::verjaardag

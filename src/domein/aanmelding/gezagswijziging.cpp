// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/gezagswijziging.hpp"

#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/store.hpp"

namespace aanmelding {
namespace {

/// A melding goes to no table, and of what ended or stopped nobody asks consent any more.
bool vraagt_toestemming(const Casus& c) {
    return c.soort == casus::Soort::vraag && casus::is_open(c.status) && !c.deling_gestopt;
}

/// Without who or why: nothing of the family stands in a mail.
Bericht bericht(const Casus& c) {
    return {"aanmelding.gezag_gewijzigd", "Vraag nieuwe toestemming",
            "Bij casus " + c.nummer +
                " is nieuwe toestemming nodig, omdat het gezag veranderde. Zonder die toestemming mag de casus niet naar het "
                "overleg. Vraag erom en leg vast wat er is gezegd.",
            casus::pad(c, "toestemming"), sleutel_van(c)};
}

/// Eigen regel (S4, S13): who had gezag spoke for the child, and does so no more once other people have it. What the jeugdige said still holds.
void bij_wijziging(const casus::ouders::GezagGewijzigd& e) {
    store::laat_toestemming_met_gezag_vervallen(e.sessie, e.om, e.kijker, e.casus, e.op);
    volg_zonder_toestemming(e.sessie, e.om, e.casus, e.op);
    if (toestemming(e.sessie, e.om, e.casus, Doel::tafel, e.op).mag_delen()) return;
    e.om.bus.meld(ToestemmingVervallen{e.sessie, e.om, e.casus, e.op});
    if (vraagt_toestemming(e.casus))
        static_cast<void>(mail(e.sessie, e.om, e.casus.regio, e.casus.inbrenger, bericht(e.casus), e.op));  // the task stays
}

void wijs_op_toestemming(const casus::Werkvoorraad& w) {
    const toegang::Rollen wie{toegang::Rol::inbrenger, toegang::Rol::procesondersteuner};
    if (!w.kijker.rollen.overlapt(wie)) return;
    const auto nu = w.om.klok.nu();
    for (const CasusId id : store::met_gewijzigd_gezag(w.sessie, w.kijker.regio)) {
        const auto g = casus::vind(w.sessie, w.kijker, id, nu);
        if (!g || !g->inzage.rollen.overlapt(wie) || !vraagt_toestemming(g->casus)) continue;
        if (!toestemming(w.sessie, w.om, g->casus, Doel::tafel, nu).mag_delen())
            w.te_doen.push_back({"Het gezag veranderde: vraag nieuwe toestemming bij casus " + g->casus.nummer,
                                 casus::pad(g->casus, "toestemming")});
    }
}

}  // namespace

void luister_naar_gezag(base::Bus& bus) {
    bus.luister<casus::ouders::GezagGewijzigd>(bij_wijziging);
    bus.luister<casus::Werkvoorraad>(wijs_op_toestemming);
}

}  // namespace aanmelding

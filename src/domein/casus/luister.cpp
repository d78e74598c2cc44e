// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/luister.hpp"

#include "domein/casus/inbrenger_store.hpp"
#include "domein/casus/noodtoegang.hpp"
#include "domein/casus/store.hpp"
#include "domein/gezin/gezin.hpp"

namespace casus {
namespace {

/// Eigen regel (S7): once a referrer is confirmed, what he handed in meanwhile counts like any other: the mark goes, and urgentie is
/// computed.
void na_controle(const toegang::VerwijzerGecontroleerd& e) {
    for (const auto& rij : e.sessie.vraag(
             "SELECT id FROM casus_casus WHERE regio_id = ?1 AND inbrenger_id = ?2 AND inbrenger_gecontroleerd = 0 ORDER BY id",
             e.kijker.regio, e.account)) {
        const auto id = rij.id<CasusId>(0);
        e.sessie.doe("UPDATE casus_casus SET inbrenger_gecontroleerd = 1, versie = versie + 1 WHERE id = ?1", id);
        const Casus c = *lees(e.sessie, e.kijker.regio, id);
        schrijf_tijdlijn(e.sessie, e.om, e.kijker, c, "verwijzer_gecontroleerd", {}, e.op);
        e.om.bus.meld(InbrengerGecontroleerd{e.sessie, e.om, e.kijker, c, e.op});
    }
}

void te_controleren(const Werkvoorraad& w) {
    if (!w.kijker.is(Rol::procesondersteuner)) return;
    const int n = toegang::te_controleren(w.sessie, w.kijker.regio, w.om.klok.nu());
    if (n > 0)
        w.te_doen.push_back(
            {n == 1 ? "Controleer 1 nieuwe verwijzer" : "Controleer " + std::to_string(n) + " nieuwe verwijzers", "/verwijzers"});
}

void gevraagd_om_in_te_brengen(const Werkvoorraad& w) {
    for (const auto& v : verzoeken_aan(w.sessie, w.kijker, w.om.klok.nu()))
        w.te_doen.push_back({v.soort == Inbrengsoort::overdracht ? "Antwoord: neem je een casus over?"
                                                                 : "Antwoord: doe je mee als mede-inbrenger?",
                             inbrenger_store::pad(v.id)});
}

}  // namespace

void zet_spoed(storage::Sessie& s, CasusId id, bool ja) {
    s.doe("UPDATE casus_casus SET spoed = ?1, versie = versie + 1 WHERE id = ?2", ja, id);
}

void luister(base::Bus& bus) {
    bus.luister<toegang::VerwijzerGecontroleerd>(na_controle);
    bus.luister<Werkvoorraad>(te_controleren);
    bus.luister<Werkvoorraad>(gevraagd_om_in_te_brengen);
    bus.luister<Vernietigd>([](const Vernietigd& v) { gezin::vernietig(v.sessie, v.casus.regio, v.casus.id.getal); });
    luister_naar_start(bus);
    luister_naar_blokkades(bus);
    nood::luister(bus);
}

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include "base/json.hpp"
#include "domein/tafel/paginas.hpp"

namespace tafel::paginas {
namespace {

/// Procesondersteuner and chair count every open agendapunt; an expert only the own ones, and sees no other overleg.
int aantal(storage::Sessie& s, const Kijker& k, const Overleg& o, const std::vector<Gezien>& eigen, base::Moment nu) {
    int uit = 0;
    if (!ziet_agenda(k)) {
        for (const Gezien& g : eigen) uit += g.overleg.id == o.id ? 1 : 0;
        return uit;
    }
    for (const Agendapunt& p : store::punten(s, k.regio, o.id)) uit += p.loopt() && vind_punt(s, k, p.id, nu) ? 1 : 0;
    return uit;
}

base::Result<web::Antwoord> overleggen(Aanvraag& a) {
    base::Json lijst{base::Json::Lijst{}};
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const bool werker = ziet_agenda(a.kijker);
        const auto eigen = werker ? std::vector<Gezien>{} : eigen_punten(s, a.kijker, a.nu());
        for (const Overleg& o : komende(s, a.kijker.regio, a.nu())) {
            const int n = aantal(s, a.kijker, o, eigen, a.nu());
            if (!werker && n == 0) continue;
            base::Json rij;
            rij.zet("ref", o.ref)
                .zet("datum", base::iso(o.datum))
                .zet("begin", base::iso(o.begin))
                .zet("locatie", o.locatie)
                .zet("agendapunten", n);
            lijst.voeg_toe(std::move(rij));
        }
    });
    base::Json uit;
    uit.zet("overleggen", std::move(lijst));
    return web::Antwoord::json(uit.schrijf());
}

/// Where one agendapunt is acted on; of the casus only for who plans and chairs.
base::Json als_json(const Gezien& g, bool werker) {
    base::Json uit;
    uit.zet("nummer", g.punt.nummer).zet("begin", base::iso(g.punt.begin)).zet("minuten", g.punt.minuten);
    if (!werker) return uit;
    uit.zet("titel", casus::titel(g.casus())).zet("casus", g.casus().nummer);
    return uit.zet("versie", g.punt.versie).zet("casusVersie", g.casus().versie).zet("open", g.punt.loopt());
}

/// Procesondersteuner and chair see the agenda, an expert the own agendapunten of that day (S5).
std::vector<Gezien> zichtbaar(storage::Sessie& s, const Aanvraag& a, const Overleg& o, bool werker) {
    std::vector<Gezien> uit;
    if (!werker) {
        for (auto& g : eigen_punten(s, a.kijker, a.nu()))
            if (g.overleg.id == o.id) uit.push_back(std::move(g));
        return uit;
    }
    for (const Agendapunt& p : store::punten(s, a.kijker.regio, o.id)) {
        if (!p.loopt() && p.stand != Puntstand::besproken) continue;
        if (auto g = vind_punt(s, a.kijker, p.id, a.nu())) uit.push_back(std::move(*g));
    }
    return uit;
}

base::Result<web::Antwoord> overleg(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const bool werker = ziet_agenda(a.kijker);
        const auto o = store::overleg_met_ref(s, a.kijker.regio, a.verzoek.padwaarde("ref"));
        if (!o) return niet_gevonden();
        const auto punten = zichtbaar(s, a, *o, werker);
        if (!werker && punten.empty()) return niet_gevonden();
        base::Json lijst{base::Json::Lijst{}};
        for (const Gezien& g : punten) lijst.voeg_toe(als_json(g, werker));
        base::Json uit;
        uit.zet("ref", o->ref).zet("datum", base::iso(o->datum)).zet("begin", base::iso(o->begin));
        uit.zet("gesloten", o->stand != Stand::gepland).zet("agendapunten", std::move(lijst));
        auto antwoord = web::Antwoord::json(uit.schrijf());
        if (werker)
            for (const Gezien& g : punten)
                casus::vermeld_lezen(antwoord, a.om, a.kijker, g.gevonden, "agenda", {casus::Groep::proces}, a.nu());
        return antwoord;
    });
}

}  // namespace

void registreer_api(toegang::Deur& deur) {
    deur.api(web::Methode::get, "/api/v1/overleggen", "tafel.api", {"overleg.lezen", kLezers}, "overleg.lezen", overleggen);
    deur.api(web::Methode::get, "/api/v1" + kOverleg, "api.overleg", {"overleg.lezen", kLezers}, "overleg.lezen", overleg);
}

}  // namespace tafel::paginas

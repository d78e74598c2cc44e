// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/paginas.hpp"

namespace beheer {
namespace {

const web::Menupunt kTerug{"Beheer", "/beheer"};

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{
        .titel = "Wat vanzelf loopt", .bestand = "src/domein/beheer/views/taken.html", .actief = "/beheer", .terug = kTerug};
    const auto standen = a.om.db.lees({}, [](storage::Sessie& s) { return jobs::standen(s); });
    p.gegevens.toon_als(standen.empty(), "LEEG");
    if (!standen.empty()) {
        auto& tabel = p.gegevens.rij("TABEL");
        for (const auto& st : standen)
            tabel.rij("RIJ")
                .zet("NAAM", st.naam)
                .zet("LAATST", base::voluit(st.laatst_op))
                .zet("DUUR", std::to_string(st.duur.count()) + " ms")
                .zet("UITKOMST", st.gelukt ? "gelukt, " + std::to_string(st.aantal) : "mislukt")
                .zet("VOLGENDE", base::voluit(st.volgende_op));
    }
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> draai_nu(toegang::Aanvraag& a, jobs::Planner& planner) {
    const auto stand = planner.draai_nu(a.verzoek.formulier["naam"], a.nu());
    if (!stand) return stand.fouten();
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { paginas::leg_vast(s, a, "beheer.taak_gedraaid", stand->naam); });
    return web::Antwoord::verder("/beheer/taken");
}

}  // namespace

void paginas::registreer_taken(toegang::Deur& deur, std::function<jobs::Planner&()> planner) {
    const toegang::Recht recht{"beheer.taken", kBeheerder};
    deur.pagina(web::Methode::get, "/beheer/taken", "beheer.taken", recht, toon);
    deur.pagina(web::Methode::post, "/beheer/taken", "beheer.taak_nu", recht,
                [planner = std::move(planner)](toegang::Aanvraag& a) { return draai_nu(a, planner()); });
}

}  // namespace beheer

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/beheer/paginas.hpp"

namespace beheer {
namespace {

const web::Menupunt kTerug{"Beheer", "/beheer"};

std::string duur_tekst(std::chrono::milliseconds ms) {
    constexpr std::int64_t kSeconde = 1000;
    return ms.count() < kSeconde ? "korter dan een seconde" : std::to_string(ms.count() / kSeconde) + " seconden";
}

void toon_taak(web::Gegevens& rij, const jobs::Taak& taak, const jobs::Stand* stand) {
    rij.zet("NAAM", taak.naam).zet("LABEL", taak.label.empty() ? taak.naam : taak.label);
    rij.zet("LAATST", stand ? base::voluit(stand->laatst_op) : "nog niet")
        .zet("DUUR", stand ? duur_tekst(stand->duur) : "nog niet")
        .zet("UITKOMST", !stand          ? "nog niet"
                         : stand->gelukt ? "gelukt, " + std::to_string(stand->aantal) + " gedaan" +
                                               (stand->melding.empty() ? "" : ", " + stand->melding)
                                         : "mislukt, " + stand->melding)
        .zet("VOLGENDE", stand ? base::voluit(stand->volgende_op) : "zo meteen");
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a, const jobs::Planner& planner) {
    web::Pagina p{
        .titel = "Wat vanzelf loopt", .bestand = "src/domein/beheer/views/taken.html", .actief = "/beheer", .terug = kTerug};
    const auto standen = a.om.db.lees({}, [](storage::Sessie& s) { return jobs::standen(s); });
    for (const auto& taak : planner.taken()) {
        const auto stand = std::find_if(standen.begin(), standen.end(), [&](const auto& x) { return x.naam == taak.naam; });
        toon_taak(p.gegevens.rij("RIJ"), taak, stand == standen.end() ? nullptr : &*stand);
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
    deur.pagina(web::Methode::get, "/beheer/taken", "beheer.taken", recht,
                [planner](toegang::Aanvraag& a) { return toon(a, planner()); });
    deur.pagina(web::Methode::post, "/beheer/taken", "beheer.taak_nu", recht,
                [planner = std::move(planner)](toegang::Aanvraag& a) { return draai_nu(a, planner()); });
}

}  // namespace beheer

// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/aanmelding/gezag.hpp"
#include "domein/aanmelding/toestemmingsregels.hpp"

namespace aanmelding {
namespace {

struct Leeftijd {
    const char* label;
    int jaar;  // one age of the group: the rule itself is asked
};
constexpr Leeftijd kLeeftijden[] = {
    {"jonger dan 12 jaar", 11}, {"12 tot en met 15 jaar", 15}, {"16 of 17 jaar", 16}, {"18 jaar en ouder", 18}};

/// "gezag_1" and the others, as on the form.
std::string in_woorden(std::string_view wie) {
    if (wie == "gezag_1" || wie == "iemand_met_gezag") return "de ouder met gezag";
    if (wie == "gezag_2") return "de andere ouder met gezag";
    if (wie == "voogd") return "de voogd";
    return wie == "jeugdige" ? "de jeugdige" : "de vertegenwoordiger";
}

std::string wie(int jaar, std::string_view gezag, bool wilsbekwaam, base::Datum vandaag) {
    const std::chrono::year_month_day dag{vandaag};
    const auto geboren = base::datum(static_cast<int>(dag.year()) - jaar, 1, 1);
    std::vector<std::string> uit;
    for (const auto& w : wie_moet_toestemmen(geboren, vandaag, gezag, wilsbekwaam)) uit.push_back(in_woorden(w));
    return base::tekst::opsomming(uit);
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    const auto regels = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regio::regels(s, a.kijker.regio, a.nu()); });
    web::Pagina p{.titel = "Wie moet toestemming geven?",
                  .bestand = "src/domein/aanmelding/views/toestemmingsregels.html",
                  .actief = "/beheer",
                  .terug = {"Beheer", "/beheer"}};
    const auto vandaag = base::dag_van(a.nu());
    for (const auto& l : kLeeftijden)
        p.gegevens.rij("RIJ")
            .zet("LEEFTIJD", l.label)
            .zet("EEN", wie(l.jaar, "een", true, vandaag))
            .zet("TWEE", wie(l.jaar, "twee", true, vandaag))
            .zet("VOOGD", wie(l.jaar, "voogd", true, vandaag))
            .zet("NIET_BEKWAAM", wie(l.jaar, "een", false, vandaag));
    if (regels.maatregel_is_grond) p.gegevens.rij("MAATREGEL").zet("TOELICHTING", regels.maatregel_grond_toelichting);
    else p.gegevens.toon("GEEN_MAATREGEL");
    return a.pagina(std::move(p));
}

}  // namespace

void registreer_toestemmingsregels(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/beheer/toestemming", "aanmelding.toestemmingsregels",
                {"beheer.toestemming", {toegang::Rol::beheerder}}, toon);
}

}  // namespace aanmelding

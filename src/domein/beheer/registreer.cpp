// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/paginas.hpp"

namespace beheer {
namespace {

struct Deel {
    const char* titel;
    std::vector<web::Menupunt> links;
};
const std::vector<Deel> kDelen{
    {"Mensen",
     {{"Gebruikers en rollen", "/beheer/gebruikers"},
      {"Wijzigingen die op goedkeuring wachten", "/beheer/wijzigingen"},
      {"Organisaties", "/beheer/organisaties"}}},
    {"Regels",
     {{"De cyclus: dagen, tijden en feestdagen", "/beheer/cyclus"},
      {"Termijnen, teksten en criteria", "/beheer/regio"},
      {"Gemeenten en waarmee ze meedoen", "/beheer/gemeenten"},
      {"Productcodes (bouwstenen)", "/beheer/bouwstenen"},
      {"Wie moet toestemming geven?", "/beheer/toestemming"}}},
    {"Techniek", {{"Post", "/beheer/post"}, {"Wat vanzelf loopt", "/beheer/taken"}, {"Vernietigingen", "/vernietigingen"}}}};

base::Result<web::Antwoord> toon(toegang::Aanvraag& a, const std::vector<Stilstand>& stil) {
    web::Pagina p{.titel = "Beheer", .bestand = "src/domein/beheer/views/beheer.html", .actief = "/beheer"};
    for (const auto& s : stil) p.gegevens.rij("STILSTAND").zet("WAT", s.wat).zet("OPDRACHT", s.opdracht);
    for (const Deel& d : kDelen) {
        auto& deel = p.gegevens.rij("DEEL").zet("TITEL", d.titel);
        for (const auto& link : d.links) deel.rij("LINK").zet("PAD", link.pad).zet("TEKST", link.tekst);
    }
    return a.pagina(std::move(p));
}

}  // namespace

void registreer(toegang::Deur& deur, std::function<jobs::Planner&()> planner,
                std::function<std::vector<Stilstand>(base::Moment)> stilstand) {
    deur.pagina(web::Methode::get, "/beheer", "beheer.toon", {"beheer.toon", paginas::kBeheerder},
                [stilstand = std::move(stilstand)](toegang::Aanvraag& a) { return toon(a, stilstand(a.nu())); });
    paginas::registreer_taken(deur, std::move(planner));
    paginas::registreer_post(deur);
    paginas::registreer_regio(deur);
    paginas::registreer_cyclus(deur);
    paginas::registreer_gemeenten(deur);
    paginas::registreer_bouwstenen(deur);
    paginas::registreer_organisaties(deur);
}

}  // namespace beheer

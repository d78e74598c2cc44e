// SPDX-License-Identifier: EUPL-1.2
#include <charconv>

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

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Beheer", .bestand = "src/domein/beheer/views/beheer.html", .actief = "/beheer"};
    for (const Deel& d : kDelen) {
        auto& deel = p.gegevens.rij("DEEL").zet("TITEL", d.titel);
        for (const auto& link : d.links) deel.rij("LINK").zet("PAD", link.pad).zet("TEKST", link.tekst);
    }
    return a.pagina(std::move(p));
}

}  // namespace

int paginas::versie(const toegang::Aanvraag& a) {
    const auto tekst = a.verzoek.formulier["versie"];
    int uit = 0;
    std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    return uit;
}

int paginas::status_bij(const base::Fouten& fouten) {
    if (fouten.empty()) return 200;
    return fouten.front().soort == base::Soort::botsing ? 409 : 400;
}

int paginas::versie_voor(const toegang::Aanvraag& a, const base::Fouten& fouten, int nu) {
    const bool eerste_keer = !a.verzoek.formulier.heeft("versie");
    return eerste_keer || status_bij(fouten) == 409 ? nu : versie(a);
}

web::Antwoord paginas::bewaard(const std::string& pad) { return web::Antwoord::verder(pad + "?gelukt=ja"); }
std::string paginas::melding(const toegang::Aanvraag& a) {
    return a.verzoek.vraag["gelukt"] == "ja" ? "De wijziging is bewaard." : "";
}

web::Antwoord paginas::formulier_terug(const toegang::Aanvraag& a, const web::Formulierpagina& f,
                                       const web::formulier::Antwoorden& in, const base::Fouten& fouten) {
    web::Formulierpagina met_versie = f;
    for (auto& [naam, waarde] : met_versie.verborgen)
        if (naam == "versie") waarde = std::to_string(versie_voor(a, fouten, std::atoi(waarde.c_str())));
    auto p = met_versie.pagina(in, fouten);
    p.status = status_bij(fouten);
    p.actief = "/beheer";
    p.melding = melding(a);
    return a.pagina(std::move(p));
}

void paginas::leg_vast(storage::Sessie& s, const toegang::Aanvraag& a, std::string naam, std::string object) {
    auto g = toegang::gebeurtenis_van(a.kijker, a.nu(), std::move(naam), audit::Actie::wijzigen, toegang::Rol::beheerder);
    g.object = std::move(object);
    audit::leg_vast(s, a.om.ids, g);
}

base::Result<> paginas::doe(const toegang::Aanvraag& a, const std::string& naam, const std::string& object,
                            const std::function<base::Result<>(storage::Sessie&)>& werk) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        auto uit = werk(s);
        if (uit) leg_vast(s, a, naam, object);
        return uit;
    });
}

void registreer(toegang::Deur& deur, std::function<jobs::Planner&()> planner) {
    deur.pagina(web::Methode::get, "/beheer", "beheer.toon", {"beheer.toon", paginas::kBeheerder}, toon);
    paginas::registreer_taken(deur, std::move(planner));
    paginas::registreer_post(deur);
    paginas::registreer_regio(deur);
    paginas::registreer_cyclus(deur);
    paginas::registreer_gemeenten(deur);
    paginas::registreer_bouwstenen(deur);
    paginas::registreer_organisaties(deur);
}

}  // namespace beheer

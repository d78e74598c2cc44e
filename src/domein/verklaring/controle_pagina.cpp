// SPDX-License-Identifier: EUPL-1.2
#include "domein/verklaring/paginas.hpp"
#include "web/formulierpagina.hpp"

/// For the aanbieder, without an account: is this paper real? It answers that and nothing else.
namespace verklaring {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;

std::vector<Veld> velden() {
    const auto code = [](std::string naam, std::string label, std::string leeg) {
        return Veld{.naam = std::move(naam),
                    .label = std::move(label),
                    .uitleg = "10 letters en cijfers",
                    .max = 20,
                    .leeg_fout = std::move(leeg),
                    .breedte = "w9"};
    };
    return {code("kenmerk", "Kenmerk", "Vul het kenmerk in"), code("code", "Controlecode", "Vul de controlecode in")};
}

web::Formulierpagina formulier() {
    return {.titel = "Verklaring van aanmelding controleren",
            .actie = paginas::kControle,
            .knop = "Controleer",
            .alineas = {"Kreeg je van een verwijzer een verklaring van aanmelding? Controleer hier of hij echt is."},
            .velden = velden()};
}

web::Antwoord antwoord(const Omgeving& om, const web::Verzoek& v, web::Pagina p) {
    return web::toon(om.sjablonen, toegang::open_kader(om, v), std::move(p));
}

web::Antwoord controleer(const Omgeving& om, const web::Verzoek& v) {
    Antwoorden in = web::formulier::lees(velden(), v.formulier);
    auto fouten = web::formulier::controleer(velden(), in);
    if (fouten.empty()) {
        const bool echt = om.db.lees(storage::Bereik::installatie(),
                                     [&](storage::Sessie& s) { return klopt(s, in.tekst("kenmerk"), in.tekst("code")); });
        if (echt) {
            auto goed = formulier();
            goed.alineas = {"Deze verklaring is echt en geldt. Vergelijk zelf of op het papier staat wat je verwacht."};
            auto pagina = goed.pagina();
            pagina.melding = "De code klopt.";
            return antwoord(om, v, std::move(pagina));
        }
        fouten.push_back(
            {base::Soort::ongeldig, "verklaring.klopt_niet", "code",
             "Dit kenmerk en deze code horen niet bij een verklaring die geldt. Kijk of je ze goed hebt overgenomen"});
    }
    return antwoord(om, v, formulier().pagina(in, fouten));
}

}  // namespace

void paginas::registreer_controle(toegang::Deur& deur) {
    const Omgeving& om = deur.omgeving();
    deur.openbaar(web::Methode::get, kControle, "verklaring.controle", web::Kanaal::pagina,
                  [&om](const web::Verzoek& v) { return antwoord(om, v, formulier().pagina()); });
    deur.openbaar(web::Methode::post, kControle, "verklaring.controleer", web::Kanaal::pagina,
                  [&om](const web::Verzoek& v) { return controleer(om, v); });
}

void registreer(toegang::Deur& deur) {
    paginas::registreer_maken(deur);
    paginas::registreer_tonen(deur);
    paginas::registreer_controle(deur);
}

}  // namespace verklaring

// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace aanmelding {
namespace {

std::string soort_in_woorden(casus::Soort s) { return s == casus::Soort::vraag ? "Vraag" : "Melding"; }

/// The list names no child: only kind and dates, so that a glance at the screen tells nothing (S18).
base::Result<web::Antwoord> kies(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Aanmelden", .bestand = "src/domein/aanmelding/views/kiezen.html", .actief = "/aanmelden"};
    if (a.verzoek.vraag["opgeslagen"] == "ja") p.melding = "Je aanmelding is opgeslagen. Je kunt later verder gaan.";
    if (a.verzoek.vraag["weg"] == "ja") p.melding = "De aanmelding is weggegooid.";
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const auto lijst = concepten::van(s, a.om, a.kijker);
        const auto regels = regio::regels(s, a.kijker.regio, a.nu());
        if (lijst.empty()) return;
        auto& tabel = p.gegevens.rij("CONCEPTEN");
        for (const auto& c : lijst) {
            const auto crisis = base::lees_datum(c.antwoorden.tekst("crisis-start"));
            tabel.rij("CONCEPT")
                .zet("SOORT", soort_in_woorden(c.soort))
                .zet("GEWIJZIGD", base::voluit(c.gewijzigd_op))
                .zet("TOT", base::kort(concepten::blijft_tot(c.gewijzigd_op, crisis, regels)))
                .zet("VERDER_PAD", paginas::concept_pad(c.id, "stap/" + std::to_string(c.stap)))
                .zet("WEG_PAD", paginas::concept_pad(c.id, "weg"));
        }
    });
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> begin(toegang::Aanvraag& a) {
    const auto soort = a.verzoek.formulier["soort"] == "melding" ? casus::Soort::melding : casus::Soort::vraag;
    const ConceptId id = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        return concepten::maak(s, a.om, a.kijker, soort, concepten::begin(s, a.kijker), a.nu());
    });
    return web::Antwoord::verder(paginas::concept_pad(id, "stap/1"));
}

base::Result<web::Antwoord> vraag_weg(toegang::Aanvraag& a) {
    const auto b = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return paginas::open_concept(s, a); });
    if (!b) return b.fouten();
    const web::Formulierpagina pagina{.titel = "Aanmelding weggooien",
                                      .actie = b->pad("weg"),
                                      .knop = "Gooi weg",
                                      .alineas = {"Alles wat je invulde en de bijlagen zijn dan weg. Dit kan niet terug."},
                                      .links = {{"Toch niet, ga verder met invullen", b->stap_pad(b->concept_.stap)}},
                                      .gevaar = true};
    return a.pagina(pagina.pagina());
}

base::Result<web::Antwoord> gooi_weg(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto b = paginas::open_concept(s, a);
        if (!b) return b.fouten();
        concepten::vernietig(s, a.kijker.regio, b->concept_.id);
        return web::Antwoord::verder("/aanmelden?weg=ja");
    });
}

}  // namespace

void paginas::registreer_kiezen(toegang::Deur& deur) {
    using web::Methode;
    deur.pagina(Methode::get, "/aanmelden", "aanmelding.kies", recht_op_formulier(), kies);
    deur.pagina(Methode::post, "/aanmelden", "aanmelding.begin", recht_op_formulier(), begin);
    deur.pagina(Methode::get, "/aanmelden/{id:code}/weg", "aanmelding.weggooien.vraag", recht_op_formulier(), vraag_weg);
    deur.pagina(Methode::post, "/aanmelden/{id:code}/weg", "aanmelding.weggooien", recht_op_formulier(), gooi_weg);
}

}  // namespace aanmelding

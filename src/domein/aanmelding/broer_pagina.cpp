// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/broer.hpp"
#include "domein/aanmelding/paginas.hpp"
#include "web/formulierpagina.hpp"

/// "Meld ook een broer of zus aan", for the inbrenger of the first casus.
namespace aanmelding {
namespace {

std::vector<Veld> velden(casus::Soort soort) {
    if (soort == casus::Soort::melding) return {};  // has no text
    return {{.naam = "situatie",
             .label = "Neem ook de tekst over de situatie mee",
             .soort = web::formulier::Veldsoort::vinkje,
             .uitleg = "Je past de tekst daarna aan dit kind aan.",
             .verplicht = false}};
}

std::vector<std::string> uitleg(casus::Soort soort) {
    constexpr const char* kEigen = "Elk kind krijgt een eigen casus met een eigen nummer.";
    if (soort == casus::Soort::melding)
        return {
            "Je begint een nieuwe melding. De gemeente en het kader zijn al ingevuld. De rest is van één kind en vul je zelf in.",
            kEigen};
    return {
        "Je begint een nieuwe aanmelding met wat het gezin deelt: adres, gezinsleden, hulpverleners, gemeente en kader. Het kind "
        "van deze casus staat erbij als broer of zus.",
        "Wat van één kind is, vul je zelf in: naam, BSN, geboortedatum, school, gezag, contactverbod en toestemming. Geheime "
        "adressen en telefoonnummers komen ook niet mee.",
        kEigen};
}

web::Formulierpagina formulier(const Casus& c) {
    return {.titel = "Ook een broer of zus aanmelden",
            .actie = casus::pad(c, "broer-of-zus"),
            .knop = "Begin de aanmelding",
            .alineas = uitleg(c.soort),
            .velden = velden(c.soort),
            .links = {{"Toch niet, terug naar de casus", casus::pad(c)}},
            .terug = {"Casus " + c.nummer, casus::pad(c)}};
}

base::Result<casus::Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && (!g->inzage.rollen.heeft(Rol::inbrenger) || !g->inzage.mag(casus::Groep::identiteit))) return casus::niet_gevonden();
    if (g && casus::is_definitief(g->casus.status)) return casus::kan_niet_meer(g->casus);
    return g;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return zoek_casus(s, a); });
    if (!g) return g.fouten();
    web::Antwoord uit = a.pagina(formulier(g->casus).pagina());
    casus::vermeld_lezen(uit, a.om, a.kijker, *g, "stap", {casus::Groep::proces}, a.nu());
    return uit;
}

/// In the log it is the dossier that was read: what for would tell others on this casus of the other child (S20).
base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        const Antwoorden in = web::formulier::lees(velden(g->casus.soort), a.verzoek.formulier);
        const auto id = broer::begin(s, a.om, a.kijker, g->casus, in.tekst("situatie") == "ja", a.nu());
        if (!id) return id.fouten();
        // The first step that asks something about the child.
        auto uit = web::Antwoord::verder(paginas::concept_pad(*id, g->casus.soort == casus::Soort::vraag ? "stap/2" : "stap/1"));
        casus::vermeld_lezen(uit, a.om, a.kijker, *g, "dossier", {casus::Groep::identiteit, casus::Groep::inhoud}, a.nu());
        return uit;
    });
}

}  // namespace

void paginas::registreer_broer(toegang::Deur& deur) {
    const toegang::Recht recht{"aanmelding.broer", {Rol::inbrenger}, true};
    const std::string patroon = "/casussen/{nummer:casusnummer}/broer-of-zus";
    deur.gebeurtenis(patroon, "aanmelding.broer", "Een aanmelding voor een broer of zus beginnen", recht, vraag, doe);
}

}  // namespace aanmelding

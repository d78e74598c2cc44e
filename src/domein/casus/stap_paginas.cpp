// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/bericht.hpp"
#include "domein/casus/paginas.hpp"

namespace casus {
namespace {

/// A step that needs no more than a page with a reason and one button.
struct Stappagina {
    Stap stap;
    std::string_view pad, naam, titel, uitleg, knop;
    Rol als;
    Rollen wie;
    bool met_reden = true;  // otherwise the text may stay empty
};
const Stappagina kPaginas[] = {
    {Stap::intrekken,
     "intrekking",
     "casus.intrekken",
     "Aanmelding intrekken",
     "Je trekt deze aanmelding in. Het vooroverleg en de tafel bespreken haar dan niet. Was je verplicht om te melden? Dan "
     "blijft de melding geregistreerd. Er gaat geen mail uit. Je kunt later met deze casus verder.",
     "Trek de aanmelding in",
     Rol::inbrenger,
     {Rol::inbrenger}},
    {Stap::niet_beantwoord,
     "buiten-behandeling",
     "casus.buiten_behandeling",
     "Niet in behandeling nemen",
     "De inbrenger gaf geen antwoord op de vragen. De casus stopt dan. Een verplichte melding blijft geregistreerd. "
     "De inbrenger krijgt een mail.",
     "Neem niet in behandeling",
     Rol::voorzitter,
     {Rol::voorzitter, Rol::waarnemend_voorzitter}},
    {Stap::ongeldig_verklaren,
     "ongeldig",
     "casus.ongeldig",
     "Aanmelding ongeldig verklaren",
     "Gebruik dit alleen als de aanmelding een vergissing is. Ook een meldplicht vervalt dan. De inbrenger krijgt "
     "een mail.",
     "Verklaar ongeldig",
     Rol::procesondersteuner,
     {Rol::procesondersteuner}},
    {Stap::overlijden,
     "overlijden",
     "casus.overlijden",
     "De jeugdige is overleden",
     "Alles rond deze casus stopt meteen: de bespreking, de toegang van anderen, herinneringen en berichten. Niemand krijgt "
     "automatisch bericht van het overlijden. Bel de inbrenger zelf. Dit kun je niet terugdraaien.",
     "Leg het overlijden vast",
     Rol::procesondersteuner,
     {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter},
     false},
};

web::formulier::Veld reden_veld(const Stappagina& sp) {
    return {.naam = "reden",
            .label = sp.met_reden ? "Waarom?" : "Wil je er iets bij zeggen?",
            .soort = web::formulier::Veldsoort::lang,
            .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit.",
            .verplicht = sp.met_reden,
            .max = 1000,
            .leeg_fout = "Schrijf kort op waarom"};
}

web::Formulierpagina formulier(const Stappagina& sp, const Casus& c, std::string versie) {
    return {.titel = std::string(sp.titel),
            .actie = pad(c, sp.pad),
            .knop = std::string(sp.knop),
            .alineas = {std::string(sp.uitleg)},
            .velden = {reden_veld(sp)},
            .verborgen = {{"versie", std::move(versie)}},
            .links = {{"Toch niet, terug naar de casus", pad(c)}},
            .terug = {"Casus " + c.nummer, pad(c)},
            .gevaar = true};
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a, const Stappagina& sp) {
    const auto g =
        a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu()); });
    if (!g) return g.fouten();
    const Overgang* o = overgang(g->casus.status, sp.stap);
    if (!o || !o->wie.overlapt(g->inzage.rollen)) return kan_niet_meer(g->casus);
    web::Antwoord antwoord = a.pagina(formulier(sp, g->casus, std::to_string(g->casus.versie)).pagina());
    vermeld_lezen(antwoord, a.om, a.kijker, *g, "stap", {Groep::proces}, a.nu());
    return antwoord;
}

/// Who ended somebody else's casus tells so; of a child that died nothing goes out by itself.
void vertel_inbrenger(storage::Sessie& s, const toegang::Aanvraag& a, Stap stap, const Casus& c) {
    const bool zonder_antwoord = stap == Stap::niet_beantwoord;
    if (!zonder_antwoord && stap != Stap::ongeldig_verklaren) return;
    bericht::inbrenger(
        s, a.om, c, "casus.gestopt", zonder_antwoord ? "Je casus gaat niet verder" : "Je casus is ongeldig verklaard",
        "Casus " + c.nummer +
            (zonder_antwoord ? " gaat niet verder: er kwam geen antwoord op de vragen." : " is ongeldig verklaard.") +
            " Op de tijdlijn lees je waarom. Klopt het niet? Bel dan de procesondersteuner.",
        a.nu());
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a, const Stappagina& sp) {
    const std::vector<web::formulier::Veld> velden{reden_veld(sp)};
    auto antwoorden = web::formulier::lees(velden, a.verzoek.formulier);
    const base::Fouten fouten = web::formulier::controleer(velden, antwoorden);
    const std::string versie(a.verzoek.formulier["versie"]);
    auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!fouten.empty()) return a.pagina(formulier(sp, g->casus, versie).pagina(antwoorden, fouten));
        const Daad daad{
            .stap = sp.stap, .versie = std::atoi(versie.c_str()), .als = sp.als, .toelichting = antwoorden.tekst("reden")};
        const auto na = gebeur(s, a.om, a.kijker, g->casus.id, daad, a.nu());
        if (!na) return na.fouten();
        vertel_inbrenger(s, a, sp.stap, *na);
        return web::Antwoord::verder(pad(*na) + "?gelukt=stap");
    });
    if (klaar) return klaar;
    return opnieuw_na_botsing(a, klaar.fouten(), [&](const Casus& c) { return formulier(sp, c, std::to_string(c.versie)); });
}

}  // namespace

void paginas::registreer_stappen(toegang::Deur& deur) {
    for (const Stappagina& sp : kPaginas) {
        const std::string patroon = "/casussen/{nummer:casusnummer}/" + std::string(sp.pad);
        const toegang::Recht recht{std::string(sp.naam), sp.wie, sp.stap == Stap::intrekken};
        deur.gebeurtenis(
            patroon, std::string(sp.naam), std::string(sp.titel), recht, [&sp](toegang::Aanvraag& a) { return vraag(a, sp); },
            [&sp](toegang::Aanvraag& a) { return doe(a, sp); });
    }
}

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "domein/advies/paginas.hpp"

namespace advies {
namespace {

using casus::Stap;
using paginas::Rol;
using web::formulier::Optie;
using web::formulier::Veld;
using web::formulier::Veldsoort;

/// Why we stop stands apart from how it went (domain.md section 2, "afsluiten").
const std::vector<Optie>& redenen() {
    static const std::vector<Optie> alle{
        {"advies_uitgevoerd", "Het advies is uitgevoerd", {}},          {"hulp_gestart", "Er is passende hulp gestart", {}},
        {"ander_traject", "Een ander traject neemt het over", {}},      {"gezin_stopt", "Het gezin wil niet verder", {}},
        {"verhuisd", "Het kind is verhuisd naar een andere regio", {}}, {"anders", "Iets anders", {}}};
    return alle;
}

std::string_view label(const std::vector<Optie>& opties, std::string_view code) {
    for (const auto& o : opties)
        if (o.waarde == code) return o.label;
    return {};
}

/// One step with its page: taking up, and closing.
struct Stappagina {
    Stap stap;
    std::string_view pad, titel, uitleg, knop;
    toegang::Recht recht;
    std::vector<Veld> (*velden)();
};

std::vector<Veld> toelichting(std::string label) {
    return {{.naam = "toelichting",
             .label = std::move(label),
             .soort = Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit.",
             .verplicht = false,
             .max = 1000}};
}
std::vector<Veld> bij_opvolging() { return toelichting("Wil je er iets bij schrijven?"); }
std::vector<Veld> bij_afsluiting() {
    std::vector<Veld> uit{{.naam = "uitkomst",
                           .label = "Is de vraag van het kind opgelost?",
                           .soort = Veldsoort::keuze,
                           .opties = achteraf::uitkomsten(),
                           .leeg_fout = "Kies of de vraag is opgelost"},
                          {.naam = "reden",
                           .label = "Waarom stopt het?",
                           .soort = Veldsoort::keuze,
                           .opties = redenen(),
                           .leeg_fout = "Kies waarom het stopt"}};
    uit.push_back(toelichting("Wil je er iets bij schrijven?").front());
    return uit;
}

const std::vector<Stappagina>& stappaginas() {
    static const std::vector<Stappagina> alle{
        {Stap::opvolgen,
         "opvolging",
         "Casus in opvolging nemen",
         "De regio volgt of het advies lukt. De casus blijft open tot er een oplossing is.",
         "Neem in opvolging",
         {"advies.opvolgen", {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter}},
         bij_opvolging},
        {Stap::afsluiten,
         "afsluiting",
         "Casus afsluiten",
         "De casus gaat dicht. De controles na drie maanden en een jaar gaan door.",
         "Sluit de casus af",
         {"advies.afsluiten", {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::procesregisseur}},
         bij_afsluiting}};
    return alle;
}

web::Formulierpagina formulier(const Stappagina& sp, const Casus& c, const std::string& versie) {
    return {.titel = std::string(sp.titel),
            .actie = casus::pad(c, sp.pad),
            .knop = std::string(sp.knop),
            .alineas = {std::string(sp.uitleg)},
            .velden = sp.velden(),
            .verborgen = {{"versie", versie}},
            .links = {{"Toch niet, terug naar de casus", casus::pad(c)}},
            .terug = {"Casus " + c.nummer, casus::pad(c)}};
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a, const Stappagina& sp) {
    const auto g = a.om.db.lees(
        a.bereik(), [&](storage::Sessie& s) { return casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu()); });
    if (!g) return g.fouten();
    const auto* o = casus::overgang(g->casus.status, sp.stap);
    if (!o || !o->wie.overlapt(g->inzage.rollen)) return casus::kan_niet_meer(g->casus);
    web::Antwoord antwoord = a.pagina(formulier(sp, g->casus, std::to_string(g->casus.versie)).pagina());
    casus::vermeld_lezen(antwoord, a.om, a.kijker, *g, "stap", {casus::Groep::proces}, a.nu());
    return antwoord;
}

/// 004 "Procesregie": whether somebody directs this casus decides when it may be closed.
casus::Feiten feiten(storage::Sessie& s, const Casus& c, std::string_view uitkomst, base::Moment nu) {
    casus::Feiten f;
    f.opgelost = uitkomst == "opgelost";
    for (const auto& r : casus::relaties(s, c.id)) {
        if (r.tot && *r.tot <= nu) continue;
        f.heeft_procesregisseur = f.heeft_procesregisseur || r.relatie == casus::Relatie::procesregisseur;
        f.heeft_maatje = f.heeft_maatje || r.relatie == casus::Relatie::maatje;
    }
    return f;
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a, const Stappagina& sp) {
    const auto velden = sp.velden();
    auto in = web::formulier::lees(velden, a.verzoek.formulier);
    const auto fouten = web::formulier::controleer(velden, in);
    const std::string versie(a.verzoek.formulier["versie"]);
    auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!fouten.empty()) return a.pagina(formulier(sp, g->casus, versie).pagina(in, fouten));
        const casus::Daad daad{.stap = sp.stap,
                               .versie = std::atoi(versie.c_str()),
                               .als = g->inzage.als,
                               .feiten = feiten(s, g->casus, in.tekst("uitkomst"), a.nu()),
                               .toelichting = in.tekst("toelichting"),
                               .uiterlijk = g->casus.uiterlijk};
        const auto na = casus::gebeur(s, a.om, a.kijker, g->casus.id, daad, a.nu());
        if (!na) return na.fouten();
        if (sp.stap == Stap::afsluiten) store::sluit_af(s, a.om, *na, in.tekst("uitkomst"), in.tekst("reden"), a.nu());
        return web::Antwoord::verder(casus::pad(*na) + "?gelukt=stap");
    });
    if (klaar) return klaar;
    return casus::opnieuw_na_botsing(a, klaar.fouten(),
                                     [&](const Casus& c) { return formulier(sp, c, std::to_string(c.versie)); });
}

}  // namespace

const std::vector<Optie>& achteraf::uitkomsten() {
    static const std::vector<Optie> alle{{"opgelost", "Opgelost", {}},
                                         {"deels", "Deels opgelost", {}},
                                         {"niet", "Niet opgelost", {}},
                                         {"onbekend", "Onbekend", {}}};
    return alle;
}

void achteraf::sluit_af(storage::Sessie& s, const Omgeving& om, const Casus& c, std::string_view uitkomst, base::Moment op) {
    store::sluit_af(s, om, c, uitkomst, "anders", op);
}

std::string_view paginas::uitkomst_label(std::string_view code) { return label(achteraf::uitkomsten(), code); }
std::string_view paginas::reden_label(std::string_view code) { return label(redenen(), code); }

void paginas::registreer_afsluiting(toegang::Deur& deur) {
    for (const Stappagina& sp : stappaginas()) {
        const std::string patroon = "/casussen/{nummer:casusnummer}/" + std::string(sp.pad);
        deur.gebeurtenis(
            patroon, sp.recht.naam, std::string(sp.titel), sp.recht, [&sp](toegang::Aanvraag& a) { return vraag(a, sp); },
            [&sp](toegang::Aanvraag& a) { return doe(a, sp); });
    }
}

}  // namespace advies

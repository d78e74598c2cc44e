// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "domein/advies/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace advies {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

const toegang::Recht kAntwoorden{"advies.beantwoorden", {toegang::Rol::inbrenger}};

/// Eigen regel (issue "From form to advice", advies): the inbrenger says per point what came of it; "cannot" needs its reason.
std::vector<Veld> velden() {
    std::vector<web::formulier::Optie> opties;
    for (const auto& soort : paginas::antwoordsoorten())
        opties.push_back({std::string(soort.code), std::string(soort.label), {}});
    return {{.naam = "stand",
             .label = "Wat doe je met dit advies?",
             .soort = Veldsoort::keuze,
             .opties = std::move(opties),
             .leeg_fout = "Kies wat je met dit advies doet"},
            {.naam = "reden",
             .label = "Waarom kan het niet?",
             .soort = Veldsoort::lang,
             .uitleg = "Alleen jij en de procesondersteuner lezen dit.",
             .max = 1000,
             .leeg_fout = "Schrijf op waarom het niet kan",
             .toon_als_veld = "stand",
             .toon_als = {"kan_niet"},
             .toon_als_tekst = "Alleen als het niet kan"},
            {.naam = "toelichting",
             .label = "Wil je er iets bij vertellen?",
             .soort = Veldsoort::lang,
             .uitleg = "Alleen jij en de procesondersteuner lezen dit.",
             .verplicht = false,
             .max = 1000,
             .toon_als_veld = "stand",
             .toon_als = {"opgevolgd", "bezig"},
             .toon_als_tekst = "Als je het opvolgt of ermee bezig bent"}};
}

struct Zicht {
    casus::Gevonden gevonden;
    Getoond::Regel regel;
    store::PuntId punt;
    std::string adviespad;
};

int padgetal(const toegang::Aanvraag& a, std::string_view naam) {
    return std::atoi(std::string(a.verzoek.padwaarde(naam)).c_str());
}

/// The point as the inbrenger sees it: only of advice that is final and signed.
base::Result<Zicht> kijk(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (!g) return g.fouten();
    const base::Fout niet{base::Soort::niet_gevonden, "advies.niet_gevonden", "",
                          "Dit adviespunt bestaat niet of je mag het niet zien."};
    if (!g->inzage.rollen.heeft(toegang::Rol::inbrenger) || !g->inzage.mag(casus::Groep::advies)) return niet;
    const auto lijst = definitief(s, a.om, g->casus, true);
    const auto advies = static_cast<std::size_t>(padgetal(a, "advies")), punt = static_cast<std::size_t>(padgetal(a, "punt"));
    if (advies < 1 || advies > lijst.size() || punt < 1 || punt > lijst[advies - 1].punten.size()) return niet;
    const auto regels = store::punten(s, a.om, g->casus, lijst[advies - 1].id);
    return Zicht{*g, lijst[advies - 1].punten[punt - 1], regels.at(punt - 1).id,
                 casus::pad(g->casus, "advies/" + std::to_string(advies) + "/" + std::to_string(punt))};
}

web::Formulierpagina formulier(const Zicht& z) {
    return {.titel = "Wat doe je met dit advies?",
            .actie = z.adviespad,
            .knop = "Bewaar je antwoord",
            .alineas = {z.regel.punt.tekst},
            .velden = velden(),
            .terug = {"Terug naar het advies", casus::pad(z.gevonden.casus, "advies")}};
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto z = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return kijk(s, a); });
    if (!z) return z.fouten();
    web::formulier::Antwoorden nu;
    nu.zet("stand", z->regel.stand);
    nu.zet(z->regel.stand == "kan_niet" ? "reden" : "toelichting", z->regel.antwoord);
    web::Antwoord antwoord = a.pagina(formulier(*z).pagina(nu));
    casus::vermeld_lezen(antwoord, a.om, a.kijker, z->gevonden, "advies", {casus::Groep::advies}, a.nu());
    return antwoord;
}

base::Result<web::Antwoord> bewaar(toegang::Aanvraag& a) {
    const auto vragen = velden();
    auto in = web::formulier::lees(vragen, a.verzoek.formulier);
    const auto fouten = web::formulier::controleer(vragen, in);
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto z = kijk(s, a);
        if (!z) return z.fouten();
        if (!fouten.empty()) return a.pagina(formulier(*z).pagina(in, fouten));
        const Casus& c = z->gevonden.casus;
        if (!casus::is_open(c.status))
            return base::Fout{base::Soort::botsing, "advies.gesloten", "",
                              "Deze casus is al gesloten. Je antwoord kan niet meer worden opgeslagen."};
        const std::string& stand = in.tekst("stand");
        store::beantwoord(s, a.om, c, z->punt, stand, in.tekst(stand == "kan_niet" ? "reden" : "toelichting"), a.nu());
        casus::schrijf_tijdlijn(s, a.om, a.kijker, c, "advies_beantwoord", {}, a.nu());
        return web::Antwoord::verder(casus::pad(c, "advies") + "?gelukt=antwoord");
    });
}

}  // namespace

const std::vector<paginas::Antwoordsoort>& paginas::antwoordsoorten() {
    static const std::vector<Antwoordsoort> alle{
        {"opgevolgd", "Opgevolgd", "success"}, {"bezig", "Mee bezig", "active"}, {"kan_niet", "Kan niet", "warning"}};
    return alle;
}

void paginas::registreer_antwoord(toegang::Deur& deur) {
    const std::string patroon = "/casussen/{nummer:casusnummer}/advies/{advies:getal}/{punt:getal}";
    deur.gebeurtenis(patroon, "advies.antwoord", "Antwoord geven op een adviespunt", kAntwoorden, vraag, bewaar);
}

}  // namespace advies

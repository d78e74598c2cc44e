// SPDX-License-Identifier: EUPL-1.2
#include "domein/overdracht/paginas.hpp"
#include "web/formulierpagina.hpp"

/// The procesondersteuner asks another region to take a casus over.
namespace overdracht {
namespace {

using toegang::Rol;
using web::formulier::Veld;
using web::formulier::Veldsoort;

std::vector<Veld> velden(storage::Sessie& s, regio::RegioId hier) {
    std::vector<web::formulier::Optie> regios;
    for (const auto& r : regio::alle(s))
        if (r.id != hier) regios.push_back({r.code, r.naam, ""});
    return {{.naam = "regio",
             .label = "Welke regio neemt de casus over?",
             .soort = Veldsoort::keuzelijst,
             .opties = std::move(regios),
             .leeg_fout = "Kies een regio"},
            {.naam = "toestemming",
             .label = "Het gezin weet dit en geeft toestemming",
             .soort = Veldsoort::vinkje,
             .leeg_fout = "Zonder toestemming van het gezin kan dit niet"},
            {.naam = "op", .label = "Wanneer is dat gezegd?", .soort = Veldsoort::datum, .leeg_fout = "Vul de dag in"},
            {.naam = "waarom",
             .label = "Waarom hoort de casus daar?",
             .soort = Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner hier lezen dit.",
             .max = 1000,
             .leeg_fout = "Schrijf kort op waarom"}};
}

web::Formulierpagina formulier(const Casus& c, std::vector<Veld> velden) {
    return {.titel = "Casus overdragen naar een andere regio",
            .actie = casus::pad(c, "overdragen"),
            .knop = "Vraag de andere regio",
            .alineas =
                {"De procesondersteuner daar leest alleen het anonieme dossier, zonder nummer. Neemt die regio de casus aan, dan "
                 "begint hij daar opnieuw met een eigen nummer en eindigt hij hier. Tot dan verandert er niets."},
            .velden = std::move(velden),
            .links = {{"Toch niet, terug naar de casus", casus::pad(c)}},
            .terug = {"Casus " + c.nummer, casus::pad(c)}};
}

/// What was asked and waits, with the way to take it back.
web::Formulierpagina wacht(storage::Sessie& s, const Casus& c, const Overdracht& o) {
    const auto naar = regio::vind(s, o.naar);
    const auto door = toegang::account(s, o.gevraagd_door);
    return {
        .titel = "Casus overdragen naar een andere regio",
        .actie = casus::pad(c, "overdragen/intrekken"),
        .knop = "Trek de vraag in",
        .alineas = {"De vraag staat uit bij " + (naar ? naar->naam : std::string("een andere regio")) + ", sinds " +
                        base::voluit(base::dag_van(o.gevraagd_op)) + (door ? ", gesteld door " + door->naam : "") +
                        ". Er is nog geen antwoord. Tot dan verandert er niets.",
                    "Trek je de vraag in, dan kan de andere regio het anonieme dossier niet meer lezen. Er gaat geen mail uit."},
        .links = {{"Terug naar de casus", casus::pad(c)}},
        .terug = {"Casus " + c.nummer, casus::pad(c)},
        .gevaar = true};
}

base::Result<casus::Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (g && !g->inzage.rollen.heeft(Rol::procesondersteuner)) return casus::niet_gevonden();
    if (g && !casus::overgang(g->casus.status, casus::Stap::overdragen)) return casus::kan_niet_meer(g->casus);
    if (g && regio::alle(s).size() < 2)
        return base::Fout{base::Soort::ongeldig, "overdracht.geen_regio", "",
                          "Er werkt hier nog geen andere regio met Overlegtafel. Bel de procesondersteuner van die regio."};
    return g;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(storage::Bereik::installatie(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        const auto al = wachtend(s, g->casus);
        if (const auto kan = kan_vragen(s, g->casus); !kan && !al) return kan.fouten();  // said before anybody types
        web::Antwoord uit = a.pagina((al ? wacht(s, g->casus, *al) : formulier(g->casus, velden(s, a.kijker.regio))).pagina());
        casus::vermeld_lezen(uit, a.om, a.kijker, *g, "stap", {casus::Groep::proces}, a.nu());
        return uit;
    });
}

base::Result<web::Antwoord> doe(toegang::Aanvraag& a) {
    return a.om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        const auto gevraagd = velden(s, a.kijker.regio);
        auto in = web::formulier::lees(gevraagd, a.verzoek.formulier);
        base::Fouten fouten = web::formulier::controleer(gevraagd, in);
        const auto op = base::lees_datum(in.tekst("op"));
        if (op && *op > base::dag_van(a.nu()))
            fouten.push_back({base::Soort::ongeldig, "overdracht.toekomst", "op", "De dag ligt in de toekomst"});
        if (!fouten.empty()) return a.pagina(formulier(g->casus, gevraagd).pagina(in, fouten));
        const auto naar = regio::vind_code(s, in.tekst("regio"));
        const std::string toelichting =
            "Naar " + naar.value().naam + ". Het gezin gaf toestemming op " + base::voluit(*op) + ".\n" + in.tekst("waarom");
        const auto klaar = vraag(s, a.om, a.kijker, g->casus.id, naar->id, toelichting, a.nu());
        if (!klaar) return klaar.fouten();
        return web::Antwoord::verder(casus::pad(g->casus) + "?gelukt=overdracht");
    });
}

base::Result<web::Antwoord> doe_intrekken(toegang::Aanvraag& a) {
    return a.om.db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_casus(s, a);
        if (!g) return g.fouten();
        if (const auto klaar = trek_in(s, a.om, a.kijker, g->casus, a.nu()); !klaar) return klaar.fouten();
        return web::Antwoord::verder(casus::pad(g->casus) + "?gelukt=stap");
    });
}

}  // namespace

void paginas::registreer_vraag(toegang::Deur& deur) {
    const toegang::Recht recht{"overdracht.vragen", {Rol::procesondersteuner}};
    const std::string patroon = "/casussen/{nummer:casusnummer}/overdragen";
    deur.gebeurtenis(patroon, "overdracht.vragen", "Een andere regio vragen de casus over te nemen", recht, toon, doe);
    deur.knop(patroon + "/intrekken", "overdracht.intrekken", "De vraag aan een andere regio intrekken", recht, doe_intrekken);
}

}  // namespace overdracht

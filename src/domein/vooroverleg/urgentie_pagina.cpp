// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/vooroverleg/paginas.hpp"

namespace vooroverleg {
namespace {

using casus::Urgentie;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr std::string_view kGewijzigd = "gewijzigd";

std::string reden_tekst(std::string_view code) {
    if (code == "crisis") return "er is een crisis";
    if (code == "jonger_dan_12") return "het kind is jonger dan 12 en uithuisplaatsing dreigt";
    if (code == "kernbesluit_1") return "het gaat om wel of niet uit huis";
    if (code == kGewijzigd) return "de voorzitter koos dit";
    return std::string(code);
}

std::vector<Veld> velden() {
    std::vector<web::formulier::Optie> opties;
    for (const Urgentie u : {Urgentie::crisis, Urgentie::jong_en_dreigend, Urgentie::kernbesluit_1, Urgentie::gewoon})
        opties.push_back({std::to_string(static_cast<int>(u)), std::string(casus::label_van(u)), {}});
    return {{.naam = "urgentie",
             .label = "Hoe urgent is deze casus?",
             .soort = Veldsoort::keuze,
             .opties = std::move(opties),
             .leeg_fout = "Kies hoe urgent de casus is"},
            {.naam = "reden",
             .label = "Waarom wijzig je dit?",
             .soort = Veldsoort::lang,
             .uitleg = "Noem geen namen. Alleen de inbrenger en de procesondersteuner lezen dit, op de tijdlijn.",
             .max = 1000,
             .leeg_fout = "Schrijf kort op waarom"}};
}

base::Result<paginas::Plek> kijk(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto plek = paginas::vind_punt(s, a);
    if (plek && !plek->loopt()) return paginas::gesloten();
    return plek;
}

web::Antwoord pagina(const toegang::Aanvraag& a, const paginas::Plek& plek, const Antwoorden& in, const base::Fouten& fouten) {
    const std::string hier = paginas::puntpad(plek.vooroverleg, plek.punt);
    web::Pagina p = web::Formulierpagina{
        .titel = "Urgentie van punt " + std::to_string(plek.punt.nummer),
        .actie = hier + "/urgentie",
        .knop = "Wijzig de urgentie",
        .alineas = {"Nu: " + paginas::urgentie_tekst(plek.gevonden.casus) + "."},
        .velden = velden(),
        .verborgen = {{"versie", std::to_string(plek.gevonden.casus.versie)}},
        .terug = {"Terug naar het punt",
                  hier}}.pagina(in, fouten);
    web::Antwoord uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, plek.gevonden, "urgentie", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto plek = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return kijk(s, a); });
    if (!plek) return plek.fouten();
    return pagina(a, *plek, {}, {});
}

/// Eigen regel (domain.md section 5, "Urgentie"): computed, and overridden by the chair with a reason.
base::Result<web::Antwoord> bewaar(toegang::Aanvraag& a) {
    const auto vragen = velden();
    auto in = web::formulier::lees(vragen, a.verzoek.formulier);
    auto fouten = web::formulier::controleer(vragen, in);
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto plek = kijk(s, a);
        if (!plek) return plek.fouten();
        const Casus& c = plek->gevonden.casus;
        if (paginas::getal(a.verzoek.formulier["versie"]) != c.versie) {
            fouten.insert(fouten.begin(), casus::botsing());
            fouten = casus::met_wat_veranderde(s, a, std::move(fouten), plek->gevonden);
        }
        if (!fouten.empty()) return pagina(a, *plek, in, fouten);
        casus::zet_urgentie(s, c.id, static_cast<Urgentie>(paginas::getal(in.tekst("urgentie"))), {std::string(kGewijzigd)});
        casus::schrijf_tijdlijn(s, a.om, a.kijker, c, "urgentie_gewijzigd", in.tekst("reden"), a.nu());
        return web::Antwoord::verder(paginas::pad(plek->vooroverleg) + "?gelukt=urgentie");
    });
}

}  // namespace

std::string paginas::urgentie_tekst(const Casus& c) {
    std::vector<std::string> redenen;
    for (const auto& code : c.urgentie_redenen) redenen.push_back(reden_tekst(code));
    std::string uit(casus::label_van(c.urgentie));
    if (!redenen.empty()) uit += ", want: " + base::tekst::opsomming(redenen);
    return uit;
}

/// Why a casus stands where it stands, in the order in which `gaat_voor` looks.
std::string paginas::plek_op_lijst(const Casus& c) {
    std::vector<std::string> redenen;
    for (const auto& code : c.urgentie_redenen) redenen.push_back(reden_tekst(code));
    if (c.spoed && c.urgentie != Urgentie::crisis) redenen.emplace_back("versneld");
    redenen.push_back("wacht sinds " + base::voluit(base::dag_van(c.ingediend_op)));
    return base::tekst::voeg_samen(redenen, "; ");
}

void paginas::registreer_urgentie(toegang::Deur& deur) {
    const std::string patroon = "/vooroverleggen/{ref:ref}/punten/{n:getal}/urgentie";
    deur.gebeurtenis(patroon, "vooroverleg.urgentie", "De urgentie vaststellen", kLeiden, vraag, bewaar);
}

}  // namespace vooroverleg

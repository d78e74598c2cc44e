// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanmelding/gezag.hpp"
#include "domein/aanmelding/toestemmingsregels.hpp"
#include "web/formulierpagina.hpp"

namespace aanmelding {
namespace {

using toegang::Rol;

constexpr const char* kPad = "/beheer/toestemming";
constexpr const char* kTeken = "/beheer/toestemming/maatregel";

struct Leeftijd {
    const char* label;
    int jaar;  // one age of the group: the rule itself is asked
};
constexpr Leeftijd kLeeftijden[] = {
    {"jonger dan 12 jaar", 11}, {"12 tot en met 15 jaar", 15}, {"16 of 17 jaar", 16}, {"18 jaar en ouder", 18}};

/// "gezag_1" and the others, as on the form.
std::string in_woorden(std::string_view wie) {
    if (wie == "gezag_1" || wie == "iemand_met_gezag") return "de ouder met gezag";
    if (wie == "gezag_2") return "de andere ouder met gezag";
    if (wie == "voogd") return "de voogd";
    return wie == "jeugdige" ? "de jeugdige" : "de vertegenwoordiger";
}

std::string wie(int jaar, std::string_view gezag, bool wilsbekwaam, base::Datum vandaag) {
    const std::chrono::year_month_day dag{vandaag};
    const auto geboren = base::datum(static_cast<int>(dag.year()) - jaar, 1, 1);
    std::vector<std::string> uit;
    for (const auto& w : wie_moet_toestemmen(geboren, vandaag, gezag, wilsbekwaam)) uit.push_back(in_woorden(w));
    return base::tekst::opsomming(uit);
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    const auto regels = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regio::regels(s, a.kijker.regio, a.nu()); });
    web::Pagina p{.titel = "Wie moet toestemming geven?",
                  .bestand = "src/domein/aanmelding/views/toestemmingsregels.html",
                  .actief = a.kijker.is(Rol::beheerder) ? "/beheer" : kPad};
    if (a.kijker.is(Rol::beheerder)) p.terug = {"Beheer", "/beheer"};
    const auto vandaag = base::dag_van(a.nu());
    for (const auto& l : kLeeftijden)
        p.gegevens.rij("RIJ")
            .zet("LEEFTIJD", l.label)
            .zet("EEN", wie(l.jaar, "een", true, vandaag))
            .zet("TWEE", wie(l.jaar, "twee", true, vandaag))
            .zet("VOOGD", wie(l.jaar, "voogd", true, vandaag))
            .zet("NIET_BEKWAAM", wie(l.jaar, "een", false, vandaag));
    p.gegevens.toon(regels.maatregel_is_grond ? "MAATREGEL" : "GEEN_MAATREGEL");
    if (!regels.maatregel_grond_toelichting.empty())
        p.gegevens.rij("GETEKEND").zet("TOELICHTING", regels.maatregel_grond_toelichting);
    if (a.kijker.is(Rol::fg)) p.gegevens.rij("TEKENEN").zet("TEKENEN_PAD", kTeken);
    return a.pagina(std::move(p));
}

std::vector<Veld> vragen() {
    using web::formulier::Veldsoort;
    return {{.naam = "grond",
             .label = "Mag een casus met een maatregel zonder toestemming naar de tafel, een maatje of een ander netwerk?",
             .soort = Veldsoort::keuze,
             .opties = {{"ja", "Ja, een maatregel is een grond", ""}, {"nee", "Nee", ""}},
             .leeg_fout = "Kies of een maatregel een grond is"},
            {.naam = "reden",
             .label = "Waarom?",
             .soort = Veldsoort::lang,
             .uitleg = "Dit staat met jouw naam en de dag op de pagina met de regels. Noem geen casus.",
             .max = 1000,
             .leeg_fout = "Schrijf op waarom"}};
}

web::Antwoord vraagpagina(const toegang::Aanvraag& a, const Antwoorden& in, const base::Fouten& fouten, int versie) {
    web::Pagina p = web::Formulierpagina{
        .titel = "Een maatregel als grond",
        .actie = kTeken,
        .knop = "Onderteken",
        .alineas = {"Je ondertekent als functionaris gegevensbescherming. Het geldt vanaf nu voor deze regio."},
        .velden = vragen(),
        .verborgen = {{"versie", std::to_string(versie)}},
        .terug = {"Wie moet toestemming geven?",
                  kPad}}.pagina(in, fouten);
    p.actief = kPad;
    return a.pagina(std::move(p));
}

int versie_nu(const toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regio::regels_versie(s, a.kijker.regio); });
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) { return vraagpagina(a, {}, {}, versie_nu(a)); }

/// S13: a child-protection measure is a ground only after the region's fg signed that, with reason and date.
base::Result<web::Antwoord> teken(toegang::Aanvraag& a) {
    const auto velden = vragen();
    auto in = web::formulier::lees(velden, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(velden, in); !fouten.empty())
        return vraagpagina(a, in, fouten, versie_nu(a));
    const bool ja = in.tekst("grond") == "ja";
    const std::string hoe = ja ? "Getekend" : "Niet toegestaan, getekend";
    const std::string toelichting =
        hoe + " door " + a.kijker.naam + " op " + base::voluit(base::dag_van(a.nu())) + ": " + in.tekst("reden");
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        auto uit = regio::wijzig_regels(
            s, a.om.ids, a.kijker.regio, std::atoi(std::string(a.verzoek.formulier["versie"]).c_str()),
            [&](regio::Regels& r) {
                r.maatregel_is_grond = ja;
                r.maatregel_grond_toelichting = toelichting;
            },
            a.nu(), a.nu());
        if (!uit) return uit;
        auto g = toegang::gebeurtenis_van(a.kijker, a.nu(), "aanmelding.maatregel_grond", audit::Actie::wijzigen, Rol::fg);
        g.object = "regels";
        g.bijzonderheid = ja ? "ja" : "nee";
        audit::leg_vast(s, a.om.ids, g);
        return uit;
    });
    if (!klaar) return vraagpagina(a, in, klaar.fouten(), versie_nu(a));
    return web::Antwoord::verder(kPad);
}

}  // namespace

void registreer_toestemmingsregels(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, kPad, "aanmelding.toestemmingsregels", {"beheer.toestemming", {Rol::beheerder, Rol::fg}},
                toon);
    const toegang::Recht tekenen{"toestemming.maatregel", {Rol::fg}};
    deur.pagina(web::Methode::get, kTeken, "aanmelding.maatregel_grond.vraag", tekenen, vraag);
    deur.pagina(web::Methode::post, kTeken, "aanmelding.maatregel_grond", tekenen, teken);
}

}  // namespace aanmelding

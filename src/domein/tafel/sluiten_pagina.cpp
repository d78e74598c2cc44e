// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/paginas.hpp"

namespace tafel::paginas {
namespace {

std::string wat_blijft(const std::vector<Agendapunt>& punten) {
    std::string uit;
    for (const Agendapunt& p : punten)
        if (p.loopt()) uit += (uit.empty() ? "" : ", ") + std::string("punt ") + std::to_string(p.nummer);
    if (uit.empty()) return "Alles is besproken.";
    return "Nog niet besproken: " + uit +
           ". Dit gaat vanzelf naar het volgende overleg. Iedereen krijgt bericht en later een nieuwe uitnodiging.";
}

base::Result<web::Antwoord> vraag_sluiten(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = store::overleg_met_ref(s, a.kijker.regio, a.verzoek.padwaarde("ref"));
        if (!o) return niet_gevonden();
        return a.pagina(web::Formulierpagina{.titel = "Sluit het overleg van " + base::kort(o->datum),
                                             .actie = pad(*o, "sluiten"),
                                             .knop = "Sluit het overleg",
                                             .alineas = {wat_blijft(store::punten(s, a.kijker.regio, o->id))},
                                             .verborgen = {{"versie", std::to_string(o->versie)}},
                                             .terug = {"Agenda", pad(*o)}}
                            .pagina());
    });
}

base::Result<web::Antwoord> doe_sluiten(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = store::overleg_met_ref(s, a.kijker.regio, a.verzoek.padwaarde("ref"));
        if (!o) return niet_gevonden();
        if (const auto klaar = sluit(s, a.om, a.kijker, o->id, getal(a.verzoek.formulier["versie"]), a.nu()); !klaar)
            return klaar.fouten();
        return web::Antwoord::verder(pad(*o) + "?gelukt=gesloten");
    });
}

web::Formulierpagina afhaalformulier(const Gezien& g, const std::string& versie) {
    return {.titel = "Van de agenda halen",
            .actie = pad(g.overleg, g.punt, "van-agenda"),
            .knop = "Haal van de agenda",
            .alineas = {label(g.overleg, g.punt) + ", casus " + g.casus().nummer +
                        ". De casus gaat terug naar het vooroverleg. Uitnodigingen en toegang vervallen meteen."},
            .velden = {{.naam = "reden",
                        .label = "Waarom?",
                        .soort = web::formulier::Veldsoort::lang,
                        .uitleg = "Noem geen namen.",
                        .max = 1000,
                        .leeg_fout = "Schrijf kort op waarom"}},
            .verborgen = {{"versie", versie}},
            .terug = {"Agenda", pad(g.overleg)},
            .gevaar = true};
}

base::Result<web::Antwoord> vraag_afhalen(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = van_pad(s, a);
        if (!g) return g.fouten();
        auto uit = a.pagina(afhaalformulier(*g, std::to_string(g->casus().versie)).pagina());
        casus::vermeld_lezen(uit, a.om, a.kijker, g->gevonden, "van_agenda", {casus::Groep::proces}, a.nu());
        return uit;
    });
}

/// Eigen regel (domain.md section 2): back to the vooroverleg, so to the next one whose deadline is ahead.
base::Result<web::Antwoord> doe_afhalen(Aanvraag& a) {
    auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = van_pad(s, a);
        if (!g) return g.fouten();
        const std::string versie(a.verzoek.formulier["versie"]);
        const auto formulier = afhaalformulier(*g, versie);
        auto antwoorden = web::formulier::lees(formulier.velden, a.verzoek.formulier);
        const auto fouten = web::formulier::controleer(formulier.velden, antwoorden);
        if (!fouten.empty()) return a.pagina(formulier.pagina(antwoorden, fouten));
        casus::Daad daad{.stap = casus::Stap::van_agenda_halen,
                         .versie = getal(versie),
                         .als = Rol::voorzitter,
                         .toelichting = antwoorden.tekst("reden")};
        if (const auto ronde = regio::ronde_voor(regio::rooster(s, a.kijker.regio), a.nu()))
            daad.vooroverleg_op = daad.uiterlijk = ronde->vooroverleg;
        const auto na = casus::gebeur(s, a.om, a.kijker, g->casus().id, daad, a.nu());
        if (!na) return na.fouten();
        return web::Antwoord::verder(pad(g->overleg) + "?gelukt=van_agenda");
    });
    if (klaar) return klaar;
    return casus::opnieuw_na_botsing(a, klaar.fouten(), [&](storage::Sessie& s) -> base::Result<casus::Herkansing> {
        const auto g = van_pad(s, a);
        if (!g) return g.fouten();
        return casus::Herkansing{g->gevonden, afhaalformulier(*g, std::to_string(g->casus().versie))};
    });
}

}  // namespace

void registreer_sluiten(toegang::Deur& deur) {
    deur.gebeurtenis(kOverleg + "/sluiten", "tafel.sluiten", "Een overleg sluiten", {"overleg.sluiten", kWerkers}, vraag_sluiten,
                     doe_sluiten);
    deur.gebeurtenis(kPunt + "/van-agenda", "tafel.van_agenda", "Een casus van de agenda halen",
                     {"overleg.van_agenda", kVoorzitters}, vraag_afhalen, doe_afhalen);
}

}  // namespace tafel::paginas

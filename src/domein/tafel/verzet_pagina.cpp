// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/paginas.hpp"
#include "domein/tafel/verzet_tekst.hpp"
#include "web/formulierpagina.hpp"

/// Adding, moving, cancelling and correcting an overleg: first what will change and who gets a mail, then the button.
namespace tafel::paginas {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

const toegang::Recht kVerzetten{"overleg.verzetten", {Rol::procesondersteuner}};

std::vector<Veld> wanneer(std::string dag, std::string tijd) {
    return {{.naam = "datum", .label = std::move(dag), .soort = Veldsoort::datum, .leeg_fout = "Vul de dag in"},
            {.naam = "tijd",
             .label = std::move(tijd),
             .soort = Veldsoort::tijd,
             .uitleg = "Bijvoorbeeld 9.00",
             .leeg_fout = "Vul de begintijd in",
             .breedte = "w4"}};
}
base::Moment moment_van(const Antwoorden& in) {
    const std::string& tijd = in.tekst("tijd");
    return base::om(base::lees_datum(in.tekst("datum")).value(), getal(tijd.substr(0, 2)), getal(tijd.substr(3, 2)));
}

web::Formulierpagina nieuwformulier() {
    auto velden = wanneer("Op welke dag is het overleg?", "Hoe laat begint het?");
    velden.push_back({.naam = "locatie",
                      .label = "Waar is het overleg?",
                      .uitleg = "Laat dit leeg als het overleg online is.",
                      .verplicht = false,
                      .max = 200});
    return {
        .titel = "Voeg een extra overleg toe",
        .actie = "/overleggen/nieuw",
        .knop = "Voeg het overleg toe",
        .alineas =
            {"Gebruik dit als de vaste regels op deze dag geen overleg geven. Agendapunten die doorschuiven, komen er vanzelf op."},
        .velden = std::move(velden),
        .terug = {"Overleggen", "/overleggen"}};
}

web::Antwoord antwoord(const Aanvraag& a, web::Pagina p) {
    p.actief = "/overleggen";
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> vraag_nieuw(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        Antwoorden in;
        in.zet("locatie", regio::regels(s, a.kijker.regio, a.nu()).locatie);
        return antwoord(a, nieuwformulier().pagina(in));
    });
}

base::Result<web::Antwoord> doe_nieuw(Aanvraag& a) {
    const auto formulier = nieuwformulier();
    auto in = web::formulier::lees(formulier.velden, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(formulier.velden, in); !fouten.empty())
        return antwoord(a, formulier.pagina(in, fouten));
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = verzet::voeg_toe(s, a.om, a.kijker, moment_van(in), in.tekst("locatie"), a.nu());
        if (!o) return antwoord(a, formulier.pagina(in, o.fouten()));
        return web::Antwoord::verder(pad(*o) + "?gelukt=toegevoegd");
    });
}

base::Result<Overleg> van_pad(storage::Sessie& s, const Aanvraag& a, bool geweest) {
    const auto o = store::overleg_met_ref(s, a.kijker.regio, a.verzoek.padwaarde("ref"));
    if (!o) return niet_gevonden();
    const bool is_geweest = a.nu() >= o->begin;
    if (o->stand != Stand::vervallen && geweest == is_geweest && (geweest || o->stand == Stand::gepland)) return *o;
    return base::Fout{base::Soort::botsing, "tafel.geweest", "",
                      geweest ? "Alleen van een overleg dat is geweest, verbeter je de datum en de tijd."
                              : "Dit overleg is geweest of gaat niet door. Je kunt het niet meer verzetten of laten vervallen."};
}

web::Formulierpagina verzetformulier(const Overleg& o, const std::string& feestdag) {
    web::Formulierpagina uit{.titel = "Verzet het overleg van " + base::kort(o.datum),
                             .actie = pad(o, "verzetten"),
                             .knop = "Bekijk wat er verandert",
                             .alineas = {"De agendapunten gaan mee. Je ziet eerst wat er verandert en wie een mail krijgt."},
                             .velden = wanneer("Wat is de nieuwe dag?", "Hoe laat begint het dan?"),
                             .verborgen = {{"versie", std::to_string(o.versie)}},
                             .terug = {"Agenda", pad(o)}};
    uit.velden.push_back({.naam = "met-links",
                          .label = "Neem de links naar het online overleg mee",
                          .soort = Veldsoort::vinkje,
                          .verplicht = false});
    if (!feestdag.empty()) uit.alineas.insert(uit.alineas.begin(), feestdag + ".");
    return uit;
}

web::Formulierpagina gevolgpagina(const Overleg& o, std::vector<std::string> gevolgen, const Antwoorden& in,
                                  const std::string& versie) {
    const std::chrono::year_month_day dag{base::lees_datum(in.tekst("datum")).value()};
    return {.titel = "Verzet het overleg van " + base::kort(o.datum),
            .actie = pad(o, "verzetten"),
            .knop = "Verzet het overleg",
            .alineas = std::move(gevolgen),
            .verborgen = {{"versie", versie},
                          {"gezien", base::iso(moment_van(in))},
                          {"datum-dag", std::to_string(static_cast<unsigned>(dag.day()))},
                          {"datum-maand", std::to_string(static_cast<unsigned>(dag.month()))},
                          {"datum-jaar", std::to_string(static_cast<int>(dag.year()))},
                          {"tijd", in.tekst("tijd")},
                          {"met-links", in.tekst("met-links")}},
            .links = {{"Kies een andere dag of tijd", pad(o, "verzetten")}},
            .terug = {"Agenda", pad(o)}};
}

std::string feestdag(storage::Sessie& s, const Aanvraag& a, const Overleg& o) {
    return vooroverleg::feestdag_tekst(regio::rooster(s, a.kijker.regio), o.datum);
}

base::Result<web::Antwoord> vraag_verzetten(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = van_pad(s, a, false);
        if (!o) return o.fouten();
        Antwoorden in;
        in.zet("tijd", base::tijd(o->begin));
        return antwoord(a, verzetformulier(*o, feestdag(s, a, *o)).pagina(in));
    });
}

base::Result<web::Antwoord> doe_verzetten(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = van_pad(s, a, false);
        if (!o) return o.fouten();
        const std::string versie(a.verzoek.formulier["versie"]);
        const auto formulier = verzetformulier(*o, feestdag(s, a, *o));
        auto in = web::formulier::lees(formulier.velden, a.verzoek.formulier);
        auto fouten = web::formulier::controleer(formulier.velden, in);
        if (fouten.empty()) fouten = verzet::fouten_in(s, a.kijker.regio, &*o, moment_van(in), a.nu());
        if (!fouten.empty()) return antwoord(a, formulier.pagina(in, fouten));
        const verzet::Naar naar{moment_van(in), in.tekst("met-links") == "ja"};
        if (a.verzoek.formulier["gezien"] != base::iso(naar.begin))
            return antwoord(a, gevolgpagina(*o, verzet::gevolgen(s, a, *o, naar), in, versie).pagina());
        const auto na = verzet::naar_dag(s, a.om, a.kijker, *o, getal(versie), naar, a.nu());
        if (!na) return na.fouten();
        return web::Antwoord::verder(pad(*na) + "?gelukt=verzet");
    });
}

base::Result<web::Antwoord> vraag_afzeggen(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = van_pad(s, a, false);
        if (!o) return o.fouten();
        const auto erna = verzet::volgende(s, a.kijker.regio, *o, a.nu());
        return antwoord(a, web::Formulierpagina{.titel = "Laat het overleg van " + base::kort(o->datum) + " vervallen",
                                                .actie = pad(*o, "afzeggen"),
                                                .knop = "Laat het overleg vervallen",
                                                .alineas = verzet::gevolgen(s, a, *o, erna),
                                                .verborgen = {{"versie", std::to_string(o->versie)}},
                                                .terug = {"Agenda", pad(*o)},
                                                .gevaar = true}
                               .pagina());
    });
}

base::Result<web::Antwoord> doe_afzeggen(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = van_pad(s, a, false);
        if (!o) return o.fouten();
        const auto erna = verzet::zeg_af(s, a.om, a.kijker, *o, getal(a.verzoek.formulier["versie"]), a.nu());
        if (!erna) return erna.fouten();
        return web::Antwoord::verder(pad(*erna) + "?gelukt=afgezegd");
    });
}

web::Formulierpagina verbeterformulier(const Overleg& o) {
    auto velden = wanneer("Op welke dag was het overleg?", "Hoe laat begon het?");
    velden.push_back({.naam = "reden",
                      .label = "Waarom verbeter je dit?",
                      .soort = Veldsoort::keuze,
                      .opties = {{"andere_tijd", "Het overleg was op een andere dag of tijd", ""},
                                 {"vergissing", "De datum of tijd was verkeerd ingevuld", ""}},
                      .leeg_fout = "Kies waarom je dit verbetert"});
    return {.titel = "Verbeter de datum of tijd van het overleg van " + base::kort(o.datum),
            .actie = pad(o, "verbeteren"),
            .knop = "Verbeter de datum en tijd",
            .alineas = {"Dit overleg is geweest. Je verbetert alleen wanneer het was. Niemand krijgt een mail."},
            .velden = std::move(velden),
            .verborgen = {{"versie", std::to_string(o.versie)}},
            .terug = {"Agenda", pad(o)}};
}

base::Result<web::Antwoord> vraag_verbeteren(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = van_pad(s, a, true);
        if (!o) return o.fouten();
        Antwoorden in;
        in.zet("tijd", base::tijd(o->begin));
        return antwoord(a, verbeterformulier(*o).pagina(in));
    });
}

base::Result<web::Antwoord> doe_verbeteren(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = van_pad(s, a, true);
        if (!o) return o.fouten();
        const auto formulier = verbeterformulier(*o);
        auto in = web::formulier::lees(formulier.velden, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(formulier.velden, in); !fouten.empty())
            return antwoord(a, formulier.pagina(in, fouten));
        const auto klaar = verzet::verbeter(s, a.om, a.kijker, *o, getal(a.verzoek.formulier["versie"]), moment_van(in),
                                            in.tekst("reden"), a.nu());
        if (klaar) return web::Antwoord::verder(pad(*o) + "?gelukt=verbeterd");
        if (klaar.fout().soort == base::Soort::ongeldig) return antwoord(a, formulier.pagina(in, klaar.fouten()));
        return klaar.fouten();
    });
}

}  // namespace

void registreer_verzet(toegang::Deur& deur) {
    const auto route = [&](const std::string& pad, const std::string& naam, const std::string& wat, auto vraag, auto doe) {
        deur.gebeurtenis(pad, naam, wat, kVerzetten, vraag, doe);
    };
    route("/overleggen/nieuw", "tafel.nieuw", "Een extra overleg toevoegen", vraag_nieuw, doe_nieuw);
    route(kOverleg + "/verzetten", "tafel.verzetten", "Een overleg verzetten", vraag_verzetten, doe_verzetten);
    route(kOverleg + "/afzeggen", "tafel.afzeggen", "Een overleg laten vervallen", vraag_afzeggen, doe_afzeggen);
    route(kOverleg + "/verbeteren", "tafel.verbeteren", "Datum of tijd verbeteren van een overleg dat is geweest",
          vraag_verbeteren, doe_verbeteren);
}

}  // namespace tafel::paginas

// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/paginas.hpp"
#include "domein/vooroverleg/verzet_tekst.hpp"
#include "web/formulierpagina.hpp"

/// Moving, cancelling and correcting a meeting: first what will change and who gets a mail, then the button.
namespace vooroverleg {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

const toegang::Recht kVerzetten{"vooroverleg.verzetten", {toegang::Rol::procesondersteuner}};

Veld datumveld() {
    return {.naam = "datum", .label = "Wat is de nieuwe dag?", .soort = Veldsoort::datum, .leeg_fout = "Vul de nieuwe dag in"};
}

/// A meeting that is still to be held, for the pages that change its day.
base::Result<Vooroverleg> te_houden(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto v = paginas::vind(s, a);
    if (!v) return v.fouten();
    if (v->stand != Stand::gepland || v->datum < base::dag_van(a.nu()))
        return base::Fout{base::Soort::botsing, "vooroverleg.geweest", "",
                          "Dit vooroverleg is geweest of gaat niet door. Je kunt het niet meer verzetten of laten vervallen."};
    return *v;
}

base::Result<Vooroverleg> geweest(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto v = paginas::vind(s, a);
    if (!v) return v.fouten();
    if (v->stand == Stand::vervallen || (v->stand == Stand::gepland && v->datum >= base::dag_van(a.nu())))
        return base::Fout{
            base::Soort::botsing, "vooroverleg.nog_niet_geweest", "",
            "Dit vooroverleg is nog niet geweest of gaat niet door. Alleen van een vooroverleg dat is geweest, verbeter je de datum."};
    return *v;
}

web::Formulierpagina vraag_dag(const toegang::Aanvraag& a, storage::Sessie& s, const Vooroverleg& v) {
    web::Formulierpagina uit{.titel = "Verzet het vooroverleg van " + base::kort(v.datum),
                             .actie = paginas::pad(v, "verzetten"),
                             .knop = "Bekijk wat er verandert",
                             .alineas = {"De deadline schuift mee. Je ziet eerst wat er verandert en wie een mail krijgt."},
                             .velden = {datumveld()},
                             .verborgen = {{"versie", std::to_string(v.versie)}},
                             .terug = {"Terug naar het vooroverleg", paginas::pad(v)}};
    if (const auto feest = feestdag_tekst(regio::rooster(s, a.kijker.regio), v.datum); !feest.empty())
        uit.alineas.insert(uit.alineas.begin(), feest + ".");
    return uit;
}

web::Formulierpagina toon_gevolg(const Vooroverleg& v, std::vector<std::string> gevolgen, base::Datum naar, std::string versie) {
    const std::chrono::year_month_day dag{naar};
    const auto deel = [](auto d) { return std::to_string(static_cast<unsigned>(d)); };
    return {.titel = "Verzet het vooroverleg van " + base::kort(v.datum),
            .actie = paginas::pad(v, "verzetten"),
            .knop = "Verzet het vooroverleg",
            .alineas = std::move(gevolgen),
            .verborgen = {{"versie", std::move(versie)},
                          {"gezien", base::iso(naar)},
                          {"datum-dag", deel(dag.day())},
                          {"datum-maand", deel(dag.month())},
                          {"datum-jaar", std::to_string(static_cast<int>(dag.year()))}},
            .links = {{"Kies een andere dag", paginas::pad(v, "verzetten")}},
            .terug = {"Terug naar het vooroverleg", paginas::pad(v)}};
}

web::Antwoord antwoord(const toegang::Aanvraag& a, web::Pagina p) {
    p.actief = "/vooroverleggen";
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> vraag_verzetten(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto v = te_houden(s, a);
        if (!v) return v.fouten();
        return antwoord(a, vraag_dag(a, s, *v).pagina());
    });
}

base::Result<web::Antwoord> doe_verzetten(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        auto v = te_houden(s, a);
        if (!v) return v.fouten();
        const std::string versie(a.verzoek.formulier["versie"]);
        const auto formulier = vraag_dag(a, s, *v);
        auto in = web::formulier::lees(formulier.velden, a.verzoek.formulier);
        auto fouten = web::formulier::controleer(formulier.velden, in);
        const auto dag = base::lees_datum(in.tekst("datum"));
        if (fouten.empty()) fouten = verzet::fouten_in(s, a.om, a.kijker.regio, *v, *dag, a.nu());
        if (!fouten.empty()) return antwoord(a, formulier.pagina(in, fouten));
        if (a.verzoek.formulier["gezien"] != base::iso(*dag)) {
            const auto naar = verzet::op_dag(s, a.om, a.kijker.regio, *v, *dag);
            return antwoord(a, toon_gevolg(*v, verzet::gevolgen(s, a, *v, naar), *dag, versie).pagina());
        }
        v->versie = paginas::getal(versie);
        const auto nieuwe = verzet::naar_dag(s, a.om, a.kijker, *v, *dag, a.nu());
        if (!nieuwe) return nieuwe.fouten();
        return web::Antwoord::verder(paginas::pad(*nieuwe) + "?gelukt=verzet");
    });
}

base::Result<web::Antwoord> vraag_afzeggen(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto v = te_houden(s, a);
        if (!v) return v.fouten();
        const auto volgende = store::eerste_gepland(s, a.kijker.regio, v->datum + std::chrono::days{1});
        return antwoord(a, web::Formulierpagina{.titel = "Laat het vooroverleg van " + base::kort(v->datum) + " vervallen",
                                                .actie = paginas::pad(*v, "afzeggen"),
                                                .knop = "Laat het vooroverleg vervallen",
                                                .alineas = verzet::gevolgen(s, a, *v, volgende),
                                                .verborgen = {{"versie", std::to_string(v->versie)}},
                                                .terug = {"Terug naar het vooroverleg", paginas::pad(*v)},
                                                .gevaar = true}
                               .pagina());
    });
}

base::Result<web::Antwoord> doe_afzeggen(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        auto v = te_houden(s, a);
        if (!v) return v.fouten();
        v->versie = paginas::getal(a.verzoek.formulier["versie"]);
        const auto volgende = verzet::zeg_af(s, a.om, a.kijker, *v, a.nu());
        if (!volgende) return volgende.fouten();
        return web::Antwoord::verder(paginas::pad(*volgende) + "?gelukt=afgezegd");
    });
}

web::Formulierpagina verbeterformulier(const Vooroverleg& v) {
    return {.titel = "Verbeter de datum van het vooroverleg van " + base::kort(v.datum),
            .actie = paginas::pad(v, "verbeteren"),
            .knop = "Verbeter de datum",
            .alineas = {"Dit vooroverleg is geweest. Je verbetert alleen de datum. Niemand krijgt een mail."},
            .velden = {{.naam = "datum",
                        .label = "Op welke dag was het vooroverleg?",
                        .soort = Veldsoort::datum,
                        .leeg_fout = "Vul de dag in waarop het vooroverleg was"},
                       {.naam = "reden",
                        .label = "Waarom verbeter je de datum?",
                        .soort = Veldsoort::keuze,
                        .opties = {{"andere_dag", "Het vooroverleg was op een andere dag", ""},
                                   {"vergissing", "De datum was verkeerd ingevuld", ""}},
                        .leeg_fout = "Kies waarom je de datum verbetert"}},
            .verborgen = {{"versie", std::to_string(v.versie)}},
            .terug = {"Terug naar het vooroverleg", paginas::pad(v)}};
}

base::Result<web::Antwoord> vraag_verbeteren(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto v = geweest(s, a);
        if (!v) return v.fouten();
        return antwoord(a, verbeterformulier(*v).pagina());
    });
}

base::Result<web::Antwoord> doe_verbeteren(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        auto v = geweest(s, a);
        if (!v) return v.fouten();
        const auto formulier = verbeterformulier(*v);
        auto in = web::formulier::lees(formulier.velden, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(formulier.velden, in); !fouten.empty())
            return antwoord(a, formulier.pagina(in, fouten));
        v->versie = paginas::getal(a.verzoek.formulier["versie"]);
        const auto klaar =
            verzet::verbeter(s, a.om, a.kijker, *v, *base::lees_datum(in.tekst("datum")), in.tekst("reden"), a.nu());
        if (klaar) return web::Antwoord::verder(paginas::pad(*v) + "?gelukt=verbeterd");
        if (klaar.fout().soort == base::Soort::ongeldig) return antwoord(a, formulier.pagina(in, klaar.fouten()));
        return klaar.fouten();
    });
}

}  // namespace

void paginas::registreer_verzet(toegang::Deur& deur) {
    const std::string hier = "/vooroverleggen/{ref:ref}/";
    deur.gebeurtenis(hier + "verzetten", "vooroverleg.verzetten", "Een vooroverleg verzetten", kVerzetten, vraag_verzetten,
                     doe_verzetten);
    deur.gebeurtenis(hier + "afzeggen", "vooroverleg.afzeggen", "Een vooroverleg laten vervallen", kVerzetten, vraag_afzeggen,
                     doe_afzeggen);
    deur.gebeurtenis(hier + "verbeteren", "vooroverleg.verbeteren", "De datum verbeteren van een vooroverleg dat is geweest",
                     kVerzetten, vraag_verbeteren, doe_verbeteren);
}

}  // namespace vooroverleg

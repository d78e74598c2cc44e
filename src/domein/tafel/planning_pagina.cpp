// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/tafel/keuze.hpp"
#include "domein/tafel/paginas.hpp"
#include "domein/tafel/samen.hpp"
#include "web/formulier.hpp"

namespace tafel::paginas {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

std::string controleer_email(std::string& waarde) {
    const auto email = base::tekst::email(waarde);
    if (email.empty()) return "Vul een e-mailadres in, zoals naam@organisatie.nl";
    waarde = email;
    return {};
}

std::vector<Veld> gastvelden() {
    return {{.naam = "soort",
             .label = "Wie is dit?",
             .soort = Veldsoort::keuzelijst,
             .opties = {{"gast", "Komt met de inbrenger mee", ""}, {"betrokken_partij", "Betrokken partij", ""}}},
            {.naam = "functie", .label = "Functie", .max = 80},
            {.naam = "organisatie", .label = "Organisatie", .max = 80},
            {.naam = "naam", .label = "Naam", .max = 80},
            {.naam = "email", .label = "E-mailadres", .controle = controleer_email, .invoer = "email"}};
}

std::string over_expert(const Kandidaat& k) {
    const std::string wat = base::tekst::opsomming(k.wie.expertises);
    return k.wie.organisatie.empty() ? wat : wat + ", " + k.wie.organisatie;
}

std::vector<Veld> velden(const std::vector<Kandidaat>& lijst) {
    Veld experts{.naam = "experts",
                 .label = "Wie zitten er aan tafel?",
                 .soort = Veldsoort::vinkjes,
                 .uitleg = "Kies alleen wie nodig is voor deze vraag.",
                 .verplicht = false};
    for (const Kandidaat& k : lijst)
        if (k.kan()) experts.opties.push_back({std::to_string(k.wie.account.getal), k.wie.naam, over_expert(k)});
    return {{.naam = "begin", .label = "Begintijd", .soort = Veldsoort::tijd, .uitleg = "Bijvoorbeeld 9.45", .breedte = "w4"},
            {.naam = "minuten", .label = "Hoeveel minuten?", .soort = Veldsoort::getal, .max = 240, .breedte = "w4", .min = 5},
            experts,
            {.naam = "vraag",
             .label = "Vraag aan de tafel",
             .soort = Veldsoort::lang,
             .uitleg = "Experts lezen dit pas als het is nagekeken en getekend. Noem geen namen.",
             .verplicht = false,
             .max = 1000},
            {.naam = "link",
             .label = "Link naar het online overleg",
             .uitleg = "Alleen voor dit agendapunt. Genodigden zien hem een half uur van tevoren.",
             .verplicht = false,
             .max = 500},
            {.naam = "zelfde-link",
             .label = "Ik gebruik een link die ook bij een ander agendapunt hoort",
             .soort = Veldsoort::vinkje,
             .verplicht = false},
            {.naam = "lobby",
             .label = "Waar moet men zijn?",
             .soort = Veldsoort::lang,
             .uitleg = "Alleen als het ergens anders is dan gewoonlijk. Experts lezen dit pas als het is getekend.",
             .verplicht = false,
             .max = 500},
            {.naam = "gasten",
             .label = "Wie komt er mee?",
             .soort = Veldsoort::groep,
             .uitleg = "Gasten en betrokken partijen krijgen tijd en plaats per mail. Zij zien geen dossier.",
             .verplicht = false,
             .max = 6,
             .velden = gastvelden(),
             .enkelvoud = "gast"}};
}

Antwoorden als_antwoorden(const Planning& pl) {
    Antwoorden uit;
    std::string tijd = base::tijd(pl.begin);
    tijd.replace(tijd.find('.'), 1, ":");
    uit.zet("begin", tijd.size() < 5 ? "0" + tijd : tijd);
    uit.zet("minuten", std::to_string(pl.minuten));
    std::vector<std::string> experts;
    for (const AccountId id : pl.experts) experts.push_back(std::to_string(id.getal));
    uit.zet_lijst("experts", std::move(experts));
    uit.zet("vraag", pl.vraag);
    uit.zet("link", pl.link);
    uit.zet("lobby", pl.lobby);
    std::vector<Antwoorden> rijen;
    for (const Gast& g : pl.gasten) {
        auto& rij = rijen.emplace_back();
        for (const auto& [naam, waarde] : {std::pair{"soort", g.soort},
                                           {"functie", g.functie},
                                           {"organisatie", g.organisatie},
                                           {"naam", g.naam},
                                           {"email", g.email}})
            rij.zet(naam, waarde);
    }
    uit.zet_rijen("gasten", std::move(rijen));
    return uit;
}

Planning uit_antwoorden(const Antwoorden& a, const Overleg& o) {
    const std::string& tijd = a.tekst("begin");
    Planning uit{.begin = base::om(o.datum, std::stoi(tijd.substr(0, 2)), std::stoi(tijd.substr(3, 2))),
                 .minuten = getal(a.tekst("minuten"))};
    for (const auto& id : a.lijst("experts")) uit.experts.push_back(AccountId{std::stoll(id)});
    uit.vraag = a.tekst("vraag");
    uit.link = a.tekst("link");
    uit.lobby = a.tekst("lobby");
    uit.zelfde_link = a.tekst("zelfde-link") == "ja";
    for (const auto& r : a.rijen("gasten"))
        uit.gasten.push_back({r.tekst("soort"), r.tekst("functie"), r.tekst("organisatie"), r.tekst("naam"), r.tekst("email")});
    return uit;
}

struct Scherm {
    Gezien gezien;
    std::vector<Kandidaat> lijst;
    std::optional<Agendapunt> samen_met;
};

web::Antwoord pagina(const Aanvraag& a, const Scherm& sch, const Antwoorden& antwoorden, const std::string& versie,
                     const base::Fouten& fouten) {
    const Gezien& g = sch.gezien;
    web::Pagina p{.titel = "Agendapunt plannen",
                  .bestand = "src/domein/tafel/views/plannen.html",
                  .fout = !fouten.empty(),
                  .status = status_bij(fouten),
                  .bijschrift = label(g.overleg, g.punt) + ", " + g.casus().nummer,
                  .terug = {"Agenda", pad(g.overleg)}};
    p.gegevens.zet("ACTIE", pad(g.overleg, g.punt, "plannen")).zet("VERSIE", versie);
    p.gegevens.toon_als(g.casus().zonder_toestemming, "ZONDER_TOESTEMMING");
    if (sch.samen_met) p.gegevens.rij("SAMEN").zet("SAMEN_NUMMER", sch.samen_met->nummer);
    for (const Kandidaat& k : sch.lijst)
        if (!k.kan()) p.gegevens.rij("KAN_NIET").zet("WIE", k.wie.naam).zet("REDEN", k.reden);
    p.gegevens.toon_als(std::all_of(sch.lijst.begin(), sch.lijst.end(), [](const Kandidaat& k) { return k.kan(); }), "IEDEREEN");
    const auto tabel = velden(sch.lijst);
    web::formulier::toon(p.gegevens, tabel, antwoorden, fouten);
    p.blad = web::Blad{.actie = pad(g.overleg, g.punt, "plannen"),
                       .velden = tabel,
                       .antwoorden = antwoorden,
                       .verborgen = {{"versie", versie}},
                       .fouten = fouten};
    auto uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, g.gevonden, "planning", {casus::Groep::proces, casus::Groep::inhoud}, a.nu());
    return uit;
}

base::Result<Scherm> scherm(storage::Sessie& s, const Aanvraag& a) {
    auto g = van_pad(s, a);
    if (!g || !g->is(Rol::procesondersteuner)) return niet_gevonden();
    auto lijst = kandidaten(s, a.om, g->overleg, g->punt, g->casus());
    auto ander = samen::zichtbaar_met(s, a.kijker, *g, a.nu());
    return Scherm{std::move(*g), std::move(lijst), ander};
}

base::Result<web::Antwoord> vraag(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto sch = scherm(s, a);
        if (!sch) return sch.fouten();
        const auto& punt = sch->gezien.punt;
        return pagina(a, *sch, als_antwoorden(*planning(s, a.om, punt)), std::to_string(punt.versie), {});
    });
}

base::Result<web::Antwoord> bewaar(Aanvraag& a) {
    const std::string versie(a.verzoek.formulier["versie"]);
    const auto sch = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return scherm(s, a); });
    if (!sch) return sch.fouten();
    const auto tabel = velden(sch->lijst);
    auto antwoorden = web::formulier::lees(tabel, a.verzoek.formulier);
    if (web::formulier::groepsactie(tabel, a.verzoek.formulier, antwoorden)) return pagina(a, *sch, antwoorden, versie, {});
    if (const auto fouten = web::formulier::controleer(tabel, antwoorden); !fouten.empty())
        return pagina(a, *sch, antwoorden, versie, fouten);
    const auto& g = sch->gezien;
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        return plan_punt(s, a.om, a.kijker, g.punt.id, getal(versie), uit_antwoorden(antwoorden, g.overleg), a.nu());
    });
    if (klaar) return web::Antwoord::verder(pad(g.overleg) + "?gelukt=planning");
    // What was typed stays; with the version of now, so that a second time means it.
    if (is_botsing(klaar.fouten())) return pagina(a, *sch, antwoorden, std::to_string(g.punt.versie), klaar.fouten());
    if (klaar.fout().soort == base::Soort::ongeldig) return pagina(a, *sch, antwoorden, versie, klaar.fouten());
    return klaar.fouten();
}

}  // namespace

void registreer_planning(toegang::Deur& deur) {
    const toegang::Recht recht{"overleg.plannen", {Rol::procesondersteuner}};
    deur.gebeurtenis(kPunt + "/plannen", "tafel.plannen", "Een agendapunt plannen", recht, vraag, bewaar);
}

}  // namespace tafel::paginas

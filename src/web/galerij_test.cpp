// SPDX-License-Identifier: EUPL-1.2
// Writes example pages of every part of the look, to see and to check: tests/e2e/kijk.mjs takes pictures of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "web/formulier.hpp"
#include "web/pagina.hpp"

namespace {

using namespace web::formulier;
using enum Veldsoort;
using testing::HasSubstr;

constexpr std::string_view kFormulier = R"({{%AUTOESCAPE context="HTML"}}
<div class="ret-columns">
  <div>
    <h1 class="utrecht-heading-1"><span class="ret-caption">Casus aanmelden, stap 2 van 6</span>Over de jeugdige</h1>
    <ol class="ret-progress" aria-hidden="true"><li class="is-done"></li><li class="is-now"></li><li></li><li></li><li></li><li></li></ol>
    <p class="ret-saved">Concept. Opgeslagen om 10.42 uur.</p>
    {{>FOUTEN}}
    <p class="utrecht-paragraph">Vul alle velden in. Als een veld niet verplicht is, staat dat erbij.</p>
    <form class="ret-form" method="post" action="/aanmelden/stap-2" novalidate>
      <input type="hidden" name="csrf" value="{{CSRF}}">
      {{>VELDEN}}
      <div class="utrecht-button-group">
        <button class="utrecht-button utrecht-button--primary-action" type="submit" name="actie" value="volgende">Volgende stap</button>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="actie" value="opslaan">Opslaan en later verder</button>
      </div>
    </form>
  </div>
  <aside class="ret-aside" aria-label="Hulp bij deze aanmelding">
    <section class="ret-card ret-card--tint" aria-labelledby="k1">
      <h2 class="ret-card__title" id="k1">Op tijd voor het vooroverleg</h2>
      <p>Verstuur je aanmelding vóór <strong>dinsdag 24 november 16.00 uur</strong>.</p>
    </section>
    <section class="ret-card" aria-labelledby="k2">
      <h2 class="ret-card__title" id="k2">Is er nu gevaar?</h2>
      <p>Wacht dan niet op het expertteam. Bel Veilig Thuis: <a class="utrecht-link utrecht-link--html-a" href="tel:08002000">0800&nbsp;2000</a>. Bij direct gevaar bel je 112.</p>
    </section>
  </aside>
</div>
)";

constexpr std::string_view kOverzicht = R"({{%AUTOESCAPE context="HTML"}}
<p class="ret-lead">Controleer je antwoorden en verstuur de aanmelding.</p>
<h2 class="utrecht-heading-2">Jeugdige en gezin</h2>
{{>ANTWOORDEN}}
<form class="ret-form" method="post" action="/aanmelden/versturen" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Aanmelding versturen</button></div>
</form>
)";

constexpr std::string_view kLijst = R"({{%AUTOESCAPE context="HTML"}}
<p class="ret-lead">{{AANTAL}} casussen zijn open. 1 casus is te laat.</p>
<dl class="ret-kpis">
  <div class="ret-card ret-kpi"><dt>Nog te anonimiseren</dt><dd class="ret-kpi__value">3</dd></div>
  <div class="ret-card ret-kpi"><dt>Wacht op informatie</dt><dd class="ret-kpi__value">4</dd></div>
</dl>
<nav aria-label="Casussen per fase">
  <ul class="ret-tabs">
    <li><a href="/werkvoorraad" aria-current="true">Alle open <span>(28)</span></a></li>
    <li><a href="/werkvoorraad?fase=nieuw">Nieuw <span>(5)</span></a></li>
    <li><a href="/werkvoorraad?fase=vooroverleg">Vooroverleg <span>(6)</span></a></li>
  </ul>
</nav>
<search>
  <form class="ret-filter" method="post" action="/werkvoorraad/zoekvragen" aria-label="Casussen filteren">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="utrecht-form-field"><div class="utrecht-form-field__label"><label class="utrecht-form-label" for="zoek">Zoek op nummer of woord</label></div>
    <div class="utrecht-form-field__input"><input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="zoek" name="zoek" autocomplete="off" spellcheck="false"></div></div>
    <div class="utrecht-form-field"><div class="utrecht-form-field__label"><label class="utrecht-form-label" for="gemeente">Gemeente</label></div>
    <div class="utrecht-form-field__input"><select class="utrecht-select utrecht-select--html-select" id="gemeente" name="gemeente" autocomplete="off"><option value="">Alle gemeenten</option><option value="1">Beekdorp</option></select></div></div>
    <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action" type="submit">Filter</button></div>
  </form>
</search>
<table class="utrecht-table utrecht-table--html-table ret-table ret-table--cards">
  <caption>Open casussen, eerst de casus met de vroegste datum</caption>
  <thead><tr><th scope="col">Casus</th><th scope="col">Gemeente</th><th scope="col">Fase</th><th scope="col">Volgende stap</th><th scope="col">Uiterlijk</th></tr></thead>
  <tbody>
    {{#CASUS}}
    <tr>
      <th scope="row"><a class="utrecht-link utrecht-link--html-a" href="{{PAD}}">{{NUMMER}}</a><span class="ret-sub">{{KORT}}</span></th>
      <td data-label="Gemeente"><span>Beekdorp</span></td>
      <td data-label="Fase"><span class="utrecht-status-badge utrecht-status-badge--{{KLEUR}}">{{FASE}}</span></td>
      <td data-label="Volgende stap"><span>Bespreken op 25 november</span></td>
      <td data-label="Uiterlijk"><span>18 november {{#TE_LAAT}}<span class="ret-sub ret-late">3 dagen te laat</span>{{/TE_LAAT}}</span></td>
    </tr>
    {{/CASUS}}
  </tbody>
</table>
{{>PAGER}}
)";

constexpr std::string_view kCasus = R"({{%AUTOESCAPE context="HTML"}}
<p class="ret-badges"><span class="utrecht-status-badge utrecht-status-badge--active">Op de agenda</span> <span class="utrecht-status-badge utrecht-status-badge--warning">Spoed</span></p>
<div class="ret-columns">
  <div>
    <h2 class="utrecht-heading-2">Waar deze casus staat</h2>
    <dl class="ret-facts">
      <div><dt>Vooroverleg</dt><dd>woensdag 25 november 2026</dd></div>
      <div><dt>Overleg</dt><dd>donderdag 3 december 2026</dd></div>
    </dl>
    <h2 class="utrecht-heading-2">Tijdlijn</h2>
    <ol class="ret-timeline">
      <li><p><strong>Aanvulling gevraagd</strong></p><p class="ret-sub">24 november 2026 om 10.42 uur, S. de Wit</p><blockquote class="ret-quote">{{VRAAG:p}}</blockquote></li>
      <li><p><strong>Ingediend</strong></p><p class="ret-sub">23 november 2026 om 16.02 uur, M. Jansen</p></li>
    </ol>
  </div>
  <aside class="ret-aside" aria-label="Wat je nu kunt doen">
    <section class="ret-card ret-card--tint" aria-labelledby="doen">
      <h2 class="ret-card__title" id="doen">Wat je nu kunt doen</h2>
      <ul class="utrecht-link-list utrecht-link-list--html-ul">
        <li class="utrecht-link-list__item"><a class="utrecht-link utrecht-link--html-a" href="/a">Aanvulling vragen</a></li>
        <li class="utrecht-link-list__item"><a class="utrecht-link utrecht-link--html-a" href="/b">Aanmelding intrekken</a></li>
      </ul>
    </section>
  </aside>
</div>
<div class="ret-empty"><p class="utrecht-paragraph">Er zijn nog geen bijlagen.</p></div>
<h2 class="utrecht-heading-2">Nakijken</h2>
<p class="ret-text ret-multiline">Gisteren belde <mark class="ret-mark">Anna de Vries <strong class="ret-mark__label">[moeder]</strong></mark>. Ze werkt bij <mark class="ret-mark ret-mark--doubt">De Brug <strong class="ret-mark__label">[school?]</strong></mark> in het dorp.</p>
)";

std::vector<Veld> velden() {
    const std::vector<Optie> ja_nee{{"ja", "Ja", ""}, {"nee", "Nee", ""}};
    return {
        {.naam = "bsn",
         .label = "Burgerservicenummer (BSN)",
         .uitleg =
             "9 cijfers. Met het BSN zien we of een kind twee keer is aangemeld, vinden we een kind terug en gaan we later na of "
             "de hulp op tijd kwam. De experts zien het niet.",
         .breedte = "w9",
         .invoer = "numeric"},
        {.naam = "geboren", .label = "Geboortedatum", .soort = datum, .uitleg = "Bijvoorbeeld: 27 3 2011"},
        {.naam = "gemeente",
         .label = "Welke gemeente betaalt de jeugdhulp?",
         .soort = keuzelijst,
         .uitleg = "Meestal is dit de gemeente waar de jeugdige woonde voordat de hulp begon.",
         .opties = {{"beekdorp", "Beekdorp", ""}, {"lindestad", "Lindestad", ""}}},
        {.naam = "woont",
         .label = "Waar woont de jeugdige nu?",
         .soort = keuze,
         .opties = {{"ouders", "Bij een of beide ouders", ""},
                    {"pleeggezin", "In een pleeggezin", "Ook bij netwerkpleegzorg"},
                    {"elders", "Ergens anders", ""}}},
        {.naam = "waar",
         .label = "Waar?",
         .toon_als_veld = "woont",
         .toon_als = {"elders"},
         .toon_als_tekst = "Alleen als de jeugdige ergens anders woont."},
        {.naam = "geheim", .label = "Is het adres geheim?", .soort = keuze, .opties = ja_nee},
        {.naam = "hulp",
         .label = "Welke hulp is er al?",
         .soort = vinkjes,
         .verplicht = false,
         .opties = {{"ambulant", "Hulp thuis",
                     "Bijvoorbeeld intensieve ambulante begeleiding of een gezinscoach die elke week komt"},
                    {"ggz", "Jeugd-ggz", ""},
                    {"geen", "Geen hulp", ""}}},
        {.naam = "kinderen", .label = "Hoeveel kinderen wonen er thuis?", .soort = getal, .max = 20},
        {.naam = "bel",
         .label = "Hoe laat kunnen we je bellen?",
         .soort = tijd,
         .uitleg = "Bijvoorbeeld: 9.30",
         .verplicht = false},
        {.naam = "gezinsleden",
         .label = "Wie horen bij het gezin?",
         .soort = groep,
         .uitleg = "Ook broers, zussen en andere belangrijke mensen.",
         .verplicht = false,
         .max = 4,
         .velden =
             {{.naam = "naam", .label = "Naam"},
              {.naam = "rol", .label = "Rol", .soort = keuzelijst, .opties = {{"moeder", "Moeder", ""}, {"vader", "Vader", ""}}}},
         .enkelvoud = "gezinslid"},
        {.naam = "situatie",
         .label = "Wat is er aan de hand?",
         .soort = lang,
         .uitleg = "Noem geen namen: we bespreken de casus anoniem.",
         .max = 4000},
        {.naam = "akkoord", .label = "Ik heb dit met de ouders besproken", .soort = vinkje},
    };
}

Antwoorden antwoorden() {
    Antwoorden a, een, twee;
    a.zet("bsn", "123456789");
    a.zet_lijst("geboren", {"14", "6", "12"});
    a.zet("gemeente", "lindestad");
    a.zet("woont", "pleeggezin");
    a.zet_lijst("hulp", {"ambulant", "ggz"});
    a.zet("situatie", "De jeugdige gaat sinds vier maanden niet naar school.\n\nThuis loopt de spanning op.");
    een.zet("naam", "A. Voorbeeld-van-der-Heel-Lange-Achternaam");
    een.zet("rol", "moeder");
    twee.zet("rol", "vader");
    a.zet_rijen("gezinsleden", {een, twee});
    return a;
}

class Galerij : public testing::Test {
  protected:
    Galerij() : sjablonen_(views()) {
        sjablonen_.streng(true);
        const char* gekozen = std::getenv("OVERLEGTAFEL_GALERIJ");
        map_ =
            gekozen != nullptr ? std::filesystem::path(gekozen) : std::filesystem::temp_directory_path() / "overlegtafel-galerij";
        std::filesystem::create_directories(map_);
    }

    static std::vector<base::Ingebed> views() {
        const auto ingebed = web::ingebedde_sjablonen();
        std::vector<base::Ingebed> views(ingebed.begin(), ingebed.end());
        views.push_back({"formulier.html", kFormulier});
        views.push_back({"overzicht.html", kOverzicht});
        views.push_back({"lijst.html", kLijst});
        views.push_back({"casus.html", kCasus});
        return views;
    }

    std::string schrijf(const std::string& naam, web::Pagina pagina) {
        const web::Kader kader{
            .regio_naam = "Regionaal expertteam Voorbeeldregio",
            .gebruiker = "S. de Wit, procesondersteuner",
            .menu = {{"Werkvoorraad", "/werkvoorraad"}, {"Casus aanmelden", "/aanmelden"}, {"Agenda", "/agenda"}},
            .csrf = "merk",
            .demo = true,
            .demo_tekst = "Dit is een demo met verzonnen mensen. Het is hier dinsdag 24 november 2026, 10.42 uur."};
        auto html = toon(sjablonen_, kader, std::move(pagina)).lichaam;
        std::ofstream(map_ / (naam + ".html")) << html;
        return html;
    }

    web::Sjablonen sjablonen_;
    std::filesystem::path map_;
};

TEST_F(Galerij, a_form_step_with_errors) {
    auto typed = antwoorden();
    const auto fouten = controleer(velden(), typed);
    web::Pagina pagina{.titel = "Stap 2 van 6: Over de jeugdige - Casus aanmelden",
                       .bestand = "formulier.html",
                       .actief = "/aanmelden",
                       .fout = true,
                       .terug = {"Vorige stap: jouw gegevens", "/aanmelden/stap-1"},
                       .eigen_kop = true};
    toon(pagina.gegevens, velden(), typed, fouten);
    const auto html = schrijf("formulier-fouten", std::move(pagina));
    EXPECT_THAT(html, HasSubstr("<title>Fout: Stap 2 van 6"));
    EXPECT_THAT(html, HasSubstr("Er zijn 5 fouten"));
}

TEST_F(Galerij, an_empty_form_step) {
    web::Pagina pagina{
        .titel = "Stap 2 van 6: Over de jeugdige - Casus aanmelden", .bestand = "formulier.html", .eigen_kop = true};
    toon(pagina.gegevens, velden(), {}, {});
    EXPECT_THAT(schrijf("formulier-leeg", std::move(pagina)), HasSubstr("Gezinslid 1"));
}

TEST_F(Galerij, a_check_page) {
    web::Pagina pagina{.titel = "Stap 6 van 6: Controleren en versturen - Casus aanmelden",
                       .bestand = "overzicht.html",
                       .melding = "Je antwoorden zijn bewaard.",
                       .kop = "Controleren en versturen",
                       .bijschrift = "Casus aanmelden, stap 6 van 6"};
    toon_antwoorden(pagina.gegevens, velden(), antwoorden(), "/aanmelden/stap-2");
    EXPECT_THAT(schrijf("overzicht", std::move(pagina)), HasSubstr("Jeugd-ggz"));
}

TEST_F(Galerij, a_work_list) {
    web::Pagina pagina{.titel = "Werkvoorraad", .bestand = "lijst.html", .actief = "/werkvoorraad"};
    pagina.gegevens.zet("AANTAL", 28);
    const std::vector<std::pair<std::string, std::string>> fasen{{"warning", "Wacht op informatie"},
                                                                 {"neutral", "Nieuw"},
                                                                 {"active", "Op de agenda"},
                                                                 {"success", "Advies gegeven"},
                                                                 {"inactive", "Nazorg"}};
    for (const auto& [kleur, fase] : fasen) {
        auto& rij = pagina.gegevens.rij("CASUS").zet("PAD", "/casussen/NYM-2026-0149").zet("NUMMER", "NYM-2026-0149");
        rij.zet("KORT", "Overplaatsing vanuit gezinshuis dreigt")
            .zet("KLEUR", kleur)
            .zet("FASE", fase)
            .toon_als(kleur == "warning", "TE_LAAT");
    }
    web::toon_pager(pagina.gegevens, "Casus 1 tot en met 5 van 28", "", "/werkvoorraad?na=abc");
    EXPECT_THAT(schrijf("werkvoorraad", std::move(pagina)), HasSubstr("Advies gegeven"));
}

TEST_F(Galerij, a_casus) {
    web::Pagina pagina{.titel = "Broer en zus samen plaatsen", .bestand = "casus.html", .bijschrift = "NYM-2026-0149"};
    pagina.gegevens.zet("VRAAG", "Welke hulp is er al geweest?\n\nEn wat vond de jeugdige daarvan?");
    EXPECT_THAT(schrijf("casus", std::move(pagina)), HasSubstr("geweest?\n\nEn wat"));
}

TEST_F(Galerij, refusals) {
    for (const int status : {403, 404, 409, 500})
        EXPECT_THAT(schrijf("fout-" + std::to_string(status), web::foutpagina(status, "K7Q2M4")), HasSubstr("K7Q2M4"));
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/formulier.hpp"

namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using namespace web::formulier;
using enum Veldsoort;

#define KOP "{{%AUTOESCAPE context=\"HTML\"}}\n"

class Tonen : public testing::Test {
  protected:
    Tonen() : sjablonen_(views()) { sjablonen_.streng(true); }

    static std::vector<base::Ingebed> views() {
        const auto ingebed = web::ingebedde_sjablonen();
        std::vector<base::Ingebed> views(ingebed.begin(), ingebed.end());
        views.push_back({"proef.html", KOP "{{>FOUTEN}}\n{{>VELDEN}}\n{{>ANTWOORDEN}}\n"});
        return views;
    }
    std::string html(const std::vector<Veld>& velden, const Antwoorden& antwoorden = {}, const base::Fouten& fouten = {}) {
        web::Gegevens g;
        toon(g, velden, antwoorden, fouten);
        return sjablonen_.maak("proef.html", g);
    }
    std::string overzicht(const std::vector<Veld>& velden, const Antwoorden& antwoorden, std::string_view link = {}) {
        web::Gegevens g;
        toon_antwoorden(g, velden, antwoorden, link);
        return sjablonen_.maak("proef.html", g);
    }

    web::Sjablonen sjablonen_;
};

const Veld kBsn{
    .naam = "bsn", .label = "Burgerservicenummer (BSN)", .uitleg = "9 cijfers.", .breedte = "w9", .invoer = "numeric"};
const Veld kGeboren{.naam = "geboren", .label = "Geboortedatum", .soort = datum};
const Veld kWoont{.naam = "woont",
                  .label = "Waar woont de jeugdige?",
                  .soort = keuze,
                  .opties = {{"ouders", "Bij de ouders", "Ook bij één ouder"}, {"elders", "Ergens anders", ""}}};
const Veld kLang{.naam = "situatie", .label = "Situatie", .soort = lang, .verplicht = false, .max = 4000};
const Veld kGezin{.naam = "gezin",
                  .label = "Gezinsleden",
                  .soort = groep,
                  .max = 2,
                  .velden = {{.naam = "naam", .label = "Naam"}},
                  .enkelvoud = "gezinslid"};

TEST_F(Tonen, a_line_has_a_label_help_and_is_not_remembered_by_the_browser) {
    Antwoorden antwoorden;
    antwoorden.zet("bsn", "99990\"<0006");
    EXPECT_THAT(html({kBsn}, antwoorden),
                AllOf(HasSubstr("<label class=\"utrecht-form-label\" for=\"bsn\">Burgerservicenummer (BSN)</label>"),
                      HasSubstr("inputmode=\"numeric\" autocomplete=\"off\" spellcheck=\"false\" "
                                "aria-required=\"true\" aria-describedby=\"bsn-uitleg\" value=\"99990&quot;&lt;0006\""),
                      Not(HasSubstr("aria-invalid"))));
}

TEST_F(Tonen, a_field_about_the_user_may_be_filled_in_by_the_browser) {
    const Veld email{.naam = "email", .label = "E-mail", .invoer = "email", .gevoelig = false, .autocomplete = "email"};
    EXPECT_THAT(html({email}), AllOf(HasSubstr("autocomplete=\"email\""), Not(HasSubstr("spellcheck"))));
}

TEST_F(Tonen, a_password_is_asked_like_any_line_and_never_an_answer) {
    const std::vector<Veld> velden{
        {.naam = "geheim", .label = "Wachtwoord", .soort = wachtwoord, .gevoelig = false, .autocomplete = "current-password"}};
    web::Formulier getypt;
    getypt.voeg_toe("geheim", "paard batterij niet");
    auto antwoorden = lees(velden, getypt);
    EXPECT_TRUE(antwoorden.leeg());
    EXPECT_TRUE(controleer(velden, antwoorden).empty()) << "the page judges it";
    antwoorden.zet("geheim", "paard batterij niet");
    EXPECT_THAT(
        html(velden, antwoorden, {{base::Soort::ongeldig, "x", "geheim", "Dit is te kort"}}),
        AllOf(HasSubstr("<a href=\"#geheim\">Dit is te kort</a>"),
              HasSubstr("type=\"password\" autocomplete=\"current-password\" aria-required=\"true\" aria-invalid=\"true\" "
                        "aria-describedby=\"geheim-fout\" value=\"\""),
              Not(HasSubstr("paard"))));
}

TEST_F(Tonen, an_error_stands_at_the_field_and_in_the_summary_with_the_same_words) {
    const auto pagina = html({kBsn}, {}, {{base::Soort::ongeldig, "x", "bsn", "Vul het BSN in"}});
    EXPECT_THAT(pagina, HasSubstr("Er is 1 fout. Pas dit antwoord aan"));
    EXPECT_THAT(pagina, HasSubstr("role=\"alert\" tabindex=\"-1\" autofocus"));
    EXPECT_THAT(pagina, HasSubstr("<a href=\"#bsn\">Vul het BSN in</a>"));
    EXPECT_THAT(pagina, HasSubstr("<span class=\"ret-visually-hidden\">Fout: </span>Vul het BSN in"));
    EXPECT_THAT(pagina, HasSubstr("aria-invalid=\"true\" aria-describedby=\"bsn-fout bsn-uitleg\""));
}

TEST_F(Tonen, links_of_the_summary_go_to_the_input_that_has_to_change) {
    Antwoorden antwoorden;
    antwoorden.zet_rijen("gezin", {Antwoorden{}, Antwoorden{}});
    const auto pagina = html({kGeboren, kWoont, kGezin}, antwoorden,
                             {{base::Soort::ongeldig, "x", "geboren-jaar", "jaar"},
                              {base::Soort::ongeldig, "x", "woont", "kies"},
                              {base::Soort::ongeldig, "x", "gezin-2-naam", "naam"}});
    EXPECT_THAT(pagina, AllOf(HasSubstr("Er zijn 3 fouten"), HasSubstr("<a href=\"#geboren-jaar\">"),
                              HasSubstr("<a href=\"#woont-1\">"), HasSubstr("<a href=\"#gezin-2-naam\">")));
}

TEST_F(Tonen, a_refusal_without_a_field_has_no_link) {
    const auto pagina = html({kBsn}, {}, {{base::Soort::botsing, "casus.versie", "", "Iemand anders was je voor"}});
    EXPECT_THAT(pagina, AllOf(HasSubstr("Dit lukte niet"), HasSubstr("<li>Iemand anders was je voor</li>")));
}

TEST_F(Tonen, the_summary_links_to_an_input_of_the_view_itself) {
    web::Gegevens g;
    toon(g, {}, {}, {{base::Soort::ongeldig, "x", "wachtwoord", "Vul je wachtwoord in"}}, {"wachtwoord"});
    EXPECT_THAT(sjablonen_.maak("proef.html", g), HasSubstr("<a href=\"#wachtwoord\">Vul je wachtwoord in</a>"));
}

TEST_F(Tonen, a_wrong_date_keeps_what_was_typed_and_marks_the_wrong_part) {
    Antwoorden antwoorden;
    antwoorden.zet_lijst("geboren", {"14", "6", "12"});
    const auto pagina =
        html({kGeboren}, antwoorden, {{base::Soort::ongeldig, "x", "geboren-jaar", "Vul het jaar in met 4 cijfers"}});
    EXPECT_THAT(pagina, HasSubstr("value=\"14\""));
    EXPECT_THAT(pagina, HasSubstr("aria-invalid=\"true\" aria-describedby=\"geboren-fout\" value=\"12\""));
    EXPECT_THAT(pagina, Not(HasSubstr("aria-describedby=\"geboren-fout\" value=\"14\"")));
}

TEST_F(Tonen, a_right_date_is_shown_in_its_three_inputs) {
    Antwoorden antwoorden;
    antwoorden.zet("geboren", "2011-03-07");
    EXPECT_THAT(html({kGeboren}, antwoorden),
                AllOf(HasSubstr("value=\"7\""), HasSubstr("value=\"3\""), HasSubstr("value=\"2011\"")));
}

TEST_F(Tonen, choices_are_a_fieldset_and_remember_what_was_chosen) {
    Antwoorden antwoorden;
    antwoorden.zet("woont", "elders");
    EXPECT_THAT(html({kWoont}, antwoorden),
                AllOf(HasSubstr("<legend class=\"utrecht-form-fieldset__legend "
                                "utrecht-form-fieldset__legend--html-legend\">Waar woont de jeugdige?</legend>"),
                      HasSubstr("id=\"woont-1\" name=\"woont\" value=\"ouders\" aria-describedby=\"woont-1-uitleg\">"),
                      HasSubstr("id=\"woont-2\" name=\"woont\" value=\"elders\" checked>")));
}

TEST_F(Tonen, a_long_text_keeps_its_lines_and_says_how_long_it_may_be) {
    Antwoorden antwoorden;
    antwoorden.zet("situatie", "regel 1\n\n  regel 3");
    EXPECT_THAT(html({kLang}, antwoorden), AllOf(HasSubstr(">regel 1\n\n  regel 3</textarea>"),
                                                 HasSubstr("Situatie (niet verplicht)"), HasSubstr("hoogstens 4.000 tekens")));
}

TEST_F(Tonen, a_group_begins_with_one_row_and_grows_until_its_limit) {
    const auto een = html({kGezin});
    EXPECT_THAT(een, AllOf(HasSubstr("<legend>Gezinslid 1</legend>"),
                           HasSubstr("value=\"meer:gezin\">Nog een gezinslid toevoegen"), Not(HasSubstr("weg:gezin"))));
    EXPECT_LT(een.find("aria-hidden=\"true\">Verder"), een.find("meer:gezin")) << "Enter goes on, it does not add or remove";

    Antwoorden vol;
    vol.zet_rijen("gezin", {Antwoorden{}, Antwoorden{}});
    EXPECT_THAT(html({kGezin}, vol), AllOf(HasSubstr("value=\"weg:gezin:2\">Gezinslid 2 weghalen"),
                                           HasSubstr("name=\"gezin-2-naam\""), Not(HasSubstr("meer:gezin"))));
}

TEST_F(Tonen, a_conditional_question_says_when_it_is_asked) {
    const Veld waar{.naam = "waar",
                    .label = "Waar?",
                    .toon_als_veld = "woont",
                    .toon_als = {"elders", "los"},
                    .toon_als_tekst = "Alleen als de jeugdige ergens anders woont."};
    EXPECT_THAT(html({waar}), AllOf(HasSubstr("data-als-veld=\"woont\" data-als-waarden=\"elders los\""),
                                    HasSubstr("Alleen als de jeugdige ergens anders woont.")));
}

TEST_F(Tonen, answers_are_read_as_a_person_reads_them) {
    Antwoorden antwoorden, rij;
    antwoorden.zet("geboren", "2011-03-07");
    antwoorden.zet("woont", "elders");
    antwoorden.zet("situatie", "een\ntwee");
    rij.zet("naam", "Bo");
    antwoorden.zet_rijen("gezin", {rij});
    const Veld niet_gevraagd{.naam = "waar", .label = "Waar?", .toon_als_veld = "woont", .toon_als = {"ouders"}};
    const auto pagina = overzicht({kBsn, kGeboren, kWoont, kLang, kGezin, niet_gevraagd}, antwoorden, "/aanmelden/stap-2");
    EXPECT_THAT(pagina,
                AllOf(HasSubstr("<dd>7 maart 2011</dd>"), HasSubstr("<dd>Ergens anders</dd>"), HasSubstr("<dd>een\ntwee</dd>"),
                      HasSubstr("<dt>Niet ingevuld</dt>\n<dd><a class=\"utrecht-link utrecht-link--html-a\" "
                                "href=\"/aanmelden/stap-2#bsn\">"),
                      HasSubstr("Gezinslid 1"), HasSubstr("<dd>Bo</dd>"), Not(HasSubstr("Waar?"))));
    EXPECT_THAT(pagina, HasSubstr("href=\"/aanmelden/stap-2#geboren-dag\">Wijzig<span "
                                  "class=\"ret-visually-hidden\">: Geboortedatum</span>"));
    EXPECT_THAT(overzicht({kBsn}, antwoorden), Not(HasSubstr("Wijzig")));
}

}  // namespace

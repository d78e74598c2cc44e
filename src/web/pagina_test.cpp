// SPDX-License-Identifier: EUPL-1.2
#include "web/pagina.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace {

using testing::HasSubstr;
using testing::Not;

class Paginas : public testing::Test {
  protected:
    Paginas() { sjablonen_.streng(true); }
    std::string lichaam(const web::Kader& kader, web::Pagina pagina) {
        return toon(sjablonen_, kader, std::move(pagina)).lichaam;
    }

    web::Sjablonen sjablonen_;
    web::Kader kader_{.regio_naam = "Regionaal expertteam Voorbeeldregio",
                      .gebruiker = "S. de Wit, procesondersteuner",
                      .menu = {{"Werkvoorraad", "/werkvoorraad"}, {"Aanmelden", "/aanmelden"}},
                      .csrf = "merk-1"};
};

TEST_F(Paginas, the_frame_shows_who_is_logged_in_and_where_he_is) {
    auto pagina = web::foutpagina(404);
    pagina.actief = "/aanmelden";
    const auto html = lichaam(kader_, std::move(pagina));
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>"));
    EXPECT_THAT(html, HasSubstr("S. de Wit, procesondersteuner"));
    EXPECT_THAT(html, HasSubstr("name=\"csrf\" value=\"merk-1\""));
    EXPECT_THAT(html, HasSubstr("href=\"/aanmelden\" aria-current=\"page\""));
    EXPECT_THAT(html, HasSubstr("<a href=\"/werkvoorraad\">"));
    EXPECT_THAT(html, Not(HasSubstr("class=\"ret-demo\"")));
}

TEST_F(Paginas, without_a_login_there_is_no_menu_and_no_logout) {
    const auto html = lichaam({}, web::foutpagina(404));
    EXPECT_THAT(html, Not(HasSubstr("Uitloggen")));
    EXPECT_THAT(html, Not(HasSubstr("Hoofdmenu")));
}

TEST_F(Paginas, title_heading_and_messages) {
    auto pagina = web::foutpagina(409);
    pagina.fout = true;
    pagina.titel = "Stap 2 van 6: Over de jeugdige";
    pagina.kop = "Over de jeugdige";
    pagina.bijschrift = "Casus aanmelden, stap 2 van 6";
    pagina.melding = "Je antwoorden zijn bewaard.";
    pagina.terug = {"Vorige stap", "/stap-1"};
    const auto html = lichaam(kader_, std::move(pagina));
    EXPECT_THAT(html, HasSubstr("<title>Fout: Stap 2 van 6: Over de jeugdige - Overlegtafel</title>"));
    EXPECT_THAT(html, HasSubstr("<span class=\"ret-caption\">Casus aanmelden, stap 2 van 6</span>Over de jeugdige</h1>"));
    EXPECT_THAT(html, HasSubstr("Je antwoorden zijn bewaard."));
    EXPECT_THAT(html, HasSubstr("href=\"/stap-1\""));
}

TEST_F(Paginas, static_files_get_the_address_of_the_caller) {
    EXPECT_THAT(lichaam(kader_, web::foutpagina(404)), HasSubstr("href=\"/statisch/ret.css\""));
    kader_.statisch = [](std::string_view naam) { return "/s/abc/" + std::string(naam); };
    EXPECT_THAT(lichaam(kader_, web::foutpagina(404)), HasSubstr("href=\"/s/abc/ret.css\""));
}

TEST_F(Paginas, the_demo_ribbon_shows_its_clock) {
    kader_.demo = true;
    kader_.demo_tekst = "Demo. Het is nu dinsdag 24 november 2026, 10.42 uur.";
    EXPECT_THAT(lichaam(kader_, web::foutpagina(404)), HasSubstr("10.42 uur"));
}

TEST_F(Paginas, every_status_has_a_page_that_says_what_to_do) {
    std::set<std::string> titels;
    for (const int status : {400, 401, 403, 404, 405, 408, 409, 413, 415, 421, 429, 431, 500, 503}) {
        auto pagina = web::foutpagina(status, "K7Q2");
        EXPECT_TRUE(titels.insert(pagina.titel).second) << status << " heeft de titel van een ander";
        EXPECT_EQ(pagina.status, status);
        const auto antwoord = toon(sjablonen_, kader_, std::move(pagina));
        EXPECT_EQ(antwoord.status, status);
        EXPECT_THAT(antwoord.lichaam, HasSubstr("Noem dan deze code: K7Q2."));
    }
    EXPECT_EQ(web::foutpagina(418).titel, web::foutpagina(500).titel);
}

}  // namespace

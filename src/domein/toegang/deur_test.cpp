// SPDX-License-Identifier: EUPL-1.2
#include "base/json.hpp"
#include "hulp/huis.hpp"

namespace toegang {
namespace {

using testing::HasSubstr;
using testing::Not;

class DeDeur : public Huis {
  protected:
    DeDeur() { t.om.demo = true; }
    hulp::Browser als(const std::string& email, const std::string& naar = "/start") {
        auto b = browser();
        EXPECT_EQ(log_in(b, email), naar);
        b.haal("/start");
        return b;
    }
};
OP_BEIDE(DeDeur);

TEST_P(DeDeur, WieNietIsIngelogdKomtNaHetInloggenWaarHijHeenWilde) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = browser();
    const auto uit = b.haal("/werk?status=open&q=a%26b");
    EXPECT_EQ(uit.status, 303);
    EXPECT_THAT(hulp::kop(uit, "Location"), testing::StartsWith("/inloggen?naar="));
    EXPECT_EQ(log_in(b, "a@oph.example", kWachtwoord, hulp::kop(uit, "Location")), "/werk?status=open&q=a%26b");
}

TEST_P(DeDeur, EenZelfgemaaktNaarStuurtNiemandWeg) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    for (const char* naar : {"https://kwaad.example", "//kwaad.example", "x"}) {
        auto b = browser();
        EXPECT_EQ(log_in(b, "a@oph.example", kWachtwoord, std::string("/inloggen?naar=") + naar), "/start");
    }
}

TEST_P(DeDeur, ZonderRolIsHetDezelfde404AlsEenPaginaDieErNietIs) {
    maak("e@oph.example", "Eef", {Rol::expert});
    auto b = als("e@oph.example");
    auto zonder_token = [&](web::Antwoord a) {
        const auto token = hulp::invoer(a, "csrf");
        a.lichaam.replace(a.lichaam.find(token), token.size(), "");
        return a;
    };
    const auto verboden = zonder_token(b.haal("/werk")), onbekend = zonder_token(b.haal("/bestaat-niet"));
    EXPECT_EQ(verboden.status, 404);
    EXPECT_EQ(verboden.lichaam, onbekend.lichaam);
    EXPECT_EQ(verboden.koppen, onbekend.koppen);
    EXPECT_EQ(b.post("/werk", {{"csrf", ""}, {"tekst", "x"}}).status, 404) << "het recht gaat voor het formulier";
}

TEST_P(DeDeur, WieNogNietGecontroleerdIsKomtAlleenWaarDatMag) {
    maak("n@oph.example", "Nieuw", {Rol::inbrenger}, false);
    auto b = als("n@oph.example");
    EXPECT_EQ(b.haal("/werk").status, 404);
    EXPECT_EQ(b.haal("/conceptje").status, 200);
    EXPECT_THAT(b.haal("/start").lichaam, HasSubstr("controleert nog wie je bent"));
}

TEST_P(DeDeur, S31_EenFormulierZonderOfMetVreemdTokenDoetNiets) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    maak("b@oph.example", "Bram", {Rol::procesondersteuner});
    auto anja = als("a@oph.example"), bram = als("b@oph.example");
    for (const std::string& token : {std::string(), std::string("x.y"), bram.csrf()})
        EXPECT_EQ(anja.post("/werk", {{"csrf", token}, {"tekst", "x"}}).status, 403);
    EXPECT_TRUE(bewaard.empty());
    EXPECT_EQ(anja.post("/werk", {{"tekst", "goed"}}).status, 303);
    EXPECT_THAT(bewaard, testing::ElementsAre("goed"));
}

TEST_P(DeDeur, S31_HetTokenIsInElkAntwoordAnders) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    b.haal("/werk");
    const auto een = b.csrf();
    b.haal("/werk");
    EXPECT_NE(een, b.csrf());
    EXPECT_EQ(b.post("/werk", {{"csrf", een}, {"tekst", "oud tabblad"}}).status, 303);
}

TEST_P(DeDeur, WatJeTypteToenDeSessieVerliepKomtTerugNaHetInloggen) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    b.haal("/werk");
    t.klok.vooruit(std::chrono::minutes{45});
    const auto uit = b.post(
        "/werk", {{"tekst", "lange tekst\r\nmet <haken> & \"quotes\""}, {"keus", "1"}, {"keus", "2"}, {"wachtwoord", "geheim"}});
    EXPECT_EQ(hulp::kop(uit, "Location"), "/inloggen?bewaard=ja");
    EXPECT_THAT(b.haal("/inloggen?bewaard=ja").lichaam, HasSubstr("Wat je typte hebben we bewaard"));
    EXPECT_EQ(log_in(b, "a@oph.example"), "/bewaard");
    const auto pagina = b.haal("/bewaard");
    EXPECT_THAT(pagina.lichaam, HasSubstr("Wat je typte staat er nog"));
    EXPECT_THAT(pagina.lichaam, Not(HasSubstr("geheim")));
    EXPECT_EQ(hulp::invoer(pagina, "keus"), "1");
    const auto tekst = hulp::invoer(pagina, "tekst");
    EXPECT_EQ(tekst, "lange tekst\r\nmet <haken> & \"quotes\"");
    EXPECT_EQ(b.post("/werk", {{"bewaard", hulp::invoer(pagina, "bewaard")}, {"tekst", tekst}}).status, 303);
    EXPECT_THAT(bewaard, testing::ElementsAre(tekst));
    EXPECT_EQ(b.haal("/bewaard").status, 303) << "opgeslagen, dus niets meer te bewaren";
}

TEST_P(DeDeur, S18_WatIemandAndersTypteKomtNooitBijMij) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    maak("b@oph.example", "Bram", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    b.haal("/werk");
    t.klok.vooruit(std::chrono::minutes{45});
    b.post("/werk", {{"tekst", "van Anja"}});
    EXPECT_EQ(log_in(b, "b@oph.example"), "/start");
    EXPECT_EQ(b.haal("/bewaard").status, 303);
}

TEST_P(DeDeur, WatJeTypteIsVersleuteldEnNaEenDagWeg) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    b.haal("/werk");
    t.klok.vooruit(std::chrono::minutes{45});
    b.post("/werk", {{"tekst", "kanarie"}});
    schrijf([&](storage::Sessie& s) {
        const auto rijen = s.vraag("SELECT formulier FROM toegang_bewaard");
        ASSERT_EQ(rijen.size(), 1U);
        EXPECT_THAT(rijen[0].bytes(0).data, Not(HasSubstr("kanarie")));
    });
    t.klok.vooruit(std::chrono::hours{24});
    EXPECT_EQ(log_in(b, "a@oph.example"), "/start");
}

TEST_P(DeDeur, EenAndereSessieInDezelfdeBrowserVerliestHetGetypteNiet) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    b.haal("/werk");
    const auto oud = b.csrf();
    b.haal("/start");
    b.post("/uitloggen", {});
    log_in(b, "a@oph.example");
    const auto uit = b.post("/werk", {{"csrf", oud}, {"tekst", "uit het oude tabblad"}});
    EXPECT_EQ(hulp::kop(uit, "Location"), "/bewaard");
    EXPECT_TRUE(bewaard.empty());
    EXPECT_EQ(hulp::invoer(b.haal("/bewaard"), "tekst"), "uit het oude tabblad");
}

TEST_P(DeDeur, EenBotsingZegtWatErGebeurdeMetStatus409) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    const auto uit = b.post("/werk", {{"tekst", "botsing"}});
    EXPECT_EQ(uit.status, 409);
    EXPECT_THAT(uit.lichaam, HasSubstr("Iemand anders was je voor"));
}

TEST_P(DeDeur, S18_HetAntwoordOpEenFormulierStaatOpEenEigenAdresZodatDeBrowserNietBewaartWatJeTypte) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    maak("b@oph.example", "Bram", {Rol::procesondersteuner});
    auto b = als("a@oph.example"), ander = als("b@oph.example");
    const auto uit = b.post("/werk", {{"tekst", "botsing"}});
    EXPECT_THAT(b.nablad, testing::StartsWith("/antwoord/"));
    EXPECT_EQ(uit.status, 409);
    EXPECT_EQ(b.haal(b.nablad).lichaam, uit.lichaam) << "opnieuw laden verliest niets";
    EXPECT_EQ(ander.haal(b.nablad).status, 404);
    schrijf([&](storage::Sessie& s) {
        EXPECT_THAT(s.een("SELECT lichaam FROM toegang_nablad")->bytes(0).data, Not(HasSubstr("Iemand anders was je voor")));
    });
    t.klok.vooruit(std::chrono::minutes{16});
    EXPECT_EQ(b.haal(b.nablad).status, 404);
    schrijf([&](storage::Sessie& s) {
        ruim_op(s, t.nu());
        EXPECT_EQ(s.een("SELECT count(*) FROM toegang_nablad")->getal(0), 0);
    });
}

TEST_P(DeDeur, S18_WieIntussenGeenRechtMeerHeeftKrijgtHetAntwoordGeenTweedeKeer) {
    const auto id = maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    b.post("/werk", {{"tekst", "botsing"}});
    formulier_weg = true;
    EXPECT_EQ(b.haal(b.nablad).status, 404) << "het formulier zelf is er voor haar niet meer";
    formulier_weg = false;
    schrijf([&](storage::Sessie& s) { zet_geblokkeerd(s, id, t.nu()); });
    EXPECT_EQ(b.haal(b.nablad).status, 303);
}

TEST_P(DeDeur, S25_BlokkerenSluitDeDeurBijHetVolgendeVerzoek) {
    const auto id = maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    const auto token = schrijf([&](storage::Sessie& s) { return *maak_token(s, t.ids, nijmegen, id, {"werk.lezen"}, t.nu()); });
    schrijf([&](storage::Sessie& s) { zet_geblokkeerd(s, id, t.nu()); });
    EXPECT_EQ(b.haal("/werk").status, 303);
    EXPECT_EQ(b.api(web::Methode::get, "/api/v1/werk", token).status, 401);
}

TEST_P(DeDeur, DeApiKentAlleenTokensMetHetRecht) {
    const auto id = maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto b = als("a@oph.example");
    const auto goed = schrijf([&](storage::Sessie& s) { return *maak_token(s, t.ids, nijmegen, id, {"werk.lezen"}, t.nu()); });
    const auto ander = schrijf([&](storage::Sessie& s) { return *maak_token(s, t.ids, nijmegen, id, {"casus.lezen"}, t.nu()); });
    const auto zonder = b.api(web::Methode::get, "/api/v1/werk", "");
    EXPECT_EQ(zonder.status, 401) << "een sessie telt hier niet";
    EXPECT_THAT(hulp::kop(zonder, "WWW-Authenticate"), HasSubstr("Bearer"));
    EXPECT_EQ(hulp::kop(zonder, "Content-Type"), "application/problem+json");
    EXPECT_THAT(zonder.lichaam, HasSubstr("\"title\":\"Log eerst in\"")) << "niet: Er ging iets mis bij ons";
    EXPECT_EQ(b.api(web::Methode::get, "/api/v1/werk", ander).status, 403);
    const auto uit = b.api(web::Methode::get, "/api/v1/werk", goed);
    EXPECT_EQ(uit.status, 200);
    EXPECT_EQ(uit.lichaam, "{\"kanaal\":\"api\"}");
}

TEST_P(DeDeur, S25_RechtenVanEenTokenZijnNooitMeerDanDieVanHetAccount) {
    const auto id = maak("e@oph.example", "Eef", {Rol::expert});
    const auto token = schrijf([&](storage::Sessie& s) { return *maak_token(s, t.ids, nijmegen, id, {"werk.lezen"}, t.nu()); });
    auto b = browser();
    EXPECT_EQ(b.api(web::Methode::get, "/api/v1/werk", token).status, 404);
}

TEST_P(DeDeur, FoutenVanDeApiZijnProblemJsonMetVeldEnTekst) {
    const auto id = maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    const auto token = schrijf([&](storage::Sessie& s) { return *maak_token(s, t.ids, nijmegen, id, {"werk.lezen"}, t.nu()); });
    auto b = browser();
    const auto uit = b.api(web::Methode::get, "/api/v1/werk?fout=ja", token);
    EXPECT_EQ(uit.status, 400);
    const auto json = base::Json::lees(uit.lichaam);
    ASSERT_TRUE(json);
    EXPECT_EQ((*json)["status"].getal(), 400);
    EXPECT_EQ((*json)["fouten"].lijst().at(0)["veld"].tekst(), "titel");
    EXPECT_EQ((*json)["fouten"].lijst().at(0)["tekst"].tekst(), "Vul de titel in");
}

TEST_P(DeDeur, ElkeRouteStaatInDeTafelMetEenRecht) {
    for (const auto& regel : deur.tafel()) {
        SCOPED_TRACE(regel.naam);
        if (!regel.recht)
            EXPECT_TRUE(regel.patroon == "/" || regel.patroon.starts_with("/inloggen") || regel.patroon.starts_with("/link") ||
                        regel.patroon.starts_with("/wachtwoord-vergeten") || regel.patroon.starts_with("/registr"));
        else EXPECT_FALSE(regel.recht->naam.empty());
    }
}

}  // namespace
}  // namespace toegang

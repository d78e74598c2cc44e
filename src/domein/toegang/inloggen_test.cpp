// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/inloggen.hpp"

#include "hulp/huis.hpp"

namespace toegang {
namespace {

using testing::HasSubstr;
using testing::Not;

class Inloggen : public Huis {
  protected:
    Inloggen() { t.om.demo = true; }
};
OP_BEIDE(Inloggen);

TEST_P(Inloggen, MetHetJuisteWachtwoordNaarDeStartpagina) {
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    auto b = browser();
    EXPECT_EQ(log_in(b, "a@oph.example"), "/start");
    const auto start = b.haal("/start");
    EXPECT_EQ(start.status, 200);
    EXPECT_THAT(start.lichaam, HasSubstr("Welkom, Anja"));
    EXPECT_THAT(start.lichaam, HasSubstr("Anja, inbrenger"));
    EXPECT_THAT(start.lichaam, HasSubstr("Regio Nijmegen"));
    EXPECT_THAT(start.lichaam, HasSubstr("href=\"/werk\""));
}

TEST_P(Inloggen, HetKoekjeIsAfgeschermd) {
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    auto b = browser();
    b.haal("/inloggen");
    const auto uit = b.post("/inloggen", {{"email", "a@oph.example"}, {"wachtwoord", kWachtwoord}});
    EXPECT_THAT(hulp::kop(uit, "Set-Cookie"), testing::MatchesRegex("sessie=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"));
}

TEST_P(Inloggen, OnbekendGeblokkeerdEnFoutWachtwoordGevenHetzelfde) {
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    const auto geblokkeerd = maak("g@oph.example", "Gea", {Rol::inbrenger});
    schrijf([&](storage::Sessie& s) { zet_geblokkeerd(s, geblokkeerd, t.nu()); });
    std::vector<std::string> paginas;
    for (const auto& [email, wachtwoord] :
         {std::pair{"a@oph.example", "fout wachtwoord"}, {"x@oph.example", kWachtwoord}, {"g@oph.example", kWachtwoord}}) {
        auto b = browser();
        b.haal("/inloggen");
        auto uit = b.post("/inloggen", {{"email", email}, {"wachtwoord", wachtwoord}});
        EXPECT_EQ(uit.status, 400);
        EXPECT_THAT(uit.lichaam, HasSubstr("horen niet bij elkaar"));
        EXPECT_THAT(uit.lichaam, Not(HasSubstr(wachtwoord)));
        const auto token = hulp::invoer(uit, "csrf");
        uit.lichaam.replace(uit.lichaam.find(token), token.size(), "");
        uit.lichaam.replace(uit.lichaam.find(email), std::string(email).size(), "");
        paginas.push_back(uit.lichaam);
    }
    EXPECT_EQ(paginas[0], paginas[1]);
    EXPECT_EQ(paginas[0], paginas[2]);
}

TEST_P(Inloggen, S34_RadenVanEldersSluitDePersoonZelfNietBuiten) {
    maak("a@oph.example", "Anja", {Rol::procesondersteuner});
    auto dief = browser();
    dief.afzender = "203.0.113.9";
    for (int k = 0; k < 5; ++k) EXPECT_EQ(log_in(dief, "a@oph.example", "gok " + std::to_string(k)), "status 400");
    EXPECT_EQ(log_in(dief, "a@oph.example"), "status 429") << "ook met het goede wachtwoord moet de rader wachten";
    auto b = browser();
    EXPECT_EQ(log_in(b, "a@oph.example"), "/start");
    t.klok.vooruit(std::chrono::seconds{31});
    EXPECT_EQ(log_in(dief, "a@oph.example"), "/start");
}

TEST_P(Inloggen, WieInTweeRegiosWerktKiestEr1) {
    const auto id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    schrijf([&](storage::Sessie& s) { EXPECT_TRUE(geef_rol(s, t.ids, arnhem, id, Rol::voorzitter, t.nu())); });
    auto b = browser();
    EXPECT_EQ(log_in(b, "a@oph.example"), "/inloggen/regio");
    EXPECT_EQ(b.haal("/start").status, 303) << "nog niet binnen";
    b.haal("/inloggen/regio");
    const auto voor = b.koekjes()["sessie"];
    EXPECT_EQ(b.post("/inloggen/regio", {{"regio", "XXX"}}).status, 400);
    EXPECT_EQ(b.post("/inloggen/regio", {{"regio", "ARN"}}).status, 303);
    EXPECT_NE(b.koekjes()["sessie"], voor);
    EXPECT_THAT(b.haal("/start").lichaam, HasSubstr("Anja, voorzitter"));
}

TEST_P(Inloggen, ZonderRolHoortDeReden) {
    maak("a@oph.example", "Anja", {});
    auto b = browser();
    b.haal("/inloggen");
    const auto uit = b.post("/inloggen", {{"email", "a@oph.example"}, {"wachtwoord", kWachtwoord}});
    EXPECT_THAT(uit.lichaam, HasSubstr("heeft geen rol in een regio"));
    EXPECT_EQ(b.koekjes().count("sessie"), 0U);
}

TEST_P(Inloggen, S18_UitloggenEindigtDeSessieEnWistDeBrowser) {
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    auto b = browser();
    log_in(b, "a@oph.example");
    b.haal("/start");
    const auto geheim = b.koekjes()["sessie"];
    const auto uit = b.post("/uitloggen", {});
    EXPECT_EQ(hulp::kop(uit, "Location"), "/inloggen");
    EXPECT_THAT(hulp::kop(uit, "Clear-Site-Data"), HasSubstr("cookies"));
    b.koekjes()["sessie"] = geheim;
    EXPECT_EQ(b.haal("/start").status, 303);
}

class TweedeStap : public Huis {};
OP_BEIDE(TweedeStap);

TEST_P(TweedeStap, S25_VraagtDeCodeEnElkeCodeWerktEenKeer) {
    const auto geheim = met_totp(maak("a@oph.example", "Anja", {Rol::inbrenger}));
    t.klok.vooruit(std::chrono::minutes{1});
    const auto code = totp::code(geheim, t.nu());
    auto b = browser();
    EXPECT_EQ(log_in(b, "a@oph.example"), "/inloggen/code");
    EXPECT_EQ(b.haal("/start").status, 303) << "een halve sessie opent niets";
    b.haal("/inloggen/code");
    EXPECT_EQ(b.post("/inloggen/code", {{"code", "000000"}}).status, 400);
    EXPECT_EQ(b.post("/inloggen/code", {{"code", code}}).status, 303);
    EXPECT_EQ(b.haal("/start").status, 200);
    auto ander = browser();
    log_in(ander, "a@oph.example");
    ander.haal("/inloggen/code");
    EXPECT_THAT(ander.post("/inloggen/code", {{"code", code}}).lichaam, HasSubstr("is al gebruikt"));
}

TEST_P(TweedeStap, HerstelcodeWerktEenKeerOokMetKleineLettersEnSpaties) {
    met_totp(maak("a@oph.example", "Anja", {Rol::inbrenger}));
    ASSERT_EQ(herstelcodes.size(), 10U);
    std::string getypt = herstelcodes[3];
    for (char& c : getypt) c = c == '-' ? ' ' : static_cast<char>(std::tolower(c));
    for (const int verwacht : {303, 400}) {
        auto b = browser();
        log_in(b, "a@oph.example");
        b.haal("/inloggen/code");
        EXPECT_EQ(b.post("/inloggen/code", {{"code", getypt}}).status, verwacht);
    }
}

TEST_P(TweedeStap, RadenVanCodesMoetWachten) {
    met_totp(maak("a@oph.example", "Anja", {Rol::inbrenger}));
    auto b = browser();
    log_in(b, "a@oph.example");
    b.haal("/inloggen/code");
    for (int k = 0; k < 5; ++k) EXPECT_EQ(b.post("/inloggen/code", {{"code", "00000" + std::to_string(k)}}).status, 400);
    EXPECT_EQ(b.post("/inloggen/code", {{"code", herstelcodes[0]}}).status, 429);
}

TEST_P(TweedeStap, S25_WieIdentiteitZietStelteenTweedeStapInMetDeInstelcode) {
    const auto id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    const auto instelcode = schrijf([&](storage::Sessie& s) { return maak_instelcode(s, t.om, id); });
    auto b = browser();
    EXPECT_EQ(log_in(b, "a@oph.example"), "/inloggen/instellen");
    EXPECT_THAT(b.haal("/inloggen/instellen").lichaam, Not(HasSubstr("<svg class=\"ret-qr\"")))
        << "zonder instelcode geen geheim";
    EXPECT_EQ(b.post("/inloggen/instellen", {{"code-instellen", "AAAA-AAAA"}}).status, 400);
    const auto instellen = b.volg(b.post("/inloggen/instellen", {{"code-instellen", instelcode}}));
    EXPECT_THAT(instellen.lichaam, HasSubstr("<svg class=\"ret-qr\""));
    const auto geheim = schrijf([&](storage::Sessie& s) { return *lopende_proef(s, t.om, id); });
    EXPECT_THAT(instellen.lichaam, HasSubstr(totp::leesbaar(geheim)));
    const auto bewijs = hulp::invoer(instellen, "bewijs");
    EXPECT_EQ(b.post("/inloggen/instellen/bevestigen", {{"bewijs", bewijs}, {"code", "123"}}).status, 400);
    const auto klaar = b.post("/inloggen/instellen/bevestigen", {{"bewijs", bewijs}, {"code", totp::code(geheim, t.nu())}});
    EXPECT_EQ(klaar.status, 200);
    EXPECT_THAT(klaar.lichaam, HasSubstr("Je herstelcodes"));
    EXPECT_EQ(b.haal("/start").status, 200);
}

TEST_P(TweedeStap, BewijsVanEenAnderAccountGeeftGeenGeheim) {
    const auto a = maak("a@oph.example", "Anja", {Rol::inbrenger});
    maak("b@oph.example", "Bram", {Rol::inbrenger});
    const auto code = schrijf([&](storage::Sessie& s) { return maak_instelcode(s, t.om, a); });
    auto anja = browser(), bram = browser();
    log_in(anja, "a@oph.example");
    log_in(bram, "b@oph.example");
    anja.haal("/inloggen/instellen");
    const auto naar = hulp::kop(anja.post("/inloggen/instellen", {{"code-instellen", code}}), "Location");
    EXPECT_THAT(anja.haal(naar).lichaam, HasSubstr("ret-qr"));
    EXPECT_THAT(bram.haal(naar).lichaam, Not(HasSubstr("ret-qr")));
}

TEST_P(TweedeStap, EenRolDieErOnderweegsBijkomtVraagtHemAlsnog) {
    const auto id = maak("a@oph.example", "Anja", {Rol::expert});
    auto b = browser();
    EXPECT_EQ(log_in(b, "a@oph.example"), "/start") << "een expert ziet geen identiteit";
    schrijf([&](storage::Sessie& s) { EXPECT_TRUE(geef_rol(s, t.ids, nijmegen, id, Rol::anonimiseerder, t.nu())); });
    EXPECT_EQ(b.haal("/start").status, 303);
}

}  // namespace
}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/inloggen.hpp"

#include <atomic>
#include <set>
#include <thread>

#include "hulp/huis.hpp"

namespace toegang {
namespace {

using testing::HasSubstr;
using testing::Not;

using Soort = Inloguitkomst::Soort;

class Inloggen : public Huis {
  protected:
    Inloggen() { t.om.demo = true; }
    /// A wrong password, without the pages around it.
    Soort gok(const std::string& email, const std::string& afzender) {
        web::Verzoek v;
        v.afzender = afzender;
        v.moment = t.nu();
        return toegang::log_in(t.om, email, "dit is het niet", "/start", v).soort;
    }
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

TEST_P(Inloggen, S34_EenAdresProbeertNietElkAccount) {
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    maak("b@oph.example", "Bram", {Rol::inbrenger});
    auto collega = browser(), bram = browser(), elders = browser();
    collega.afzender = bram.afzender = "2001:db8:1:2::1";
    elders.afzender = "2001:db8:1:3::1";
    EXPECT_EQ(log_in(collega, "a@oph.example"), "/start");
    int beoordeeld = 0;
    for (int k = 0; k < 300; ++k)
        beoordeeld += gok("q" + std::to_string(k) + "@oph.example", "2001:db8:1:2::" + std::to_string(k)) == Soort::onjuist;
    EXPECT_EQ(beoordeeld, 100);
    EXPECT_EQ(log_in(bram, "b@oph.example"), "status 429") << "kwam hier nog nooit";
    EXPECT_EQ(log_in(elders, "b@oph.example"), "/start") << "een ander netwerk";
    auto weer = browser();
    weer.afzender = "2001:db8:1:2::77";
    EXPECT_EQ(log_in(weer, "a@oph.example"), "/start") << "wie hier vaker inlogt merkt niets van de rader naast zich";
    t.klok.vooruit(std::chrono::seconds{36});
    EXPECT_EQ(log_in(bram, "b@oph.example"), "/start") << "langzamer, niet dicht";
}

TEST_P(Inloggen, S34_TienduizendKeerRadenVanOveralLaatHaarInloggenVanHaarEigenPlek) {
    maak("p@oph.example", "Petra", {Rol::procesondersteuner});
    auto b = browser();
    EXPECT_EQ(log_in(b, "p@oph.example"), "/start");
    const int keren = db().dialect() == storage::Dialect::sqlite ? 10'000 : 1'000;  // what waits is the same question to both
    int beoordeeld = 0;
    for (int k = 0; k < keren; ++k)
        beoordeeld +=
            gok("p@oph.example", "10." + std::to_string(k / 250) + "." + std::to_string(k % 250) + ".1") == Soort::onjuist;
    EXPECT_EQ(beoordeeld, 40) << "ASVS 2.2.1: hoogstens 100 in een uur";
    auto weer = browser(), nieuw = browser();
    EXPECT_EQ(log_in(weer, "p@oph.example"), "/start");
    nieuw.afzender = "198.51.100.7";
    EXPECT_EQ(log_in(nieuw, "p@oph.example"), "status 429");
    t.klok.vooruit(std::chrono::seconds{90});
    EXPECT_EQ(log_in(nieuw, "p@oph.example"), "/start") << "langzamer, niet dicht";
}

TEST_P(Inloggen, S34_TegelijkProberenGeeftNietMeerPogingen) {
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    std::atomic<int> beoordeeld = 0;
    std::vector<std::thread> draden;
    for (int k = 0; k < 16; ++k)
        draden.emplace_back([&] {
            for (int i = 0; i < 4; ++i) beoordeeld += gok("a@oph.example", "203.0.113.9") == Soort::onjuist;
        });
    for (auto& d : draden) d.join();
    EXPECT_EQ(beoordeeld, 5);
}

TEST_P(Inloggen, S34_WatArgon2DraaitHeeftEigenDraden) {
    std::set<std::string> zwaar;
    for (const auto& route : router.routes())
        if (route.zwaar) zwaar.insert(route.naam);
    EXPECT_EQ(zwaar, (std::set<std::string>{"toegang.bevestigen", "toegang.inloggen", "toegang.link", "toegang.registratie",
                                            "toegang.tweede_stap_bewijs", "toegang.wachtwoord"}));
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

class TweedeStap : public Huis {
  protected:
    /// Wrong codes that were looked at.
    std::int64_t beoordeeld() {
        return schrijf([](storage::Sessie& s) {
            return s.een("SELECT COUNT(*) FROM audit_gebeurtenis WHERE naam = 'toegang.tweede_stap' AND uitkomst = 'geweigerd'")
                ->getal(0);
        });
    }
    std::int64_t mails() {
        return schrijf([](storage::Sessie& s) {
            return s.een("SELECT COUNT(*) FROM outbox_bericht WHERE soort = 'toegang.melding'")->getal(0);
        });
    }
    /// Somebody who knows the password types a wrong code, with a half session of his own.
    void raad(const std::string& email, const std::string& afzender) {
        auto b = browser();
        b.afzender = afzender;
        ASSERT_EQ(log_in(b, email), "/inloggen/code");
        b.haal("/inloggen/code");
        b.post("/inloggen/code", {{"code", "00000-0"}});
    }
};
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

TEST_P(TweedeStap, S25_NaVijfFouteCodesIsDeHalveSessieVoorbijWaarZeOokVandaanKomen) {
    met_totp(maak("a@oph.example", "Anja", {Rol::inbrenger}));
    for (const bool veel_adressen : {true, false}) {
        auto b = browser();
        if (!veel_adressen) b.afzender = "203.0.113.99";
        log_in(b, "a@oph.example");
        b.haal("/inloggen/code");
        web::Antwoord uit;
        for (int k = 0; k < 5; ++k) {
            EXPECT_NE(b.haal("/inloggen/code").status, 303) << k;
            if (veel_adressen) b.afzender = "203.0.113." + std::to_string(k);
            uit = b.post("/inloggen/code", {{"code", "00000" + std::to_string(k)}});
            EXPECT_EQ(uit.status, 400);
        }
        EXPECT_THAT(uit.lichaam, HasSubstr("Begin opnieuw met je e-mailadres en wachtwoord"));
        EXPECT_EQ(b.haal("/inloggen/code").status, 303);
    }
    auto b = browser();
    b.afzender = "203.0.113.99";
    EXPECT_EQ(log_in(b, "a@oph.example"), "/inloggen/code");
    b.haal("/inloggen/code");
    EXPECT_EQ(b.post("/inloggen/code", {{"code", herstelcodes[0]}}).status, 429);
}

TEST_P(TweedeStap, S25_RadenVanVeelAdressenHoudtOp) {
    const auto id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    const auto geheim = met_totp(id);
    auto haar = browser();
    log_in(haar, "a@oph.example");
    haar.haal("/inloggen/code");
    ASSERT_EQ(haar.post("/inloggen/code", {{"code", herstelcodes[0]}}).status, 303);
    for (int k = 0; k < 50; ++k) raad("a@oph.example", "2001:db8:1:2::" + std::to_string(k));
    EXPECT_EQ(beoordeeld(), 5) << "een netwerk met IPv6 is een afzender";
    EXPECT_EQ(mails(), 0);
    for (int k = 0; k < 100; ++k) raad("a@oph.example", "203.0.113." + std::to_string(k));
    EXPECT_EQ(beoordeeld(), 10) << "over alle adressen";
    EXPECT_EQ(mails(), 1) << "de houder hoort het";
    auto dief = browser(), weer = browser();
    dief.afzender = "198.51.100.7";
    for (auto* b : {&dief, &weer}) {
        log_in(*b, "a@oph.example");
        b->haal("/inloggen/code");
    }
    EXPECT_EQ(dief.post("/inloggen/code", {{"code", herstelcodes[1]}}).status, 429) << "ook een goede code wacht";
    EXPECT_EQ(weer.post("/inloggen/code", {{"code", herstelcodes[2]}}).status, 303) << "S34: van haar eigen plek komt zij binnen";
    t.klok.vooruit(std::chrono::minutes{30});
    for (int k = 0; k < 20; ++k) raad("a@oph.example", "192.168.7." + std::to_string(k));
    EXPECT_EQ(beoordeeld(), 15);
    EXPECT_EQ(mails(), 1) << "hoogstens een mail per uur";
    t.klok.vooruit(std::chrono::minutes{31});
    for (int k = 0; k < 20; ++k) raad("a@oph.example", "192.168.8." + std::to_string(k));
    EXPECT_EQ(beoordeeld(), 20);
    EXPECT_EQ(mails(), 2);
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

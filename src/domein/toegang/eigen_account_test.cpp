// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/aflopend.hpp"
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/token.hpp"
#include "hulp/huis.hpp"
#include "outbox/outbox.hpp"

/// What somebody does with the own account, and the proof that it asks.
namespace toegang {
namespace {

using testing::HasSubstr;
using testing::Not;

class EigenAccount : public Huis {
  protected:
    EigenAccount() {
        t.om.demo = true;
        id = maak("a@oph.example", "Anja", {Rol::inbrenger});
    }
    hulp::Browser ingelogd() {
        auto b = browser();
        log_in(b, "a@oph.example");
        b.haal("/account");
        return b;
    }
    /// Shows once more who it is; in the demo with the password.
    void bewijs(hulp::Browser& b) {
        b.haal("/bevestigen");
        EXPECT_EQ(b.post("/bevestigen", {{"naar", ""}, {"wachtwoord-nu", kWachtwoord}}).status, 303);
        b.haal("/account");
    }
    std::vector<std::string> post() {
        return schrijf([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& regel : outbox::zoek(s, t.sleutels, {.regio = nijmegen.getal})) uit.push_back(regel.onderwerp);
            return uit;
        });
    }
    AccountId id;
};
OP_BEIDE(EigenAccount);

TEST_P(EigenAccount, GegevensWijzigenEnFoutenBewarenWatJeTypte) {
    auto b = ingelogd();
    b.haal("/account/gegevens");
    const auto fout = b.post("/account/gegevens", {{"naam", ""}, {"functie", "jeugdbeschermer"}, {"telefoon", "06 123"}});
    EXPECT_EQ(fout.status, 400);
    EXPECT_EQ(hulp::invoer(fout, "functie"), "jeugdbeschermer");
    EXPECT_EQ(b.post("/account/gegevens", {{"naam", "Anja Bos"}, {"functie", "jeugdbeschermer"}, {"telefoon", ""}}).status, 303);
    EXPECT_THAT(b.haal("/account?gelukt=gegevens").lichaam, HasSubstr("Anja Bos"));
}

TEST_P(EigenAccount, EenNieuwWachtwoordEindigtAndereSessiesEnTokens) {
    auto b = ingelogd(), ander = ingelogd();
    const auto token = schrijf([&](storage::Sessie& s) { return *maak_token(s, t.ids, nijmegen, id, {"werk.lezen"}, t.nu()); });
    b.haal("/account/wachtwoord");
    EXPECT_EQ(b.post("/account/wachtwoord", {{"wachtwoord-nu", "fout"}, {"wachtwoord", "een heel ander wachtwoord"}}).status,
              400);
    EXPECT_EQ(b.post("/account/wachtwoord", {{"wachtwoord-nu", kWachtwoord}, {"wachtwoord", "kort"}}).status, 400);
    EXPECT_EQ(b.post("/account/wachtwoord", {{"wachtwoord-nu", kWachtwoord}, {"wachtwoord", "een heel ander wachtwoord"}}).status,
              303);
    EXPECT_EQ(b.haal("/account").status, 200);
    EXPECT_EQ(ander.haal("/account").status, 303);
    EXPECT_EQ(b.api(web::Methode::get, "/api/v1/werk", token).status, 401);
    EXPECT_EQ(log_in(ander, "a@oph.example", "een heel ander wachtwoord"), "/start");
}

TEST_P(EigenAccount, SessiesZienEnDeAndereBeeindigen) {
    auto b = ingelogd(), ander = ingelogd();
    EXPECT_THAT(b.haal("/account").lichaam, HasSubstr("(deze browser)"));
    const auto vreemd = maak("x@oph.example", "X", {Rol::inbrenger});
    const auto van_vreemd = schrijf([&](storage::Sessie& s) {
        begin_sessie(s, t.ids, {vreemd, nijmegen, Inlogstap::klaar, "/start", {}, "", ""}, t.nu());
        return sessies_van(s, vreemd, t.nu()).at(0).id.getal;
    });
    EXPECT_EQ(b.post("/account/sessies/" + ref_van(van_vreemd) + "/einde", {}).status, 404);
    EXPECT_EQ(b.post("/account/sessies/einde", {}).status, 303);
    EXPECT_EQ(b.haal("/account").status, 200);
    EXPECT_EQ(ander.haal("/account").status, 303);
}

TEST_P(EigenAccount, TweedeStapAanzettenVraagtHetWachtwoordEnVervangenDeOudeFactor) {
    auto b = ingelogd();
    b.haal("/account/tweede-stap");
    EXPECT_EQ(b.post("/account/tweede-stap", {{"wachtwoord-nu", "fout"}}).status, 400);
    EXPECT_EQ(b.haal("/account/tweede-stap/instellen?bewijs=x").status, 303);
    auto pagina = b.volg(b.post("/account/tweede-stap", {{"wachtwoord-nu", kWachtwoord}}));
    const auto geheim = schrijf([&](storage::Sessie& s) { return *lopende_proef(s, t.om, id); });
    EXPECT_THAT(b.post("/account/tweede-stap/instellen",
                       {{"bewijs", hulp::invoer(pagina, "bewijs")}, {"code", totp::code(geheim, t.nu())}})
                    .lichaam,
                HasSubstr("Je herstelcodes"));
    EXPECT_EQ(b.haal("/account").status, 200) << "met het nieuwe koekje";
    b.haal("/account/tweede-stap");
    EXPECT_EQ(b.post("/account/tweede-stap", {{"wachtwoord-nu", kWachtwoord}}).status, 400) << "nu telt alleen de oude factor";
    t.klok.vooruit(std::chrono::minutes{1});
    EXPECT_EQ(b.post("/account/tweede-stap", {{"code", totp::code(geheim, t.nu())}}).status, 303);
}

TEST_P(EigenAccount, OpnieuwBevestigenGeeftEenVersBewijsEnGaatTerugNaarDePagina) {
    deur.pagina(web::Methode::get, "/streng", "werk.streng", {"werk.streng", {Rol::inbrenger}},
                [](Aanvraag& a) -> base::Result<web::Antwoord> {
                    if (!a.kijker.totp_op) return vraag_bevestiging(a);
                    return web::Antwoord::html("vers");
                });
    auto b = ingelogd();
    const auto pagina = b.volg(b.haal("/streng"));
    const auto naar = hulp::invoer(pagina, "naar");
    EXPECT_EQ(b.post("/bevestigen", {{"naar", naar}, {"wachtwoord-nu", "fout"}}).status, 400);
    EXPECT_EQ(b.volg(b.post("/bevestigen", {{"naar", naar}, {"wachtwoord-nu", kWachtwoord}})).lichaam, "vers");
}

TEST_P(EigenAccount, EenTokenIsEenKeerTeZienEnIsInTeTrekken) {
    auto b = ingelogd();
    bewijs(b);
    EXPECT_THAT(b.haal("/account/tokens/nieuw").lichaam, HasSubstr("werk.lezen"));
    EXPECT_EQ(b.post("/account/tokens", {{"naam", "koppeling"}, {"rechten", "casus.alles"}, {"dagen", "30"}}).status, 400);
    const auto uit = b.post("/account/tokens", {{"naam", "koppeling"}, {"rechten", "werk.lezen"}, {"dagen", "30"}});
    const auto begin = uit.lichaam.find("id=\"token\">") + 11;
    const auto token = uit.lichaam.substr(begin, uit.lichaam.find('<', begin) - begin);
    EXPECT_EQ(b.api(web::Methode::get, "/api/v1/werk", token).status, 200);
    const auto lijst = b.haal("/account/tokens");
    EXPECT_THAT(lijst.lichaam, Not(HasSubstr(token)));
    const auto pad_in = lijst.lichaam.find("/intrekken");
    ASSERT_NE(pad_in, std::string::npos);
    const auto van = lijst.lichaam.rfind("/account/tokens/", pad_in);
    EXPECT_EQ(b.post(lijst.lichaam.substr(van, pad_in + 10 - van), {}).status, 303);
    EXPECT_EQ(b.api(web::Methode::get, "/api/v1/werk", token).status, 401);
}

TEST_P(EigenAccount, S25_EenBewijsVoorEenNieuweFactorWerktEenKeerEnTienMinuten) {
    auto oud = met_totp(id);
    auto b = browser();
    log_in(b, "a@oph.example");
    b.haal("/inloggen/code");
    t.klok.vooruit(std::chrono::minutes{1});
    b.post("/inloggen/code", {{"code", totp::code(oud, t.nu())}});
    const auto bewezen = [&] {
        t.klok.vooruit(std::chrono::minutes{1});
        b.haal("/account/tweede-stap");
        return hulp::kop(b.post("/account/tweede-stap", {{"code", totp::code(oud, t.nu())}}), "Location");
    };
    const auto verlopen = bewezen();
    t.klok.vooruit(std::chrono::minutes{10} + std::chrono::seconds{1});
    EXPECT_EQ(hulp::kop(b.haal(verlopen), "Location"), "/account/tweede-stap");

    const auto pad = bewezen();
    const auto token = schrijf([&](storage::Sessie& s) { return *maak_token(s, t.ids, nijmegen, id, {"werk.lezen"}, t.nu()); });
    const auto pagina = b.haal(pad);
    EXPECT_EQ(pagina.status, 200);
    const auto geheim = schrijf([&](storage::Sessie& s) { return *lopende_proef(s, t.om, id); });
    const auto zegel = hulp::invoer(pagina, "bewijs");
    EXPECT_THAT(b.post("/account/tweede-stap/instellen", {{"bewijs", zegel}, {"code", totp::code(geheim, t.nu())}}).lichaam,
                HasSubstr("Je herstelcodes"));
    EXPECT_EQ(b.api(web::Methode::get, "/api/v1/werk", token).status, 401) << "tokens van voor de nieuwe factor zijn weg";
    EXPECT_EQ(hulp::kop(b.haal(pad), "Location"), "/account/tweede-stap") << "hetzelfde adres nog eens openen";
    b.haal("/account");
    EXPECT_EQ(hulp::kop(b.post("/account/tweede-stap/instellen", {{"bewijs", zegel}, {"code", "123456"}}), "Location"),
              "/account/tweede-stap");
}

TEST_P(EigenAccount, S25_EenTokenVraagtEenVersBewijsEnDeHouderKrijgtMail) {
    auto b = ingelogd();
    const hulp::Velden velden{{"naam", "koppeling"}, {"rechten", "werk.lezen"}, {"dagen", "30"}};
    EXPECT_THAT(hulp::kop(b.haal("/account/tokens/nieuw"), "Location"), testing::StartsWith("/bevestigen?naar="));
    EXPECT_THAT(hulp::kop(b.post("/account/tokens", velden), "Location"), testing::StartsWith("/bevestigen?naar="));
    bewijs(b);
    EXPECT_EQ(b.haal("/account/tokens/nieuw").status, 200);
    t.klok.vooruit(std::chrono::minutes{5} + std::chrono::seconds{1});
    const auto naar = hulp::invoer(b.volg(b.post("/account/tokens", velden)), "naar");
    EXPECT_THAT(post(), Not(testing::Contains("Je hebt een API-token gemaakt")));
    const auto bewaard = b.volg(b.post("/bevestigen", {{"naar", naar}, {"wachtwoord-nu", kWachtwoord}}));
    EXPECT_EQ(hulp::invoer(bewaard, "naam"), "koppeling") << "wat je typte staat er nog";
    EXPECT_THAT(b.post("/account/tokens", velden).lichaam, HasSubstr("id=\"token\">ot_"));
    EXPECT_THAT(post(), testing::Contains("Je hebt een API-token gemaakt"));
}

TEST_P(EigenAccount, S25_EenAnderTelefoonnummerVraagtEenVersBewijsEnDeHouderKrijgtMail) {
    auto b = ingelogd();
    const auto nummer = [&] { return schrijf([&](storage::Sessie& s) { return account(s, id)->telefoon; }); };
    const hulp::Velden velden{{"naam", "Anja"}, {"functie", ""}, {"telefoon", "06 66666666"}};
    b.haal("/account/gegevens");
    EXPECT_THAT(hulp::kop(b.post("/account/gegevens", velden), "Location"), testing::StartsWith("/bevestigen?naar="));
    EXPECT_EQ(nummer(), "");
    bewijs(b);
    EXPECT_EQ(hulp::kop(b.post("/account/gegevens", velden), "Location"), "/account?gelukt=gegevens");
    EXPECT_EQ(nummer(), "06 66666666");
    EXPECT_THAT(post(), testing::Contains("Je telefoonnummer is gewijzigd"));
}

TEST_P(EigenAccount, EenWeekVoorEenTokenAflooptHoortDeHouderDatEenKeer) {
    const auto op = [&](int dagen) {
        t.klok.vooruit(std::chrono::days{dagen});
        return schrijf([&](storage::Sessie& s) { return meld_aflopende_tokens(s, t.om, t.nu()); });
    };
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(maak_token(s, t.ids, {nijmegen, id, "koppeling", {"werk.lezen"}, 30}, t.nu()));
        EXPECT_TRUE(maak_token(s, t.ids, {nijmegen, id, "even", {"werk.lezen"}, 7}, t.nu()));
    });
    EXPECT_EQ(op(1), 0) << "wie een token voor een week maakt, weet dat";
    EXPECT_EQ(op(21), 0);
    EXPECT_EQ(op(1), 1);
    EXPECT_EQ(op(1), 0);
    EXPECT_THAT(post(), testing::ElementsAre("Een API-token werkt bijna niet meer"));
}

}  // namespace
}  // namespace toegang

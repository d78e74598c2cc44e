// SPDX-License-Identifier: EUPL-1.2
#include "web/server.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

#include "web/servertest.hpp"
#include "web/techniek.hpp"

namespace web::test {
namespace {

using testing::HasSubstr;
using testing::Not;

struct ServerTest : testing::Test, Wereld {
    ServerTest() {
        route(Methode::get, "/hallo", [](const Verzoek&) { return Antwoord::html("hallo"); });
        route(
            Methode::post, "/form", [](const Verzoek& v) { return Antwoord::tekst(std::string(v.formulier["a"])); },
            Kanaal::pagina, 100);
        route(
            Methode::post, "/api/v1/dingen", [](const Verzoek& v) { return Antwoord::json(v.lichaam, 201); }, Kanaal::api, 100);
        route(
            Methode::get, "/api/v1/dingen",
            [](const Verzoek& v) { return Antwoord::json(std::to_string(v.cookies.size()) + std::string(v.kop("cookie"))); },
            Kanaal::api);
    }
};

TEST_F(ServerTest, S18_EenPaginaKomtMetAlleVasteKoppen) {
    start();
    const auto a = een(get("/hallo"));
    EXPECT_THAT(a, testing::StartsWith("HTTP/1.1 200 OK\r\nDate: Tue, 24 Nov 2026 15:00:00 GMT\r\nContent-Length: 5\r\n"));
    for (const char* kop : {"Content-Type: text/html; charset=utf-8", "Referrer-Policy: no-referrer", "X-Frame-Options: DENY",
                            "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin",
                            "X-Content-Type-Options: nosniff", "Cache-Control: no-store",
                            "Permissions-Policy: ", "Content-Security-Policy: default-src 'none'; style-src 'self'"})
        EXPECT_THAT(a, HasSubstr(std::string("\r\n") + kop));
    EXPECT_THAT(a, Not(HasSubstr("Strict-Transport-Security")));
    EXPECT_THAT(a, Not(HasSubstr("API-Version")));
    EXPECT_EQ(lichaam(a), "hallo");
}

TEST_F(ServerTest, EenApiAntwoordHeeftZijnVersieOokBijEenFout) {
    start();
    for (const char* pad : {"/api/v1/dingen", "/api/v1/bestaat-niet", "/api/v1/../x", "/api/v1/%zz"}) {
        const auto a = een(get(pad));
        EXPECT_THAT(a, HasSubstr("\r\nAPI-Version: 1.0.0\r\n"));
        EXPECT_THAT(a, HasSubstr("\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"));
        EXPECT_THAT(a, HasSubstr("\r\nContent-Disposition: attachment; filename=\"api.json\"\r\n"));
    }
    EXPECT_THAT(een(get("/hallo")), Not(HasSubstr("Content-Disposition")));
}

TEST_F(ServerTest, OokEenAntwoordDatVerwijstHeeftEenSoort) {
    route(Methode::get, "/weg", [](const Verzoek&) { return Antwoord::verder("/hallo"); });
    start();
    EXPECT_THAT(een(get("/weg")), HasSubstr("\r\nContent-Type: text/plain; charset=utf-8\r\n"));
}

TEST_F(ServerTest, S31_DeApiZietGeenCookies) {
    start();
    EXPECT_EQ(lichaam(een(get("/api/v1/dingen", "Cookie: sessie=geheim\r\n"))), "0");
}

TEST_F(ServerTest, FoutenKrijgenHunStatus) {
    start();
    const std::string json = "Content-Type: application/json\r\n";
    std::string honderd_koppen;
    for (int k = 0; k < 100; ++k) honderd_koppen += "A: b\r\n";
    struct {
        std::string verzoek;
        int status;
    } const gevallen[] = {
        {get("/onbekend"), 404},
        {get("/hallo/"), 404},
        {get("/form"), 405},
        {"PROPFIND /form HTTP/1.1\r\n" + host() + "\r\n", 405},
        {"PROPFIND /onbekend HTTP/1.1\r\n" + host() + "\r\n", 404},
        {get("/a/../hallo"), 400},
        {get("/hallo?a=%00"), 400},
        {"GET http://localhost/hallo HTTP/1.1\r\n" + host() + "\r\n", 400},
        {"GET /hallo HTTP/1.1\r\n\r\n", 400},
        {"GET /hallo HTTP/1.1\r\nHost: ander.example\r\n\r\n", 421},
        {"GET /hallo HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 421},
        {get("/hallo", "X-Forwarded-For: 10.1.2.3\r\n"), 421},
        {get("/hallo", "Forwarded: for=10.1.2.3\r\n"), 421},
        {get("/hallo", "X: " + std::string(17000, 'x') + "\r\n"), 431},
        {get("/hallo", honderd_koppen), 431},
        {post("/form", "a=" + std::string(99, 'x')), 413},
        {post("/form", "a=%"), 400},
        {"POST /form HTTP/1.1\r\n" + host() + "Content-Type: text/plain\r\nContent-Length: 1\r\n\r\nx", 415},
        {"POST /form HTTP/1.1\r\n" + host() + "Content-Length: 1\r\n\r\nx", 415},
        {"POST /form HTTP/1.1\r\n" + host() + json + "Content-Length: 2\r\n\r\n{}", 415},
        {"POST /form HTTP/1.1\r\n" + host() + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1\r\n\r\nx", 415},
        {post("/api/v1/dingen", "a=1"), 415},
        {"POST /api/v1/dingen HTTP/1.1\r\n" + host() + json + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}", 415},
        {post("/form", "a=1", "Sec-Fetch-Site: cross-site\r\n"), 403},
        {post("/form", "a=1", "Sec-Fetch-Site: same-origin\r\n"), 200},
        {"POST /api/v1/dingen HTTP/1.1\r\n" + host() + json + "Content-Length: 2\r\n\r\n{}", 201},
    };
    for (const auto& g : gevallen) EXPECT_EQ(status(een(g.verzoek)), g.status) << g.verzoek.substr(0, 200);
    EXPECT_THAT(een(get("/form")), HasSubstr("\r\nAllow: POST\r\n"));
    EXPECT_THAT(een(post("/hallo", "")), HasSubstr("\r\nAllow: GET, HEAD\r\n"));
}

TEST_F(ServerTest, SmokkelenGeeft400EnSluitDeVerbinding) {
    start();
    for (const std::string slot :
         {"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /hallo HTTP/1.1\r\n\r\n",
          "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx", "X: a\r\n b\r\n\r\n", "X: a\nY: b\r\n\r\n"}) {
        Client c(server->poort());
        c.stuur("POST /form HTTP/1.1\r\n" + host() + slot);
        ::shutdown(c.fd(), SHUT_WR);
        const auto a = c.tot_het_einde();
        EXPECT_EQ(status(a), 400) << slot;
        EXPECT_THAT(a, HasSubstr("\r\nConnection: close\r\n"));
        EXPECT_EQ(a.find("HTTP/1.1", 1), std::string::npos) << "a second answer";
    }
}

TEST_F(ServerTest, HeadGeeftDeKoppenVanGetZonderLichaam) {
    start();
    Client c(server->poort());
    c.stuur("HEAD /hallo HTTP/1.1\r\n" + host() + "\r\n");
    EXPECT_THAT(c.antwoord(true), HasSubstr("\r\nContent-Length: 5\r\n"));
    EXPECT_EQ(lichaam(c.vraag(get("/hallo"))), "hallo");
}

TEST_F(ServerTest, EenVerbindingBedientVerzoekenAchterElkaar) {
    start();
    Client c(server->poort());
    for (int i = 0; i < 3; ++i) EXPECT_EQ(lichaam(c.vraag(get("/hallo"))), "hallo");
    EXPECT_EQ(status(c.vraag(get("/onbekend"))), 404);
    c.stuur(post("/form", "a=een") + "\r\n" + post("/form", "a=twee") + get("/hallo", "Connection: close\r\n") + get("/hallo"));
    const auto alles = c.tot_het_einde();
    const auto een = alles.find("een"), twee = alles.find("twee"), hallo = alles.find("hallo");
    EXPECT_TRUE(een < twee && twee < hallo && hallo != std::string::npos);
    EXPECT_EQ(alles.find("hallo", hallo + 1), std::string::npos) << "answered after Connection: close";
}

TEST_F(ServerTest, EenLichaamInBrokkenWordtGelezenEnBegrensd) {
    start();
    const std::string kop = "POST /form HTTP/1.1\r\n" + host() +
                            "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n";
    Client c(server->poort());
    c.stuur(kop + "2\r\na=\r\n");
    c.stuur("5;x=y\r\nhallo\r\n0\r\n\r\n");
    EXPECT_EQ(lichaam(c.antwoord()), "hallo");
    EXPECT_EQ(status(c.vraag(kop + "65\r\n" + std::string(101, 'a') + "\r\n0\r\n\r\n")), 413);
    EXPECT_EQ(status(een(kop + "zz\r\n")), 400);
    EXPECT_EQ(status(een(kop + "2;x=" + std::string(40000, 'y'))), 400) << "a chunk line without end";
}

TEST_F(ServerTest, Expect100KrijgtEerstGroenLicht) {
    start();
    Client c(server->poort());
    c.stuur("POST /form HTTP/1.1\r\n" + host() +
            "Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\nContent-Length: "
            "3\r\n\r\n");
    EXPECT_EQ(c.antwoord(), "HTTP/1.1 100 Continue\r\n\r\n");
    EXPECT_EQ(lichaam(c.vraag("a=b")), "b");
    EXPECT_EQ(status(een("POST /form HTTP/1.1\r\n" + host() +
                         "Content-Type: application/x-www-form-urlencoded\r\nExpect: "
                         "100-continue\r\nContent-Length: 300\r\n\r\n")),
              413);
}

TEST_F(ServerTest, EenLangeTekstWordtGezipt) {
    route(Methode::get, "/lang", [](const Verzoek&) { return Antwoord::html(std::string(5000, 'a')); });
    start();
    const auto gezipt = een(get("/lang", "Accept-Encoding: gzip\r\n"));
    EXPECT_THAT(gezipt, HasSubstr("\r\nContent-Encoding: gzip\r\n"));
    EXPECT_THAT(gezipt, HasSubstr("\r\nVary: Accept-Encoding\r\n"));
    EXPECT_LT(lichaam(gezipt).size(), 200u);
    EXPECT_EQ(lichaam(een(get("/lang"))).size(), 5000u);
    EXPECT_THAT(een(get("/hallo", "Accept-Encoding: gzip\r\n")), Not(HasSubstr("Content-Encoding")));
}

TEST_F(ServerTest, S9_EenUitzonderingWordtEenFoutZonderHaarTekst) {
    route(Methode::get, "/kapot", [](const Verzoek&) -> Antwoord { throw std::runtime_error("kanarie 999990019"); });
    route(Methode::get, "/vol", [](const Verzoek&) -> Antwoord { throw storage::Overbelast(); });
    route(Methode::get, "/bezet",
          [](const Verzoek&) -> Antwoord { throw storage::DbFout(storage::DbFoutSoort::bezet, "5", "r"); });
    route(Methode::get, "/uniek",
          [](const Verzoek&) -> Antwoord { throw storage::DbFout(storage::DbFoutSoort::uniek, "19", "r"); });
    start();
    testing::internal::CaptureStderr();
    const auto kapot = een(get("/kapot"));
    EXPECT_EQ(status(kapot), 500);
    EXPECT_THAT(een(get("/vol")), HasSubstr("503"));
    EXPECT_THAT(een(get("/bezet")), HasSubstr("\r\nRetry-After: 2\r\n"));
    EXPECT_EQ(status(een(get("/uniek"))), 500);
    server->stop();
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_THAT(kapot + log, Not(HasSubstr("kanarie")));
    EXPECT_THAT(log, HasSubstr("std::runtime_error"));
}

TEST_F(ServerTest, EenAntwoordWachtOpZijnVastlegging) {
    route(Methode::get, "/gelogd", [this](const Verzoek&) {
        Antwoord a = Antwoord::html("dossier");
        a.vastlegging_regio = 7;
        a.na_vastlegging.push_back([this](storage::Sessie&) { ++databank.vastgelegd; });
        return a;
    });
    start();
    EXPECT_EQ(lichaam(een(get("/gelogd"))), "dossier");
    EXPECT_EQ(databank.vastgelegd, 1);
    EXPECT_EQ(databank.regio, 7);
    databank.werkt = false;
    const auto a = een(get("/gelogd"));
    EXPECT_EQ(status(a), 503);
    EXPECT_THAT(a, Not(HasSubstr("dossier")));
}

TEST_F(ServerTest, GezondEnKlaar) {
    registreer_techniek(router, databank);
    start();
    EXPECT_EQ(status(een(get("/gezond"))), 200);
    EXPECT_EQ(status(een(get("/klaar"))), 200);
    EXPECT_EQ(status(een("GET /gezond HTTP/1.1\r\nHost: 10.0.0.7:8080\r\n\r\n")), 200) << "asked by address";
    databank.werkt = false;
    EXPECT_EQ(status(een(get("/gezond"))), 200);
    EXPECT_EQ(status(een(get("/klaar"))), 503);
}

TEST_F(ServerTest, HetLogNoemtDeRouteEnNooitWatDaarinStond) {
    base::log::zet_niveau(base::log::Niveau::info);
    start();
    testing::internal::CaptureStderr();
    een(get("/hallo?zoek=kanarie", "Cookie: kanarie=1\r\n"));
    een(get("/kanarie"));
    server->stop();
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_THAT(log, HasSubstr("GET/hallo"));
    EXPECT_THAT(log, Not(HasSubstr("kanarie")));
    EXPECT_THAT(log, Not(HasSubstr("127.0.0.1")));
}

}  // namespace
}  // namespace web::test

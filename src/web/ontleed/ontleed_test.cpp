// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "web/ontleed/cookies.hpp"
#include "web/ontleed/kop.hpp"
#include "web/ontleed/koppen.hpp"
#include "web/ontleed/pad.hpp"
#include "web/ontleed/urlencoded.hpp"

namespace web::ontleed {
namespace {

using namespace std::string_literals;

TEST(Pad, EenGoedPadWordtOntcijferdEnVanDeVraagGesplitst) {
    struct {
        const char *doel, *pad, *vraag;
    } const gevallen[] = {
        {"/", "/", ""},
        {"/casussen", "/casussen", ""},
        {"/casussen/", "/casussen/", ""},
        {"/casussen?status=open&x=/../", "/casussen", "status=open&x=/../"},
        {"/a%20b/caf%C3%A9", "/a b/caf\xc3\xa9", ""},
        {"/a%252Fb", "/a%2Fb", ""},  // decoded once, never twice
        {"/a?", "/a", ""},
        {"/.well-known/x", "/.well-known/x", ""},
    };
    for (const auto& g : gevallen) {
        const auto doel = lees_doel(g.doel);
        ASSERT_TRUE(doel) << g.doel;
        EXPECT_EQ(doel->pad, g.pad);
        EXPECT_EQ(doel->vraag, g.vraag);
    }
}

TEST(Pad, WatTweeProgrammasVerschillendLezenWordtGeweigerd) {
    for (const char* doel : {"",          "*",      "casussen", "http://ander.example/",
                             "/a//b",     "//",     "/./a",     "/a/..",
                             "/%2e%2e/a", "/a%2fb", "/a%5Cb",   "/a%00b",
                             "/a%0Ab",    "/a%7F",  "/%C3",     "/%ff",
                             "/%",        "/%4",    "/%zz",     "/a#b",
                             "/%C0%AF"})
        EXPECT_FALSE(lees_doel(doel)) << doel;
    EXPECT_TRUE(lees_doel("/" + std::string(1999, 'a')));
    EXPECT_FALSE(lees_doel("/" + std::string(2000, 'a')));
}

TEST(Pad, OokVanOnleesbareBytesIsBekendOfEenProgrammaVraagt) {
    for (const char* ruw : {"GET /api/v1/../x HTTP/1.1", "x /api/", "GET /api/%zz"})
        EXPECT_EQ(begin_van_pad(ruw), "/api/") << ruw;
    for (const char* ruw : {"", " ", "GET /apin HTTP/1.1", "GET  /api/ HTTP/1.1", "GET /x?/api/", "GET http://x/api/"})
        EXPECT_EQ(begin_van_pad(ruw), "/") << ruw;
}

TEST(Urlencoded, VeldenKomenInVolgordeMetAlHunWaarden) {
    const auto f = lees_urlencoded("naam=Sam+de+Wit&vink=a&vink=b&leeg=&zonder&tekst=regel%0D%0Atwee%26");
    ASSERT_TRUE(f);
    EXPECT_EQ((*f)["naam"], "Sam de Wit");
    EXPECT_EQ(f->alle("vink"), (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(f->heeft("leeg"));
    EXPECT_TRUE(f->heeft("zonder"));
    EXPECT_FALSE(f->heeft("ander"));
    EXPECT_EQ((*f)["tekst"], "regel\r\ntwee&");
    EXPECT_EQ((*lees_urlencoded("a=uit%0BWord%0C"))["a"], "uit\nWord\n");
    EXPECT_TRUE(lees_urlencoded("")->velden().empty());
    EXPECT_TRUE(lees_urlencoded("&&")->velden().empty());
}

TEST(Urlencoded, KapotteOfTeGroteInvoerWordtGeweigerd) {
    for (const char* t : {"a=%", "a=%4", "a=%GG", "a=%00", "a=%ff", "%00=1", "=1", "a=%1b", "a%0A=1"})
        EXPECT_FALSE(lees_urlencoded(t)) << t;
    const Veldgrenzen grens{2, 3, 4};
    EXPECT_TRUE(lees_urlencoded("abc=1234&b=1", grens));
    EXPECT_FALSE(lees_urlencoded("abcd=1", grens));
    EXPECT_FALSE(lees_urlencoded("a=12345", grens));
    EXPECT_FALSE(lees_urlencoded("a=1&b=1&c=1", grens));
}

TEST(Cookies, GoedeParenTellenEnDeEersteWint) {
    const auto c = lees_cookies("sessie=abc; sessie=later; __Host-x=\"q\";b = 1; kapot; =1; d=e f; e=;f=g=h");
    EXPECT_EQ(c.at("sessie"), "abc");
    EXPECT_EQ(c.at("__Host-x"), "q");
    EXPECT_EQ(c.at("e"), "");
    EXPECT_EQ(c.at("f"), "g=h");
    EXPECT_EQ(c.size(), 4u);
    std::string veel;
    for (int i = 0; i < 100; ++i) veel += "c" + std::to_string(i) + "=1;";
    EXPECT_EQ(lees_cookies(veel).size(), 50u);
}

TEST(Kop, EenGewoonVerzoekWordtGelezen) {
    const auto k = lees_kop("POST /a?b HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\nX-Leeg:\r\nX-Tab:\t waarde \t\r\n\r\n");
    ASSERT_TRUE(k);
    EXPECT_EQ(k->methode, "POST");
    EXPECT_EQ(k->doel, "/a?b");
    EXPECT_EQ(k->lengte, 12u);
    EXPECT_FALSE(k->brokken);
    EXPECT_EQ(k->waarde("x-tab"), "waarde");
    EXPECT_EQ(k->waarde("x-leeg"), "");
    EXPECT_TRUE(lees_kop("GET / HTTP/1.0\r\n\r\n")->http_1_0);
    EXPECT_TRUE(lees_kop("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n")->brokken);
}

TEST(Kop, WatSmokkelenMogelijkMaaktWordtGeweigerd) {
    const std::string slecht[] = {
        "GET / HTTP/1.1\r\n\r\n",                        // no Host
        "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",  // two
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",            // two spaces
        "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
        "GET /\r\nHost: a\r\n\r\n",  // HTTP/0.9
        "GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n",
        "G@T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\r\n\r\n",  // bare LF
        "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n",          // bare CR
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n",  // obs-fold
        "GET / HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n",       // space before colon
        "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"s,
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
    };
    for (const auto& k : slecht) EXPECT_FALSE(lees_kop(k)) << k;
    std::string veel = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 100; ++i) veel += "X: y\r\n";
    EXPECT_FALSE(lees_kop(veel + "\r\n"));
}

TEST(Inhoudstype, ParametersWordenGelezen) {
    const auto m = lees_inhoudstype("Multipart/Form-Data; boundary=\"a b;c\"");
    ASSERT_FALSE(m);  // ';' is no character of a boundary
    EXPECT_EQ(lees_inhoudstype("multipart/form-data; boundary=----WebKitX")->grens, "----WebKitX");
    EXPECT_EQ(lees_inhoudstype("multipart/form-data; charset=utf-8; BOUNDARY=\"a b\"")->grens, "a b");
    EXPECT_TRUE(lees_inhoudstype("application/json; charset=UTF-8")->utf8);
    EXPECT_FALSE(lees_inhoudstype("application/json; charset=latin1")->utf8);
    for (const char* t : {"", "json", "a/b/c", "multipart/form-data", "multipart/form-data; boundary=",
                          "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; boundary=\"a \""})
        EXPECT_FALSE(lees_inhoudstype(t)) << t;
    EXPECT_FALSE(lees_inhoudstype("multipart/form-data; boundary=" + std::string(71, 'a')));
}

TEST(Koppen, GzipAlleenAlsDeClientHetNeemt) {
    for (const char* k : {"gzip", "br, gzip", "GZIP;q=0.5", "deflate, gzip;q=1.0"}) EXPECT_TRUE(neemt_gzip(k)) << k;
    for (const char* k : {"", "br", "gzip;q=0", "gzip;q=0.000", "xgzip", "identity"}) EXPECT_FALSE(neemt_gzip(k)) << k;
}

TEST(Koppen, EtagInEenLijst) {
    EXPECT_TRUE(etag_past("\"a\"", "\"a\""));
    EXPECT_TRUE(etag_past("\"b\", W/\"a\"", "\"a\""));
    EXPECT_TRUE(etag_past("*", "\"a\""));
    EXPECT_FALSE(etag_past("\"ab\"", "\"a\""));
    EXPECT_FALSE(etag_past("", "\"a\""));
}

TEST(Host, NaamEnPoort) {
    EXPECT_EQ(lees_host("OPH.Example:8443"), (Gastheer{"oph.example", 8443}));
    EXPECT_EQ(lees_host("[::1]:80"), (Gastheer{"::1", 80}));
    EXPECT_EQ(lees_host("127.0.0.1"), (Gastheer{"127.0.0.1", 0}));
    for (const char* h : {"", ":80", "a:", "a:0", "a:65536", "a:8x", "a b", "a@b", "a/b", "[::1", "[]", "[x]:80", "::1", "a,b"})
        EXPECT_FALSE(lees_host(h)) << h;
    EXPECT_EQ(host_van_url("https://oph.example/pad"), (Gastheer{"oph.example", 443}));
    EXPECT_EQ(host_van_url("http://oph.example:8080"), (Gastheer{"oph.example", 8080}));
    EXPECT_FALSE(host_van_url("ftp://oph.example"));
    for (const char* n : {"localhost", "127.0.0.1", "127.1.2.3", "::1"}) EXPECT_TRUE(is_loopback(n)) << n;
    for (const char* n : {"127.0.0.1.evil.example", "127.evil", "10.0.0.1", "localhost.example"})
        EXPECT_FALSE(is_loopback(n)) << n;
}

}  // namespace
}  // namespace web::ontleed

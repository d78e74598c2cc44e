// SPDX-License-Identifier: EUPL-1.2
#include "web/pijplijn.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "web/antwoordkoppen.hpp"
#include "web/herkomst.hpp"
#include "web/servertest.hpp"

namespace web {
namespace {

TEST(VasteKoppen, EenEigenWaardeVanDeHandlerWint) {
    Antwoord a = Antwoord::download("x", "application/pdf", "bijlage-1.pdf");
    a.kop("cache-control", "private");
    zet_vaste_koppen(a, Kanaal::pagina, true);
    EXPECT_EQ(kopwaarde(a, "Content-Security-Policy"), "sandbox; default-src 'none'");
    EXPECT_EQ(kopwaarde(a, "Cache-Control"), "private");
    EXPECT_EQ(kopwaarde(a, "Content-Disposition"), "attachment; filename=\"bijlage-1.pdf\"");
    EXPECT_TRUE(kopwaarde(a, "Strict-Transport-Security"));
    EXPECT_FALSE(kopwaarde(a, "API-Version"));
}

TEST(VasteKoppen, EenRegeleindeInEenKopWordtNooitVerstuurd) {
    Antwoord a = Antwoord::verder("/pad\r\nSet-Cookie: sessie=gestolen");
    pijplijn::maak_af(a, {}, Kanaal::pagina);
    EXPECT_EQ(a.status, 500);
    for (const auto& [naam, waarde] : a.koppen) EXPECT_EQ(waarde.find("gestolen"), std::string::npos) << naam;
}

TEST(HandelAf, GaatDoorDezelfdePijplijnZonderNetwerk) {
    Router router;
    router.voeg_toe({Methode::post, "/dingen/{n:getal}", "ding", "openbaar", Kanaal::pagina, 100, false, [](const Verzoek& v) {
                         return Antwoord::html(std::string(v.padwaarde("n")) + std::string(v.formulier["a"]));
                     }});
    test::NepDatabank databank;
    Verzoek v;
    v.methode = Methode::post;
    v.pad = "/dingen/7";
    v.lichaam = "a=zeven";
    v.koppen = {{"content-type", "application/x-www-form-urlencoded"}};
    const auto goed = handel_af(router, databank, test::foutpagina, v);
    EXPECT_EQ(goed.lichaam, "7zeven");
    EXPECT_TRUE(kopwaarde(goed, "X-Frame-Options"));
    v.pad = "/dingen/zeven";
    EXPECT_EQ(handel_af(router, databank, test::foutpagina, v).status, 404);
}

TEST(HandelAf, EenKapotteFoutpaginaGeeftTochEenAntwoord) {
    test::NepDatabank databank;
    const auto kapot = [](const Verzoek&, int) -> Antwoord { throw std::runtime_error("sjabloon"); };
    const auto a = handel_af(Router{}, databank, kapot, {});
    EXPECT_EQ(a.status, 404);
    EXPECT_EQ(a.lichaam.find("sjabloon"), std::string::npos);
}

Verzoek met(std::vector<std::pair<std::string, std::string>> koppen) {
    Verzoek v;
    v.koppen = std::move(koppen);
    return v;
}

TEST(Herkomst, S26_AlleenEenVertrouwdeProxyMagZeggenWieErVraagt) {
    const Herkomstregels regels("https://oph.example", 8080, {"10.0.0.1", "10.0.0.2"});
    struct {
        const char *van, *via, *afzender;
        bool goed;
    } const gevallen[] = {
        {"10.0.0.1", "192.0.2.7", "192.0.2.7", true},
        {"10.0.0.1", "6.6.6.6, 192.0.2.7, 10.0.0.2", "192.0.2.7", true},  // the client's own claim stays outside
        {"10.0.0.1", "rommel", "10.0.0.1", true},
        {"10.0.0.1", "::ffff:192.0.2.7", "192.0.2.7", true},
        {"10.0.0.1", "", "10.0.0.1", true},
        {"192.0.2.9", "", "192.0.2.9", true},
        {"192.0.2.9", "10.0.0.1", "192.0.2.9", false},
    };
    for (const auto& g : gevallen) {
        Verzoek v = met({{"x-forwarded-for", g.via}});
        EXPECT_EQ(regels.bepaal(v, g.van, false), g.goed) << g.van << " " << g.via;
        EXPECT_EQ(v.afzender, g.afzender);
    }
    Verzoek tls = met({{"x-forwarded-proto", "https"}});
    EXPECT_TRUE(regels.bepaal(tls, "10.0.0.1", false));
    EXPECT_TRUE(tls.beveiligd);
}

// A proxy that ends TLS and forgets to say so must not cost the cookies their Secure.
TEST(Herkomst, S26_WatMensenOverHttpsBereikenIsAltijdBeveiligd) {
    struct {
        const char *basis, *proto;
        bool tls, beveiligd;
    } const gevallen[] = {{"https://oph.example", "", false, true},    {"https://oph.example", "http", false, true},
                          {"http://localhost:8080", "", false, false}, {"http://localhost:8080", "https", false, true},
                          {"http://localhost:8080", "", true, true},   {"", "", false, false}};
    for (const auto& g : gevallen) {
        Verzoek v = met({{"x-forwarded-proto", g.proto}});
        EXPECT_TRUE(Herkomstregels(g.basis, 8080, {"10.0.0.1"}).bepaal(v, "10.0.0.1", g.tls));
        EXPECT_EQ(v.beveiligd, g.beveiligd) << g.basis << " " << g.proto;
    }
}

TEST(Herkomst, S26_DeHostIsDieVanDeBasisUrl) {
    const Herkomstregels regels("https://oph.example", 8080, {});
    struct {
        const char* host;
        bool tls, goed;
    } const gevallen[] = {{"oph.example", true, true},
                          {"OPH.example:443", true, true},
                          {"oph.example", false, true},
                          {"oph.example:8080", true, false},
                          {"ander.example", true, false},
                          {"localhost:8080", false, false},
                          {"", true, false}};
    for (const auto& g : gevallen) {
        Verzoek v = met({{"host", g.host}});
        v.beveiligd = g.tls;
        EXPECT_EQ(regels.host_klopt(v), g.goed) << g.host;
    }
    Verzoek omgeleid = met({{"host", "oph.example"}, {"x-forwarded-host", "ander.example"}});
    omgeleid.beveiligd = true;
    EXPECT_FALSE(regels.host_klopt(omgeleid));
    const Herkomstregels lokaal("", 8080, {});
    for (const char* host : {"localhost:8080", "127.0.0.1:8080", "[::1]:8080"})
        EXPECT_TRUE(lokaal.host_klopt(met({{"host", host}}))) << host;
    for (const char* host : {"localhost", "localhost:81", "10.0.0.1:8080"})
        EXPECT_FALSE(lokaal.host_klopt(met({{"host", host}}))) << host;
    EXPECT_THROW(Herkomstregels("oph.example", 1, {}), std::runtime_error);
    EXPECT_THROW(Herkomstregels("", 1, {"proxy.example"}), std::runtime_error);
}

}  // namespace
}  // namespace web

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "app/keuring.hpp"
#include "hulp/app/opdracht.hpp"
#include "hulp/map.hpp"

/// What the settings may say, and what a command refuses before it opens anything.
namespace {

namespace fs = std::filesystem;
using app::Soortinstallatie;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Keuring : public testing::Test {
  protected:
    Keuring() {
        i.data_map = map.pad() + "/data";
        i.server.basis_url = "https://overlegtafel.voorbeeld.nl";
    }
    std::string bestand(const std::string& naam, const std::string& tekst, fs::perms rechten = fs::perms(0600)) const {
        const std::string pad = map.pad() + "/" + naam;
        std::ofstream(pad) << tekst;
        fs::permissions(pad, rechten);
        return pad;
    }
    std::vector<std::string> echt() const { return app::keur(i, Soortinstallatie::echt); }

    hulp::Tijdelijkemap map;
    app::Instellingen i;
};

/// The file that we ship, with every example in it switched on too.
std::string meegeleverd(bool met_voorbeelden) {
    std::ifstream in("pakket/overlegtafel.toml");
    std::string uit;
    for (std::string regel; std::getline(in, regel);) {
        const auto is = regel.find(" = ");
        const bool voorbeeld =
            regel.starts_with("# ") && is != std::string::npos && regel.find(' ', 2) == is;  // "# naam = waarde"
        uit += (voorbeeld && met_voorbeelden ? regel.substr(2) : regel) + "\n";
    }
    return uit;
}

TEST_F(Keuring, S19_HetMeegeleverdeBestandKloptOokMetAlleVoorbeeldenErin) {
    const auto kaal = app::lees_instellingen(bestand("kaal.toml", meegeleverd(false)));
    ASSERT_TRUE(kaal);
    EXPECT_THAT(app::keur(*kaal, Soortinstallatie::echt), IsEmpty());
    const auto alles = app::lees_instellingen(bestand("alles.toml", meegeleverd(true), fs::perms(0644)));
    ASSERT_TRUE(alles) << alles.fout().tekst;
    EXPECT_NE(alles->clamd, "");
    EXPECT_NE(alles->smtp_url, "");
    EXPECT_NE(alles->database_url, "");
    EXPECT_THAT(app::keur(*alles, Soortinstallatie::echt), Each(HasSubstr("is er niet")))
        << "only the files are not on this machine";
    EXPECT_EQ(app::bezwaar_tegen_database(*alles, Soortinstallatie::echt), std::nullopt);
    EXPECT_THAT(app::waarschuwingen(*alles), IsEmpty());
}

TEST_F(Keuring, S19_EenScannerDieNietTeBereikenIsEnGeenScannerWordenGezegd) {
    i.clamd = "/run/clamav/clamd.ctl";
    EXPECT_THAT(echt(), Contains(HasSubstr("unix:/run/clamav/clamd.ctl")));
    i.clamd = "unix:/run/clamav/clamd.ctl";
    EXPECT_THAT(echt(), IsEmpty());
    EXPECT_THAT(app::waarschuwingen(i), Not(Contains(HasSubstr("clamd"))));
    i.clamd.clear();
    EXPECT_THAT(app::waarschuwingen(i), Contains(HasSubstr("clamd")));
}

TEST_F(Keuring, S26_BuitenDezeMachineGaatAllesOverHttps) {
    struct {
        const char *basis, *luister;
        std::vector<std::string> proxies;
        const char* bezwaar;
    } const gevallen[] = {
        {"https://overlegtafel.voorbeeld.nl", "127.0.0.1:8080", {}, ""},
        {"https://overlegtafel.voorbeeld.nl", "0.0.0.0:8080", {"192.0.2.7"}, ""},
        {"http://127.0.0.1:8080", "127.0.0.1:8080", {}, ""},
        {"http://localhost:8080", "[::1]:0", {}, ""},
        {"", "127.0.0.1:8080", {}, ""},
        {"http://overlegtafel.voorbeeld.nl", "127.0.0.1:8080", {}, "basis_url begint met https://"},
        {"http://127.0.0.1.voorbeeld.nl", "127.0.0.1:8080", {}, "basis_url begint met https://"},
        {"https://overlegtafel.voorbeeld.nl", "0.0.0.0:8080", {}, "Zonder TLS"},
        {"", "0.0.0.0:8080", {"192.0.2.7"}, "Zet basis_url"},
        {"overlegtafel.voorbeeld.nl", "127.0.0.1:8080", {}, "basis_url is geen adres"},
        {"https://overlegtafel.voorbeeld.nl", "127.0.0.1:8080", {"proxy.voorbeeld.nl"}, "vertrouwde_proxies"},
    };
    for (const auto& g : gevallen) {
        i.server.basis_url = g.basis;
        i.server.luister = g.luister;
        i.server.vertrouwde_proxies = g.proxies;
        if (*g.bezwaar == '\0') EXPECT_THAT(echt(), IsEmpty()) << g.basis << " " << g.luister;
        else EXPECT_THAT(echt(), Contains(HasSubstr(g.bezwaar))) << g.basis << " " << g.luister;
    }
}

TEST_F(Keuring, S26_EenDemoMagZonderHttpsMaarAlleenHier) {
    i.server.basis_url = "http://overlegtafel.voorbeeld.nl";
    EXPECT_THAT(app::keur(i, Soortinstallatie::demo), IsEmpty());
    i.server.luister = "0.0.0.0:8080";
    EXPECT_THAT(app::keur(i, Soortinstallatie::demo), Contains(HasSubstr("Een demo luistert alleen op dit apparaat")));
}

TEST_F(Keuring, S33_ElkGeheimBestandIsVanDezeGebruikerAlleen) {
    std::string app::Instellingen::*const velden[] = {&app::Instellingen::sleutelbestand,
                                                      &app::Instellingen::smtp_wachtwoord_bestand};
    const std::string geheim = bestand("geheim", "x");
    for (const auto veld : velden) i.*veld = geheim;
    i.server.tls_certificaat = i.server.tls_sleutel = geheim;
    EXPECT_THAT(echt(), IsEmpty());
    for (const auto recht : {fs::perms::group_read, fs::perms::others_read}) {
        fs::permissions(geheim, fs::perms(0600) | recht);
        EXPECT_EQ(echt().size(), 3U);
        EXPECT_THAT(echt(), Each(HasSubstr("leesbaar voor anderen")));
    }
    setenv("CREDENTIALS_DIRECTORY", map.pad().c_str(), 1);
    EXPECT_THAT(echt(), IsEmpty()) << "systemd keeps that folder shut";
    unsetenv("CREDENTIALS_DIRECTORY");
}

TEST_F(Keuring, S33_PostgresqlOpEenAndereMachineVraagtEenNagekekenCertificaat) {
    const std::vector<std::string> opdracht{"serve",      "--controleer",
                                            "--data",     map.pad() + "/data",
                                            "--database", "postgresql://overlegtafel@192.0.2.40/overlegtafel?sslmode=require"};
    const auto u = hulp::geef_opdracht(opdracht);
    EXPECT_EQ(u.code, 1);
    EXPECT_THAT(u.fouten, HasSubstr("sslmode=verify-full"));
    i.database_url = opdracht.back();
    EXPECT_EQ(app::bezwaar_tegen_database(i, Soortinstallatie::demo), std::nullopt);
    i.database_url = "postgresql://overlegtafel@db.voorbeeld.nl/overlegtafel?sslmode=verify-full";
    EXPECT_EQ(app::bezwaar_tegen_database(i, Soortinstallatie::echt), std::nullopt);
}

TEST_F(Keuring, S33_EenWachtwoordStaatNietInEenOpdrachtOfEenOpenBestand) {
    const std::string url = "postgresql://overlegtafel:geheim@localhost/overlegtafel";
    const auto u = hulp::geef_opdracht({"serve", "--controleer", "--data", map.pad() + "/data", "--database", url});
    EXPECT_EQ(u.code, 1);
    EXPECT_THAT(u.fouten, HasSubstr("PGPASSWORD"));
    EXPECT_THAT(u.fouten, Not(HasSubstr("geheim")));
    const std::string regel = "database = \"" + url + "\"\n";
    EXPECT_TRUE(app::lees_instellingen(bestand("dicht.toml", regel)));
    const auto open = app::lees_instellingen(bestand("open.toml", regel, fs::perms(0644)));
    ASSERT_FALSE(open);
    EXPECT_THAT(open.fout().tekst, HasSubstr("anderen kunnen het instellingenbestand lezen"));
}

}  // namespace

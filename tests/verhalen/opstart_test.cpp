// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>

#include "hulp/app/opdracht.hpp"
#include "hulp/map.hpp"

/// What `serve` refuses before it answers anybody: a place that is not safe for real files, and what only a demo may do.
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class Opstart : public testing::Test {
  protected:
    Opstart() {
        fs::create_directories(data);
        doe({"sleutel", "maak", "--bestand", sleutel});
    }
    hulp::Uitslag doe(std::vector<std::string> woorden) { return hulp::geef_opdracht(std::move(woorden)); }
    /// Checks the settings of a real installation.
    hulp::Uitslag controleer(std::vector<std::string> erbij) {
        std::vector<std::string> woorden{"serve", "--controleer", "--data", data};
        woorden.insert(woorden.end(), erbij.begin(), erbij.end());
        return doe(woorden);
    }
    void maak_demo() {
        const auto u = doe({"demo", "--alleen-vullen", "--zonder-casussen", "--data", data, "--nu", "2026-11-24"});
        ASSERT_EQ(u.code, 0) << u.fouten;
    }

    hulp::Tijdelijkemap map;
    std::string data = map.pad() + "/data", sleutel = map.pad() + "/sleutel";
};

TEST_F(Opstart, S15_EenSleutelDieAnderenKunnenLezenOfBijDeGegevensLigtWordtGeweigerd) {
    const auto buiten = controleer({"--sleutelbestand", sleutel});
    EXPECT_THAT(buiten.fouten, Not(HasSubstr("sleutelbestand")));
    fs::permissions(sleutel, fs::perms::group_read, fs::perm_options::add);
    const auto leesbaar = controleer({"--sleutelbestand", sleutel});
    EXPECT_EQ(leesbaar.code, 1);
    EXPECT_THAT(leesbaar.fouten, HasSubstr("leesbaar voor anderen"));
    fs::permissions(sleutel, fs::perms::group_read, fs::perm_options::remove);
    fs::rename(sleutel, data + "/sleutel");
    const auto binnen = controleer({"--sleutelbestand", data + "/sleutel"});
    EXPECT_EQ(binnen.code, 1);
    EXPECT_THAT(binnen.fouten, HasSubstr("staat in de datamap"));
}

TEST_F(Opstart, S15_ZonderOfMetEenAndereSleutelGaatDeInstallatieNietOpen) {
    ASSERT_EQ(doe({"regio", "maak", "--code", "NYM", "--data", data, "--sleutelbestand", sleutel}).code, 0);
    EXPECT_EQ(controleer({"--sleutelbestand", map.pad() + "/weg"}).code, 1);
    const auto kapot = map.pad() + "/kapot";
    ASSERT_EQ(doe({"sleutel", "maak", "--bestand", kapot}).code, 0);
    fs::resize_file(kapot, 12);
    EXPECT_EQ(controleer({"--sleutelbestand", kapot}).code, 1);
}

TEST_F(Opstart, S33_EchtDraaitNietAlsRoot) {
    const auto u = controleer({"--sleutelbestand", sleutel});
    if (::geteuid() == 0) EXPECT_THAT(u.fouten, HasSubstr("niet als root"));
    else EXPECT_THAT(u.fouten, Not(HasSubstr("niet als root")));
    EXPECT_EQ(u.code, ::geteuid() == 0 ? 1 : 0);
}

TEST_F(Opstart, S33_ElkPakketWaaruitHetGebouwdIsStaatMetZijnVersieInDeLijst) {
    const auto u = doe({"versie", "--json"});
    ASSERT_EQ(u.code, 0);
    for (const char* pakket : {"sqlite", "libpq", "libsodium", "boost", "pdf"}) EXPECT_THAT(u.uit, HasSubstr(pakket));
}

TEST_F(Opstart, S26_ZonderTlsLuistertHetAlleenOpDezeMachine) {
    const auto u = controleer({"--sleutelbestand", sleutel, "--luister", "0.0.0.0:8080"});
    EXPECT_EQ(u.code, 1);
    EXPECT_THAT(u.fouten, HasSubstr("Zonder TLS"));
}

TEST_F(Opstart, S11_EenDemoLuistertAlleenOpDezeMachine) {
    maak_demo();
    const auto u = doe({"serve", "--controleer", "--data", data, "--luister", "0.0.0.0:8080"});
    EXPECT_EQ(u.code, 1);
    EXPECT_THAT(u.fouten, HasSubstr("Een demo luistert alleen op dit apparaat zelf"));
    EXPECT_EQ(doe({"serve", "--controleer", "--data", data, "--luister", "127.0.0.1:8080"}).code, 0);
}

TEST_F(Opstart, S11_BuitenEenDemoIsDeKlokNietTeKiezenEnKomtErGeenDemo) {
    ASSERT_EQ(doe({"regio", "maak", "--code", "NYM", "--data", data, "--sleutelbestand", sleutel}).code, 0);
    const auto klok = controleer({"--sleutelbestand", sleutel, "--nu", "2026-11-24"});
    EXPECT_EQ(klok.code, 1);
    EXPECT_THAT(klok.fouten, HasSubstr("alleen in een demo"));
    EXPECT_EQ(doe({"demo", "--alleen-vullen", "--data", data, "--sleutelbestand", sleutel}).code, 1);
}

}  // namespace

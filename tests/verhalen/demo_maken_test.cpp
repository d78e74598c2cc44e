// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/demo/bouwmap.hpp"
#include "base/crypto.hpp"
#include "hulp/app/opdracht.hpp"
#include "hulp/map.hpp"
#include "storage/migraties.hpp"

/// A demo comes complete or not at all, and never over a real installation.
namespace {

namespace fs = std::filesystem;
using app::demo::Bouwmap;

class DemoMaken : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        base::crypto::begin();
        base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
    }
    /// Exit code of a command on `data`; what it said comes along.
    int doe(const char* opdracht, std::vector<std::string> erbij) {
        std::vector<std::string> woorden{opdracht, "--data", data.string()};
        woorden.insert(woorden.end(), erbij.begin(), erbij.end());
        const auto u = hulp::geef_opdracht(std::move(woorden));
        gezegd = u.fouten;
        return u.code;
    }
    static void schrijf(const fs::path& pad, const std::string& inhoud) { std::ofstream(pad) << inhoud; }
    std::vector<std::string> inhoud() const {
        std::vector<std::string> uit;
        for (const auto& iets : fs::directory_iterator(data)) uit.push_back(iets.path().filename());
        return uit;
    }

    hulp::Tijdelijkemap map;
    fs::path data = fs::path(map.pad()) / "data";
    std::string gezegd;
};

TEST_F(DemoMaken, zet_alles_in_de_map_als_het_klaar_is) {
    fs::create_directory(data);
    schrijf(data / "instellingen.ini", "van de gebruiker");
    const Bouwmap bouw(data);
    schrijf(bouw.pad() / "sleutel", "s");
    schrijf(bouw.pad() / "bestand", "b");
    EXPECT_THAT(inhoud(), testing::UnorderedElementsAre("instellingen.ini", bouw.pad().filename().string()));
    bouw.verhuis("bestand");
    EXPECT_THAT(inhoud(),
                testing::UnorderedElementsAre("instellingen.ini", "sleutel", "bestand", bouw.pad().filename().string()));
}

TEST_F(DemoMaken, laat_niets_achter_als_het_halverwege_misgaat) {
    const auto mislukt = [&] {
        const Bouwmap bouw(data);
        schrijf(bouw.pad() / "bestand", "half");
        throw std::runtime_error("halverwege");
    };
    EXPECT_THROW(mislukt(), std::runtime_error);
    EXPECT_FALSE(fs::exists(data)) << "the folder was not there either";

    fs::create_directory(data);
    schrijf(data / "instellingen.ini", "van de gebruiker");
    EXPECT_THROW(mislukt(), std::runtime_error);
    EXPECT_THAT(inhoud(), testing::ElementsAre("instellingen.ini"));
}

TEST_F(DemoMaken, begint_opnieuw_na_een_die_werd_afgebroken) {
    fs::create_directories(data / ".in-de-maak");
    schrijf(data / ".in-de-maak" / "overlegtafel.db", "half");
    ASSERT_EQ(doe("demo", {"--alleen-vullen", "--zonder-casussen"}), 0) << gezegd;
    EXPECT_THAT(inhoud(), testing::IsSupersetOf({"overlegtafel.db", "demo-accounts.json", "demo-sleutel"}));
    EXPECT_THAT(inhoud(), testing::Not(testing::Contains(".in-de-maak")));
    ASSERT_EQ(doe("demo", {"--alleen-vullen"}), 0) << "the same one again\n" << gezegd;
    EXPECT_THAT(gezegd, testing::Not(testing::HasSubstr("Demo maken")));
}

TEST_F(DemoMaken, weigert_een_echte_installatie_voor_er_iets_aan_verandert) {
    fs::create_directory(data);
    const storage::DatabankOpties opties{.map = data};
    std::vector<base::Ingebed> eerste;
    for (const auto& m : storage::ingebedde_migraties())
        if (m.naam < "20261121_1040") eerste.push_back(m);
    {
        const auto db = storage::Databank::open(opties);
        storage::migreer(*db, eerste);
        db->schrijf({}, [](storage::Sessie& s) {
            s.doe("INSERT INTO regio_regio (id, code, naam) VALUES (5, 'NYM', 'Regio Nijmegen')");
        });
        db->sluit();
    }
    EXPECT_NE(doe("demo", {"--alleen-vullen"}), 0);
    EXPECT_THAT(gezegd, testing::HasSubstr("echte installatie"));
    EXPECT_NE(doe("vul", {"--casussen", "1", "--seed", "1"}), 0);
    EXPECT_THAT(gezegd, testing::HasSubstr("echte installatie"));
    const auto db = storage::Databank::open(opties);
    EXPECT_FALSE(storage::migratiestand(*db).open.empty()) << "the schema is as it was";
    db->sluit();
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "backup/backup.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "backup/rijen.hpp"
#include "backup/schema.hpp"
#include "hulp/databanken.hpp"

namespace backup {
namespace {

namespace fs = std::filesystem;
using hulp::Testdatabank;
using storage::Dialect;
using storage::Sessie;
constexpr const char* kWachtzin = "QW3RT-YX2CV-BNM45-PLK76";
constexpr const char* kKanarie = "Kwispelaar";

/// Rows with NULLs, texts, bytes, a key of two columns and an attachment of some megabytes, that refer to each other.
void vul(storage::Databank& db) {
    db.schrijf({}, [](Sessie& s) {
        s.doe("INSERT INTO regio_regio (id, code, naam) VALUES (5, 'NYM', 'Regio Nijmegen')");
        s.doe("INSERT INTO regio_gemeente (regio_id, code, naam, inwoners, doorbraak, doorbraak_tekst)"
              " VALUES (5, '0268', 'Nijmegen', 180000, 1, ''), (5, '0296', 'Wijchen', 41000, 0, 'é ''x''')");
        s.doe("INSERT INTO casus_casus (id, regio_id, nummer, soort, status, open, gemeente, onderwerpen, urgentie,"
              " urgentie_redenen, inbrenger_id, ingediend_op, status_sinds, uiterlijk, titel, versie)"
              " VALUES (77, 5, 'NYM-26-1', 'vraag', 'ingediend', 1, '0268', '[]', 0, '[]', 1, 1, 1, '2026-12-01', ?1, 1)",
              kKanarie);
        for (std::int64_t id = 1; id <= 250; ++id)
            s.doe("INSERT INTO casus_tijdlijn (id, regio_id, casus_id, op, wat, toelichting) VALUES (?1, 5, 77, ?1, 'x', ?2)", id,
                  id % 2 == 0 ? std::optional(storage::Bytes{std::string("\0\xff toe", 6)}) : std::nullopt);
        s.doe("INSERT INTO documenten_inhoud (id, regio_id, inhoud) VALUES (1, 5, ?1), (2, 5, ?2)",
              storage::Bytes{std::string(3'500'000, 'b')}, storage::Bytes{kKanarie});
    });
}

/// Every row of every table, to compare two databases of any kind.
std::map<std::string, std::vector<std::vector<storage::Waarde>>> alles(storage::Databank& db) {
    return db.lees({}, [](Sessie& s) {
        std::map<std::string, std::vector<std::vector<storage::Waarde>>> uit;
        for (const auto& t : tabellen(s)) {
            auto& rijen = uit[t.naam];
            for (const auto& r :
                 s.vraag("SELECT " + namenlijst(t.kolommen) + " FROM " + t.naam + " ORDER BY " + namenlijst(t.sleutel)))
                for (std::size_t k = 0; k < t.kolommen.size(); ++k) {
                    if (k == 0) rijen.emplace_back();
                    rijen.back().push_back(r.waarde(k));
                }
        }
        return uit;
    });
}

/// This program, started again by `sterf_halverwege`, restores and is killed in the middle; anybody else passes by.
class SterftHalverwege : public testing::Environment {
    void SetUp() override {
        const char* pad = std::getenv("BACKUP_STERF_PAD");
        if (pad == nullptr) return;
        Opties o{.pad = pad, .wachtzin = kWachtzin};
        o.voortgang = [](std::uint64_t, std::uint64_t) { std::raise(SIGKILL); };
        Werkplaats werkplaats({.map = std::getenv("BACKUP_STERF_MAP"), .url = std::getenv("BACKUP_STERF_URL")});
        zet_terug(*storage::Databank::open(werkplaats.opties()), o);
    }
};
[[maybe_unused]] const auto* const kSterver = testing::AddGlobalTestEnvironment(new SterftHalverwege);

/// How a process that restores this backup ended.
int sterf_halverwege(const std::string& pad, const storage::DatabankOpties& doel) {
    const std::map<std::string, std::string> omgeving{
        {"BACKUP_STERF_PAD", pad}, {"BACKUP_STERF_MAP", doel.map}, {"BACKUP_STERF_URL", doel.url}};
    for (const auto& [naam, waarde] : omgeving) ::setenv(naam.c_str(), waarde.c_str(), 1);
    const int uit = std::system(("exec '" + fs::read_symlink("/proc/self/exe").string() + "' >/dev/null 2>&1").c_str());
    for (const auto& [naam, waarde] : omgeving) ::unsetenv(naam.c_str());
    return uit;
}

class Backups : public testing::TestWithParam<std::pair<Dialect, Dialect>> {
  protected:
    Backups() {
        map = fs::temp_directory_path() / ("overlegtafel-backup-" + base::crypto::willekeurige_code(8));
        fs::create_directories(map);
        vul(bron.db());
    }
    ~Backups() override { fs::remove_all(map); }

    Opties opties(const std::string& naam = "een.backup") const {
        Opties uit{.pad = map / naam, .wachtzin = kWachtzin};
        uit.kosten = base::crypto::kTestKosten;
        return uit;
    }
    Overzicht maak(const Opties& o) { return backup::maak(bron.db(), o, base::moment_uit(1'000'000)); }
    /// What the command does, without what belongs to the domain.
    void herstel(const Opties& o) {
        Werkplaats werkplaats(doel.opties());
        const auto db = storage::Databank::open(werkplaats.opties());
        zet_terug(*db, o);
        db->sluit();
        werkplaats.wordt_doel();
    }
    bool doel_is_leeg() {
        if (GetParam().second == Dialect::postgres)
            return doel.db().lees({}, [](Sessie& s) {
                return s.een(
                            "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = CAST('public' AS regnamespace)")
                           ->getal(0) == 0;
            });
        return !fs::exists(doel.opties().map + "/overlegtafel.db");
    }
    std::string wat_misgaat(const Opties& o) {
        try {
            herstel(o);
        } catch (const Backupfout& fout) {
            return fout.what();
        }
        return "niets";
    }
    static std::string lees(const std::string& pad) {
        std::ifstream in(pad, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static void schrijf(const std::string& pad, const std::string& inhoud) { std::ofstream(pad, std::ios::binary) << inhoud; }

    fs::path map;
    Testdatabank bron{GetParam().first};
    Testdatabank doel{GetParam().second, Testdatabank::Inhoud::nergens};
};

TEST_P(Backups, komt_terug_zoals_het_was) {
    const auto eerst = alles(bron.db());
    const auto gemaakt = maak(opties());
    EXPECT_GT(gemaakt.rijen, 250);
    herstel(opties());
    const auto db = storage::Databank::open(doel.opties());
    EXPECT_EQ(alles(*db), eerst);
    EXPECT_TRUE(storage::migratiestand(*db).open.empty());
    db->sluit();
}

TEST_P(Backups, is_een_moment_terwijl_anderen_doorschrijven) {
    Opties o = opties();
    const auto eerst = alles(bron.db());
    bool geschreven = false;
    o.voortgang = [&](std::uint64_t, std::uint64_t) {
        if (std::exchange(geschreven, true)) return;
        bron.db().schrijf({}, [](Sessie& s) { s.doe("DELETE FROM documenten_inhoud"); });
    };
    maak(o);
    EXPECT_TRUE(alles(bron.db()).at("documenten_inhoud").empty());
    herstel(opties());
    const auto db = storage::Databank::open(doel.opties());
    EXPECT_EQ(alles(*db), eerst);
    db->sluit();
}

TEST_P(Backups, S6_is_alleen_van_de_eigenaar_en_toont_niets) {
    maak(opties());
    struct stat st {};
    ASSERT_EQ(::stat(opties().pad.c_str(), &st), 0);
    EXPECT_EQ(st.st_mode & 0777, 0600U);
    const std::string bytes = lees(opties().pad);
    // Long enough that chance does not write them in a few megabytes of cipher text.
    for (const char* woord : {kKanarie, "casus_casus", "bbbbbbbb", kWachtzin})
        EXPECT_EQ(bytes.find(woord), std::string::npos) << woord;
    EXPECT_FALSE(fs::exists(opties().pad + ".deel"));
}

TEST_P(Backups, overschrijft_geen_bestand_en_laat_geen_half_bestand_achter) {
    schrijf(opties().pad, "iets anders");
    EXPECT_THROW(maak(opties()), Backupfout);
    EXPECT_EQ(lees(opties().pad), "iets anders");
    Opties o = opties("twee.backup");
    o.voortgang = [](std::uint64_t, std::uint64_t) { throw std::runtime_error("weg"); };
    EXPECT_THROW(maak(o), std::runtime_error);
    EXPECT_FALSE(fs::exists(o.pad));
    EXPECT_FALSE(fs::exists(o.pad + ".deel"));
}

TEST_P(Backups, weigeren_een_verkeerde_wachtzin) {
    maak(opties());
    Opties o = opties();
    o.wachtzin = "QW3RT-YX2CV-BNM45-PLK77";
    EXPECT_NE(wat_misgaat(o).find("wachtzin klopt niet"), std::string::npos);
    EXPECT_TRUE(doel_is_leeg());
}

TEST_P(Backups, weigeren_een_bestand_dat_ergens_veranderd_is) {
    maak(opties());
    const std::string heel = lees(opties().pad);
    ASSERT_GT(heel.size(), 3'500'000U);
    // Mark, salt, cost, locked key, first piece, a border of pieces, the middle, the last byte.
    for (const std::size_t plek : {0UL, 25UL, 40UL, 80UL, 200UL, 1'048'770UL, heel.size() / 2, heel.size() - 1}) {
        std::string anders = heel;
        anders[plek] = static_cast<char>(anders[plek] ^ 0x04);
        schrijf(opties("anders").pad, anders);
        EXPECT_NE(wat_misgaat(opties("anders")), "niets") << "byte " << plek;
    }
    EXPECT_TRUE(doel_is_leeg());
    herstel(opties());  // nothing of all that stands in the way of the good one
}

TEST_P(Backups, weigeren_een_bestand_dat_te_kort_of_te_lang_is) {
    maak(opties());
    const std::string heel = lees(opties().pad);
    for (const std::size_t lengte : {0UL, 10UL, 100UL, 142UL, 1'048'735UL, heel.size() - 1}) {
        schrijf(opties("kort").pad, heel.substr(0, lengte));
        EXPECT_NE(wat_misgaat(opties("kort")), "niets") << "cut off at " << lengte;
    }
    schrijf(opties("lang").pad, heel + "x");
    EXPECT_NE(wat_misgaat(opties("lang")), "niets");
    EXPECT_TRUE(doel_is_leeg());
}

TEST_P(Backups, weigeren_een_plek_waar_al_iets_staat) {
    maak(opties());
    herstel(opties());
    EXPECT_NE(wat_misgaat(opties()).find("staan al gegevens"), std::string::npos);
}

TEST_P(Backups, weigeren_een_backup_van_een_nieuwer_programma) {
    {
        Schrijver uit(opties().pad, kWachtzin, base::crypto::kTestKosten);
        schrijf_soort(uit, Soort::kop);
        schrijf_tekst(uit,
                      R"({"versie":"9.0.0","gemaakt_op":1,"migraties":["20261121_0900_installatie","29990101_0000_later"]})");
        uit.sluit();
    }
    EXPECT_NE(wat_misgaat(opties()).find("nieuwere versie"), std::string::npos);
    EXPECT_TRUE(doel_is_leeg());
}

TEST_P(Backups, een_herstel_dat_sterft_laat_het_doel_leeg_en_staat_het_volgende_niet_in_de_weg) {
    maak(opties());
    const int uit = sterf_halverwege(opties().pad, doel.opties());
    EXPECT_TRUE(WIFSIGNALED(uit) && WTERMSIG(uit) == SIGKILL) << uit;
    EXPECT_TRUE(doel_is_leeg());
    herstel(opties());
    EXPECT_FALSE(doel_is_leeg());
}

class NaarDeAndere : public Backups {};

TEST_P(NaarDeAndere, database_komt_een_backup_terug_zoals_hij_was) {
    const auto eerst = alles(bron.db());
    maak(opties());
    herstel(opties());
    const auto db = storage::Databank::open(doel.opties());
    EXPECT_EQ(alles(*db), eerst);
    db->sluit();
}

std::string naam_van(const testing::TestParamInfo<std::pair<Dialect, Dialect>>& info) {
    const auto naam = [](Dialect d) { return d == Dialect::sqlite ? "sqlite" : "postgres"; };
    return std::string(naam(info.param.first)) + "_naar_" + naam(info.param.second);
}
INSTANTIATE_TEST_SUITE_P(Van, Backups,
                         testing::Values(std::pair{Dialect::sqlite, Dialect::sqlite},
                                         std::pair{Dialect::postgres, Dialect::postgres}),
                         naam_van);
INSTANTIATE_TEST_SUITE_P(Van, NaarDeAndere,
                         testing::Values(std::pair{Dialect::sqlite, Dialect::postgres},
                                         std::pair{Dialect::postgres, Dialect::sqlite}),
                         naam_van);

}  // namespace
}  // namespace backup

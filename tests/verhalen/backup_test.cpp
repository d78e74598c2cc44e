// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "app/buiten.hpp"
#include "app/kenmerk.hpp"
#include "app/stilstand.hpp"
#include "documenten/opslag.hpp"
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/bewaren/bewaren.hpp"
#include "hulp/app/opdracht.hpp"
#include "hulp/app/proefhuis.hpp"
#include "hulp/databanken.hpp"

/// backup and herstel as an operator uses them: a filled installation on SQLite goes to another folder or to PostgreSQL.
namespace {

using namespace std::chrono_literals;
using toegang::Rol;
namespace fs = std::filesystem;

class BackupVerhaal : public testing::TestWithParam<storage::Dialect> {
  protected:
    BackupVerhaal() {
        schrijf_bestand("wachtzin", "QW3RT-YX2CV-BNM45-PLK76\n");
        casus = h.maak_casus();
        h.schrijf([&](storage::Sessie& s) {
            documenten::bewaar(s, h.nijmegen.getal, 99,
                               documenten::sluit_in(h.huis().om().sleutels, h.nijmegen.getal, 99, "de bijlage"));
            for (const char* soort : {"proef", "proef2"})
                static_cast<void>(outbox::leg_klaar(s, h.huis().om(),
                                                    {.regio = h.nijmegen.getal,
                                                     .soort = soort,
                                                     .aan = "iemand@voorbeeld.example",
                                                     .onderwerp = "Proef",
                                                     .tekst = "Zilvervos"},
                                                    h.nu()));
        });
        sessie.emplace(h.als(Rol::inbrenger));
    }
    ~BackupVerhaal() override { fs::remove_all(map); }

    std::string pad(const std::string& naam) const { return (map / naam).string(); }
    void schrijf_bestand(const std::string& naam, const std::string& inhoud) const {
        std::ofstream(pad(naam)) << inhoud;
        ::chmod(pad(naam).c_str(), 0600);
    }
    /// Exit code; stdout and stderr come along.
    int doe(std::vector<std::string> woorden) {
        const auto u = hulp::geef_opdracht(std::move(woorden));
        uit = u.uit;
        fouten = u.fouten;
        return u.code;
    }
    int maak(const std::string& naam = "een.backup") {
        return doe(
            {"backup", "--data", h.huis().instellingen().data_map, "--naar", pad(naam), "--wachtzin-bestand", pad("wachtzin")});
    }
    std::vector<std::string> bij_doel(std::vector<std::string> woorden) const {
        for (const auto& w : {std::string("--sleutelbestand"), h.huis().instellingen().data_map + "/demo-sleutel"})
            woorden.push_back(w);
        const bool pg = GetParam() == storage::Dialect::postgres;
        for (const auto& w : {std::string(pg ? "--database" : "--data"), pg ? doel.opties().url : pad("nieuw")})
            woorden.push_back(w);
        return woorden;
    }
    int herstel(std::vector<std::string> erbij = {"--zonder-register"}) {
        auto woorden = bij_doel({"herstel", "--uit", pad("een.backup"), "--wachtzin-bestand", pad("wachtzin")});
        woorden.insert(woorden.end(), erbij.begin(), erbij.end());
        return doe(woorden);
    }
    /// The restored installation.
    std::unique_ptr<app::Huis> nieuw_huis() const {
        app::HuisOpties opties;
        opties.klok = std::make_unique<base::StilleKlok>(later());
        opties.instellingen.data_map = pad("nieuw");
        opties.instellingen.sleutelbestand = h.huis().instellingen().data_map + "/demo-sleutel";
        if (GetParam() == storage::Dialect::postgres) opties.instellingen.database_url = doel.opties().url;
        return std::make_unique<app::Huis>(std::move(opties));
    }
    /// After what the story and the commands, which take the real clock, wrote.
    base::Moment later() const { return std::max(base::SysteemKlok().nu(), h.nu()) + 1h; }

    fs::path map = [] {
        const auto uit = fs::temp_directory_path() / ("overlegtafel-herstel-" + base::crypto::willekeurige_code(8));
        fs::create_directories(uit);
        return uit;
    }();
    mutable hulp::Proefhuis h;
    hulp::Testdatabank doel{GetParam(), hulp::Testdatabank::Inhoud::nergens};
    casus::Casus casus;
    std::optional<hulp::Browser> sessie;
    std::string uit, fouten;
};
OP_BEIDE(BackupVerhaal);

TEST_P(BackupVerhaal, S35_alles_komt_terug_behalve_wie_was_ingelogd_en_wat_op_de_post_ligt_wacht) {
    ASSERT_EQ(maak(), 0) << fouten;
    EXPECT_TRUE(base::Json::lees(uit)->heeft("rijen")) << uit;
    ASSERT_EQ(herstel(), 0) << fouten;
    const auto json = base::Json::lees(uit).waarde();
    EXPECT_EQ(json["postWacht"].getal(), 2);
    EXPECT_GE(json["toegangBeeindigd"].getal(), 1);
    EXPECT_TRUE(json["logboekHeel"].bool_waarde());

    const auto huis = nieuw_huis();
    huis->db().lees({}, [&](storage::Sessie& s) {
        EXPECT_EQ(documenten::lees(s, huis->om().sleutels, h.nijmegen.getal, 99), "de bijlage");
        EXPECT_TRUE(casus::lees(s, h.nijmegen, casus.id));
        EXPECT_EQ(s.een("SELECT count(*) FROM toegang_sessie")->getal(0), 0);
        EXPECT_EQ(audit::zoek(s, {}).front().gebeurtenis.naam, "installatie.hersteld");
    });
    EXPECT_TRUE(audit::controleer(huis->db(), huis->om().sleutels).empty());

    huis->planner().draai_alles(later());
    const auto verzonden = [&] {
        return huis->db().lees({}, [](storage::Sessie& s) {
            return s.een("SELECT count(*) FROM outbox_bericht WHERE status = 'verzonden'")->getal(0);
        });
    };
    EXPECT_EQ(verzonden(), 0);
    ASSERT_EQ(app::stilstand(huis->om(), later()).size(), 1U);
    EXPECT_EQ(app::stilstand(huis->om(), later()).front().opdracht, "overlegtafel post vrijgeven");
    EXPECT_EQ(doe(bij_doel({"post", "vrijgeven"})), 0);
    EXPECT_TRUE(app::stilstand(huis->om(), later()).empty());
    huis->planner().draai_alles(later());
    EXPECT_GE(verzonden(), 2);
}

TEST_P(BackupVerhaal, S35_wat_na_de_backup_vernietigd_is_komt_niet_terug) {
    const auto concept_id = h.schrijf([&](storage::Sessie& s) {
        const std::int64_t id = h.huis().ids().nieuw();
        s.doe("INSERT INTO aanmelding_concept (id, regio_id, maker_id, soort, stap, gemaakt_op, gewijzigd_op, versie)"
              " VALUES (?1, ?2, ?3, 'vraag', 1, ?4, ?4, 1)",
              id, h.nijmegen, h.account(Rol::inbrenger), base::SysteemKlok().nu());
        return id;
    });
    ASSERT_EQ(maak(), 0) << fouten;
    h.schrijf(
        [&](storage::Sessie& s) { aanmelding::vernietig_concept_opnieuw(s, h.huis().om(), h.nijmegen, {concept_id}, h.nu()); });
    audit::verzegel(h.huis().db(), h.nu());
    EXPECT_EQ(app::schrijf_vernietigd(h.huis().db(), pad("register")), 1);
    EXPECT_EQ(app::schrijf_vernietigd(h.huis().db(), pad("register")), 0) << "each only once";
    ASSERT_EQ(herstel({"--vernietigd", pad("register")}), 0) << fouten;
    EXPECT_EQ(base::Json::lees(uit).waarde()["opnieuwVernietigd"].getal(), 1);
    const auto huis = nieuw_huis();
    huis->db().lees(
        {}, [&](storage::Sessie& s) { EXPECT_FALSE(s.een("SELECT 1 FROM aanmelding_concept WHERE id = ?1", concept_id)); });
}

TEST_P(BackupVerhaal, een_casus_die_na_de_backup_vernietigd_is_komt_niet_terug_en_zijn_nummer_ook_niet) {
    ASSERT_EQ(maak(), 0) << fouten;
    h.schrijf(
        [&](storage::Sessie& s) { ASSERT_TRUE(bewaren::vernietig_opnieuw(s, h.huis().om(), h.nijmegen, casus.id, h.nu())); });
    audit::verzegel(h.huis().db(), h.nu());
    EXPECT_EQ(app::schrijf_vernietigd(h.huis().db(), pad("register")), 1);
    ASSERT_EQ(herstel({"--vernietigd", pad("register")}), 0) << fouten;
    EXPECT_EQ(base::Json::lees(uit).waarde()["opnieuwVernietigd"].getal(), 1);
    const auto huis = nieuw_huis();
    huis->db().lees({}, [&](storage::Sessie& s) { EXPECT_FALSE(casus::lees(s, h.nijmegen, casus.id)); });
    if (GetParam() == storage::Dialect::postgres) return;
    for (const auto& bestand : fs::recursive_directory_iterator(pad("nieuw"))) {
        std::ostringstream bytes;
        bytes << std::ifstream(bestand.path(), std::ios::binary).rdbuf();
        EXPECT_EQ(bytes.str().find(casus.nummer), std::string::npos) << bestand.path();
    }
}

TEST_P(BackupVerhaal, S35_zonder_register_gaat_het_niet_vanzelf_en_een_regel_overslaan_ook_niet) {
    ASSERT_EQ(maak(), 0) << fouten;
    EXPECT_EQ(herstel({}), 1);
    EXPECT_NE(fouten.find("--zonder-register"), std::string::npos);
    schrijf_bestand("register", "2026-11-22T03:00:00Z 5 concept\n");
    EXPECT_EQ(herstel({"--vernietigd", pad("register")}), 1);
    schrijf_bestand("register", "2026-11-22T03:00:00Z 5 dossierkast 3\n");
    EXPECT_EQ(herstel({"--vernietigd", pad("register")}), 1);
    EXPECT_NE(fouten.find("dossierkast"), std::string::npos);
    EXPECT_EQ(herstel(), 0) << "what was refused left nothing behind\n" << fouten;
}

TEST_P(BackupVerhaal, een_andere_sleutel_een_andere_wachtzin_en_verkeerd_gebruik_worden_geweigerd) {
    audit::verzegel(h.huis().db(), h.nu());
    audit::maak_zegel(h.huis().db(), h.huis().om().sleutels, h.nu());
    ASSERT_EQ(maak(), 0) << fouten;
    EXPECT_EQ(maak(), 1) << "a backup does not replace one";
    ASSERT_EQ(doe({"sleutel", "maak", "--bestand", pad("sleutel")}), 0);
    EXPECT_EQ(herstel({"--zonder-register", "--sleutelbestand", pad("sleutel")}), 2);
    fs::rename(pad("wachtzin"), pad("goed"));
    schrijf_bestand("wachtzin", "QW3RT-YX2CV-BNM45-PLK77\n");
    EXPECT_EQ(herstel(), 1);
    EXPECT_NE(fouten.find("wachtzin klopt niet"), std::string::npos);
    schrijf_bestand("wachtzin", "kort\n");
    EXPECT_EQ(maak("twee.backup"), 1);
    ::chmod(pad("goed").c_str(), 0644);
    fs::rename(pad("goed"), pad("wachtzin"));
    EXPECT_EQ(herstel(), 1);
    EXPECT_NE(fouten.find("leesbaar voor anderen"), std::string::npos);
    EXPECT_EQ(doe({"herstel"}), 2);
    EXPECT_EQ(doe({"backup", "--nieuwe-wachtzin"}), 0);
    EXPECT_EQ(uit.size(), 24U);
}

}  // namespace

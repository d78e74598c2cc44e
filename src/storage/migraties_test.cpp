// SPDX-License-Identifier: EUPL-1.2
#include "storage/migraties.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "hulp/databanken.hpp"
#include "storage/dialect.hpp"

namespace storage {
namespace {

using Namen = std::vector<std::string>;

constexpr base::Ingebed kEen{"20260101_0000_een.sql", "CREATE TABLE een (id INTEGER PRIMARY KEY) /*STRICT*/;"};
constexpr base::Ingebed kTwee{"20260102_0000_twee.sql", "INSERT INTO een (id) VALUES (5000000000);\n"
                                                        "CREATE TABLE twee (id INTEGER PRIMARY KEY, b BLOB, r REAL) /*STRICT*/;"};

class Migreren : public testing::TestWithParam<Dialect> {
  protected:
    Databank& db() { return databank_.db(); }
    std::int64_t getal(const char* sql) {
        return db().lees(Bereik::installatie(), [&](Sessie& s) { return s.een(sql)->getal(0); });
    }
    hulp::Testdatabank databank_{GetParam(), hulp::Testdatabank::Inhoud::leeg};
};
OP_BEIDE(Migreren);

TEST_P(Migreren, LooptInVolgordeVanNaamEnMaarEenKeer) {
    const base::Ingebed alle[] = {kTwee, kEen};
    EXPECT_EQ(migratiestand(db(), alle).open, (Namen{"20260101_0000_een", "20260102_0000_twee"}));
    EXPECT_EQ(migreer(db(), alle), (Namen{"20260101_0000_een", "20260102_0000_twee"}));
    EXPECT_EQ(migreer(db(), alle), Namen{});
    EXPECT_EQ(migratiestand(db(), alle).gedaan.size(), 2u);
    EXPECT_EQ(getal("SELECT id FROM een"), 5000000000);
}

TEST_P(Migreren, HaaltOokEenOudereInDieLaterKwam) {
    const base::Ingebed eerst[] = {kEen}, later[] = {kEen, kTwee, {"20251231_0000_nul.sql", "SELECT 1;"}};
    migreer(db(), eerst);
    EXPECT_EQ(migreer(db(), later), (Namen{"20251231_0000_nul", "20260102_0000_twee"}));
}

TEST_P(Migreren, WeigertEenVeranderdeMigratie) {
    const base::Ingebed eerst[] = {kEen}, veranderd[] = {{kEen.naam, "SELECT 1;"}};
    migreer(db(), eerst);
    EXPECT_THROW(migratiestand(db(), veranderd), SchemaFout);
    EXPECT_THROW(migreer(db(), veranderd), SchemaFout);
}

TEST_P(Migreren, WeigertEenNieuwereDatabank) {
    const base::Ingebed nieuw[] = {kEen, kTwee}, oud[] = {kEen};
    migreer(db(), nieuw);
    EXPECT_THROW(migratiestand(db(), oud), SchemaFout);
}

TEST_P(Migreren, EenMislukteLaatNietsAchter) {
    const base::Ingebed stuk[] = {kEen, {"20260103_0000_stuk.sql", "CREATE TABLE half (id INTEGER) /*STRICT*/; FOUT;"}};
    EXPECT_THROW(migreer(db(), stuk), DbFout);
    const base::Ingebed heel[] = {kEen, {"20260103_0000_stuk.sql", "CREATE TABLE half (id INTEGER) /*STRICT*/;"}};
    EXPECT_EQ(migreer(db(), heel), Namen{"20260103_0000_stuk"});
}

TEST_P(Migreren, KiestHetBestandVanDeEigenDatabank) {
    const base::Ingebed alle[] = {{"1_soort.sqlite.sql", "CREATE TABLE soort (id INTEGER) STRICT; INSERT INTO soort VALUES (1);"},
                                  {"1_soort.postgres.sql", "CREATE TABLE soort (id int); INSERT INTO soort VALUES (2);"}};
    EXPECT_EQ(migreer(db(), alle), Namen{"1_soort"});
    EXPECT_EQ(getal("SELECT id FROM soort"), GetParam() == Dialect::sqlite ? 1 : 2);
}

TEST_P(Migreren, TweeMetDezelfdeNaamIsEenFout) {
    const base::Ingebed alle[] = {{"1_a.sql", ""}, {"1_a.sqlite.sql", ""}, {"1_a.postgres.sql", ""}};
    EXPECT_THROW(migreer(db(), alle), SchemaFout);
}

TEST_P(Migreren, DoorVierInstantiesTegelijkGebeurtEenKeer) {
    const base::Ingebed alle[] = {kEen, kTwee};
    std::atomic<std::size_t> gedaan = 0;
    std::vector<std::thread> draden;
    for (int k = 0; k < 4; ++k)
        draden.emplace_back([&] {
            const auto eigen = Databank::open(databank_.opties());
            gedaan += migreer(*eigen, alle).size();
        });
    for (auto& draad : draden) draad.join();
    EXPECT_EQ(gedaan, 2u);
    EXPECT_EQ(getal("SELECT count(*) FROM een"), 1);
}

TEST_P(Migreren, DeMigratiesVanHetProgrammaLopen) {
    const auto gedaan = migreer(db());
    EXPECT_FALSE(gedaan.empty());
    EXPECT_EQ(migratiestand(db()).gedaan, gedaan);
    EXPECT_TRUE(migratiestand(db()).open.empty());
}

TEST(MigrerenOpSqlite, WeigertEenTabelDieNietStriktIs) {
    hulp::Testdatabank bank(Dialect::sqlite, hulp::Testdatabank::Inhoud::leeg);
    const base::Ingebed los[] = {{"1_los.sql", "CREATE TABLE los (id INTEGER);"}};
    EXPECT_THROW(migreer(bank.db(), los), SchemaFout);
}

TEST(Vertalen, RaaktAlleenHeleWoordenBuitenTekstEnCommentaar) {
    const std::string sql = "CREATE TABLE t (a INTEGER, b BLOB DEFAULT 'BLOB', MYREAL REAL) /*STRICT*/; -- INTEGER /*STRICT*/";
    EXPECT_EQ(vertaal(Dialect::sqlite, sql),
              "CREATE TABLE t (a INTEGER, b BLOB DEFAULT 'BLOB', MYREAL REAL) STRICT; -- INTEGER /*STRICT*/");
    EXPECT_EQ(vertaal(Dialect::postgres, sql),
              "CREATE TABLE t (a BIGINT, b BYTEA DEFAULT 'BLOB', MYREAL DOUBLE PRECISION) /*STRICT*/; "
              "-- INTEGER /*STRICT*/");
}

}  // namespace
}  // namespace storage

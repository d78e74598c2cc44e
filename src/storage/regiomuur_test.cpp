// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "hulp/databanken.hpp"

namespace storage {
namespace {

constexpr base::Ingebed kTabellen[] = {
    {"1_dossier.sql", "CREATE TABLE dossier (id INTEGER PRIMARY KEY, regio_id INTEGER NOT NULL, naam TEXT) /*STRICT*/;"
                      "CREATE TABLE vrij (id INTEGER PRIMARY KEY) /*STRICT*/;"
                      "CREATE VIEW dossiers AS SELECT id, regio_id FROM dossier;"},
    {"2_eigen.postgres.sql", "CREATE TABLE eigen (id bigint, regio_id bigint); CREATE POLICY zelf ON eigen USING (true);"}};

/// S29: the database itself keeps regions apart, whatever conditions a query forgot.
class Regiomuur : public testing::Test {
  protected:
    Regiomuur() {
        migreer(db(), kTabellen);
        for (const std::int64_t regio : {0, 1, 2})
            db().schrijf(Bereik{regio},
                         [&](Sessie& s) { s.doe("INSERT INTO dossier (id, regio_id) VALUES (?1, ?2)", 10 + regio, regio); });
    }
    Databank& db() { return bank_.db(); }
    std::int64_t geteld(Bereik bereik, const char* sql) {
        return db().lees(bereik, [&](Sessie& s) { return s.een(sql)->getal(0); });
    }
    std::string code_van(Bereik bereik, const char* sql) {
        try {
            db().schrijf(bereik, [&](Sessie& s) { s.doe(sql); });
        } catch (const DbFout& fout) {
            return fout.code;
        }
        return "";
    }
    hulp::Testdatabank bank_{Dialect::postgres, hulp::Testdatabank::Inhoud::leeg};
};

TEST_F(Regiomuur, S29_LaatAlleenDeEigenRegioZienOokDoorEenView) {
    for (const char* sql : {"SELECT count(*) FROM dossier", "SELECT count(*) FROM dossiers"}) {
        EXPECT_EQ(geteld(Bereik{1}, sql), 1);
        EXPECT_EQ(geteld(Bereik{3}, sql), 0);
        EXPECT_EQ(geteld(Bereik::installatie(), sql), 3);
    }
    EXPECT_EQ(geteld(Bereik{2}, "SELECT id FROM dossier"), 12) << "no setting of an earlier transaction is left";
}

TEST_F(Regiomuur, S29_WeigertEenRijVanEenAndereRegio) {
    EXPECT_EQ(code_van(Bereik{1}, "INSERT INTO dossier (id, regio_id) VALUES (20, 2)"), "42501");
    EXPECT_EQ(code_van(Bereik{1}, "UPDATE dossier SET regio_id = 2"), "42501");
    EXPECT_EQ(code_van(Bereik{1}, "INSERT INTO dossier (id, regio_id) VALUES (20, 1)"), "");
}

TEST_F(Regiomuur, S29_VerandertOfVerwijdertNietsVanEenAndereRegio) {
    db().schrijf(Bereik{1}, [](Sessie& s) {
        EXPECT_EQ(s.doe("UPDATE dossier SET naam = 'x'"), 1);
        EXPECT_EQ(s.doe("DELETE FROM dossier"), 1);
    });
    EXPECT_EQ(geteld(Bereik::installatie(), "SELECT count(*) FROM dossier"), 2);
}

TEST_F(Regiomuur, S29_StaatOmElkeTabelMetEenRegioDieNogGeenRegelHad) {
    const auto rijen = db().lees(Bereik::installatie(), [](Sessie& s) {
        return s.vraag("SELECT relname, relforcerowsecurity, polname FROM pg_class c LEFT JOIN pg_policy ON polrelid = "
                       "c.oid "
                       "WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname");
    });
    std::string stand;
    for (const auto& rij : rijen)
        stand += rij.tekst(0) + ":" + (rij.ja(1) ? "muur:" : "open:") + rij.tekst_of_leeg(2).value_or("-") + " ";
    EXPECT_EQ(stand, "dossier:muur:regiomuur eigen:open:zelf migratie:open:- vrij:open:- ");
}

}  // namespace
}  // namespace storage

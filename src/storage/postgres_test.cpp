// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "hulp/pg_server.hpp"
#include "hulp/proefbank.hpp"
#include "storage/postgres_sql.hpp"

namespace storage {
namespace {

class Postgres : public hulp::Proefbank {
  protected:
    /// Ends every other connection of this database, as a restart of the server does.
    void breek_verbindingen() {
        const auto ander = Databank::open(opties());
        ander->schrijf(hier_, [](Sessie& s) {
            s.vraag("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()");
        });
    }
};
INSTANTIATE_TEST_SUITE_P(Op, Postgres, testing::Values(Dialect::postgres), hulp::dialectnaam);

TEST_P(Postgres, NaEenVerbrokenVerbindingGaanLezenEnSchrijvenDoor) {
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 1); });
    EXPECT_EQ(aantal(), 1);
    breek_verbindingen();
    EXPECT_EQ(aantal(), 1);
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 2); });
    EXPECT_EQ(aantal(), 2);
}

TEST_P(Postgres, EenVerbindingDieOnderhetWerkBreektBegintOpnieuw) {
    int keer = 0;
    db().schrijf(hier_, [&](Sessie& s) {
        voeg_toe(s, 1);
        if (++keer == 1) breek_verbindingen();
        voeg_toe(s, 2);
    });
    EXPECT_EQ(keer, 2);
    EXPECT_EQ(aantal(), 2);
}

TEST_P(Postgres, EenBotsingVanTweeSchrijversLooptTweedeKeerGoed) {
    db().schrijf(hier_, [](Sessie& s) { s.doe("INSERT INTO proef (id, deel) VALUES (1, 0)"); });
    const auto ander = Databank::open(opties());
    int keer = 0;
    db().schrijf(hier_, [&](Sessie& s) {
        const double was = s.een("SELECT deel FROM proef")->breuk(0);
        if (++keer == 1) ander->schrijf(hier_, [](Sessie& t) { t.doe("UPDATE proef SET deel = 10"); });
        s.doe("UPDATE proef SET deel = ?1", was + 1);
    });
    EXPECT_EQ(keer, 2);
    EXPECT_EQ(db().lees(hier_, [](Sessie& s) { return s.een("SELECT deel FROM proef")->breuk(0); }), 11);
}

TEST_P(Postgres, EenRijDieEenAnderVasthoudtIsBezet) {
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 1); });
    const auto ander = Databank::open(opties());
    ander->schrijf(hier_, [&](Sessie& s) {
        s.doe("UPDATE proef SET deel = 1");
        try {
            db().schrijf(hier_, [](Sessie& t) {
                t.doe("SET LOCAL lock_timeout = '1ms'");
                t.doe("UPDATE proef SET deel = 2");
            });
            ADD_FAILURE() << "no error";
        } catch (const DbFout& fout) {
            EXPECT_EQ(fout.soort, DbFoutSoort::bezet);
        }
    });
}

TEST_P(Postgres, EenTypeDatSqliteNietHeeftVraagtOmCast) {
    auto som = [&](const char* sql) { return db().lees(hier_, [&](Sessie& s) { return s.een(sql)->getal(0); }); };
    EXPECT_THROW(som("SELECT sum(id) FROM (SELECT CAST(1 AS BIGINT) AS id) t"), std::logic_error);
    EXPECT_EQ(som("SELECT CAST(sum(id) AS BIGINT) FROM (SELECT CAST(1 AS BIGINT) AS id) t"), 1);
    EXPECT_EQ(som("SELECT 1 = 1"), 1);
}

TEST_P(Postgres, BewaartPerVerbindingEenBeperktAantalVragen) {
    DatabankOpties een_schrijver = opties();
    een_schrijver.schrijf_pool = 1;
    const auto bank = Databank::open(een_schrijver);
    bank->schrijf(hier_, [](Sessie& s) {
        for (int k = 0; k < 900; ++k) EXPECT_EQ(s.een("SELECT ?1 + " + std::to_string(k % 300), 1)->getal(0), 1 + k % 300);
    });
    const auto bewaard =
        bank->schrijf(hier_, [](Sessie& s) { return s.een("SELECT count(*) FROM pg_prepared_statements")->getal(0); });
    EXPECT_EQ(bewaard, 201) << "200, and the one that had to go for this question";
}

TEST_P(Postgres, DeRolVanEenBeheerderWordtGeweigerd) {
    DatabankOpties beheerder = opties();
    beheerder.url += " user=postgres dbname=postgres";
    EXPECT_THROW(Databank::open(beheerder), std::runtime_error);
}

TEST(PostgresSql, ZetAlleenPlaatsenOm) {
    EXPECT_EQ(naar_pg("SELECT ?1, ?12 FROM t WHERE a=?1").tekst, "SELECT $1, $12 FROM t WHERE a=$1");
    EXPECT_EQ(naar_pg("SELECT ?1, ?12 FROM t WHERE a=?1").waarden, 12u);
    EXPECT_EQ(naar_pg("SELECT '?1', \"?2\", 'it''s ?3' -- ?4\n/* ?5 */").tekst,
              "SELECT '?1', \"?2\", 'it''s ?3' -- ?4\n/* ?5 */");
    EXPECT_THROW(naar_pg("SELECT ?"), std::logic_error);
    EXPECT_THROW(naar_pg("SELECT ?a"), std::logic_error);
}

}  // namespace
}  // namespace storage

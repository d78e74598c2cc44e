// SPDX-License-Identifier: EUPL-1.2
#include "storage/pg_adres.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace storage {
namespace {

/// What the environment adds is set by the test alone.
class PgAdresTest : public testing::Test {
  protected:
    PgAdresTest() {
        for (const char* naam : {"PGHOST", "PGHOSTADDR", "PGSSLMODE", "PGSERVICE", "PGPASSWORD"}) unsetenv(naam);
    }
};

TEST_F(PgAdresTest, WeetWatDezeMachineVerlaatEnOfHetGecontroleerdWordt) {
    struct {
        const char* url;
        bool hier, gecontroleerd;
    } const gevallen[] = {
        {"postgresql://overlegtafel@localhost/overlegtafel", true, false},
        {"postgresql://127.0.0.1:5433/overlegtafel", true, false},
        {"postgresql://[::1]/overlegtafel", true, false},
        {"postgresql:///overlegtafel", true, false},
        {"postgresql://%2Frun%2Fpostgresql/overlegtafel", true, false},
        {"host=/run/postgresql dbname=overlegtafel", true, false},
        {"overlegtafel", true, false},
        {"postgresql://db.voorbeeld.nl/overlegtafel", false, false},
        {"postgresql://127.0.0.1.voorbeeld.nl/overlegtafel", false, false},
        {"postgresql://192.0.2.40/overlegtafel?sslmode=require", false, false},
        {"postgresql://192.0.2.40/overlegtafel?sslmode=verify-ca", false, false},
        {"postgresql://db.voorbeeld.nl/overlegtafel?sslmode=verify-full", false, true},
        {"host=db.voorbeeld.nl sslmode=verify-full", false, true},
        {"postgresql://localhost,db.voorbeeld.nl/overlegtafel", false, false},
        {"host=localhost hostaddr=192.0.2.40", false, false},
        {"host=db.voorbeeld.nl hostaddr=127.0.0.1", true, false},
        {"service=elders", false, false},
    };
    for (const auto& g : gevallen) {
        const auto adres = lees_pg_adres(g.url);
        EXPECT_EQ(adres.op_deze_machine, g.hier) << g.url;
        EXPECT_EQ(adres.gecontroleerd, g.gecontroleerd) << g.url;
    }
}

TEST_F(PgAdresTest, DeOmgevingTeltMeeMaarNietNaastEenServicebestand) {
    setenv("PGHOST", "db.voorbeeld.nl", 1);
    setenv("PGSSLMODE", "verify-full", 1);
    EXPECT_FALSE(lees_pg_adres("postgresql:///overlegtafel").op_deze_machine);
    EXPECT_TRUE(lees_pg_adres("postgresql:///overlegtafel").gecontroleerd);
    EXPECT_FALSE(lees_pg_adres("postgresql:///overlegtafel?sslmode=prefer").gecontroleerd);
    EXPECT_FALSE(lees_pg_adres("service=elders").gecontroleerd);
    unsetenv("PGHOST");
    unsetenv("PGSSLMODE");
}

TEST_F(PgAdresTest, ZietEenWachtwoordInDeTekst) {
    for (const char* url :
         {"postgresql://o:geheim@localhost/o", "postgresql://o@localhost/o?password=geheim", "host=localhost password=geheim"})
        EXPECT_TRUE(lees_pg_adres(url).met_wachtwoord) << url;
    setenv("PGPASSWORD", "geheim", 1);
    EXPECT_FALSE(lees_pg_adres("postgresql://o@localhost/o").met_wachtwoord) << "the environment is where it belongs";
    unsetenv("PGPASSWORD");
}

}  // namespace
}  // namespace storage

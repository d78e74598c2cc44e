// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hulp/proefbank.hpp"

namespace storage {
namespace {

using testing::HasSubstr;
using testing::Not;

class Fouten : public hulp::Proefbank {
  protected:
    DbFoutSoort soort_van(const std::function<void(Sessie&)>& werk) {
        try {
            db().schrijf(hier_, werk);
        } catch (const DbFout& fout) {
            return fout.soort;
        }
        ADD_FAILURE() << "no error";
        return DbFoutSoort::anders;
    }
};
OP_BEIDE(Fouten);

TEST_P(Fouten, HebbenOpBeideDatabankenDezelfdeSoort) {
    db().schrijf(hier_, [](Sessie& s) {
        s.doe("INSERT INTO proef (id, naam) VALUES (1, 'een')");
        s.doe("INSERT INTO kind (id, proef) VALUES (1, 1)");
    });
    const struct {
        const char* sql;
        DbFoutSoort soort;
    } gevallen[] = {
        {"INSERT INTO proef (id) VALUES (1)", DbFoutSoort::uniek},
        {"INSERT INTO proef (id, naam) VALUES (2, 'een')", DbFoutSoort::uniek},
        {"INSERT INTO kind (id, proef) VALUES (2, 99)", DbFoutSoort::verwijzing},
        {"DELETE FROM proef WHERE id = 1", DbFoutSoort::verwijzing},
        {"INSERT INTO kind (id, proef) VALUES (2, NULL)", DbFoutSoort::anders},
        {"INSERT INTO kind (id, proef) VALUES (2, 'a')", DbFoutSoort::anders},
        {"SELECT bestaat_niet FROM proef", DbFoutSoort::anders},
        {"SELECT \"bestaat_niet\" FROM proef", DbFoutSoort::anders},
    };
    for (const auto& geval : gevallen) EXPECT_EQ(soort_van([&](Sessie& s) { s.doe(geval.sql); }), geval.soort) << geval.sql;
}

TEST_P(Fouten, EenVerwijzingDiePasBijHetVastleggenBreektKomtOokBijDeVrager) {
    db().schrijf(hier_,
                 [](Sessie& s) { s.doe("CREATE TABLE laat (id BIGINT REFERENCES proef (id) DEFERRABLE INITIALLY DEFERRED)"); });
    EXPECT_EQ(soort_van([](Sessie& s) { s.doe("INSERT INTO laat (id) VALUES (99)"); }), DbFoutSoort::verwijzing);
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 1); });
    EXPECT_EQ(aantal(), 1);
}

TEST_P(Fouten, WieLeestKanNietSchrijven) {
    try {
        db().lees(hier_, [](Sessie& s) { voeg_toe(s, 1); });
        FAIL() << "no error";
    } catch (const DbFout& fout) {
        EXPECT_EQ(fout.soort, DbFoutSoort::alleen_lezen);
    }
    EXPECT_EQ(aantal(), 0) << "and the connection still works";
}

// S9: no value and no SQL in what is thrown or logged, only kind, code and reference.
TEST_P(Fouten, S9_DragenGeenWaarden) {
    DatabankOpties zonder_uitleg = opties();
    zonder_uitleg.toon_sql = false;
    const auto bank = Databank::open(zonder_uitleg);
    const std::string kanarie = "Kanarie van Geel 999990019";
    const std::function<void(Sessie&)> gevallen[] = {
        [&](Sessie& s) {
            s.doe("INSERT INTO proef (id, naam) VALUES (1, ?1)", kanarie);
            s.doe("INSERT INTO proef (id, naam) VALUES (2, ?1)", kanarie);
        },
        [&](Sessie& s) { s.doe("INSERT INTO kind (id, proef) VALUES (1, 2), (?1, 2)", 999990019); },
        [&](Sessie& s) { s.doe("INSERT INTO kind (id, proef) VALUES (1, ?1)", kanarie); },
        [&](Sessie& s) { s.doe("SELECT '" + kanarie + "' FROM bestaat_niet"); },
        [&](Sessie& s) { s.doe("SELECT ?1", kanarie + std::string(1, '\0')); },
        [&](Sessie& s) { s.een("SELECT ?1", kanarie)->getal(0); },
    };
    for (const auto& geval : gevallen) {
        testing::internal::CaptureStderr();
        std::string tekst;
        try {
            bank->schrijf(hier_, geval);
        } catch (const DbFout& fout) {
            tekst = fout.what();
            EXPECT_THAT(tekst, HasSubstr(fout.referentie));
        } catch (const std::exception& fout) {
            tekst = fout.what();
        }
        const std::string log = testing::internal::GetCapturedStderr();
        EXPECT_NE(tekst, "");
        EXPECT_THAT(tekst + log, Not(HasSubstr("Kanarie")));
        EXPECT_THAT(tekst + log, Not(HasSubstr("99999001")));
    }
}

TEST_P(Fouten, S9_StaanInHetLogMetHunReferentie) {
    testing::internal::CaptureStderr();
    std::string referentie;
    try {
        db().schrijf(hier_, [](Sessie& s) { s.doe("INSERT INTO kind (id, proef) VALUES (1, 1)"); });
    } catch (const DbFout& fout) {
        referentie = fout.referentie;
    }
    EXPECT_EQ(referentie.size(), 8u);
    EXPECT_THAT(testing::internal::GetCapturedStderr(), HasSubstr(referentie));
}

}  // namespace
}  // namespace storage

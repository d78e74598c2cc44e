// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <future>
#include <utility>

#include "hulp/proefbank.hpp"

namespace storage {
namespace {

class Sqlite : public hulp::Proefbank {
  protected:
    std::string instelling(const char* naam, bool van_schrijver) {
        const auto werk = [&](Sessie& s) {
            const Waarde w = s.een(std::string("PRAGMA ") + naam)->waarde(0);
            const auto* tekst = std::get_if<std::string>(&w);
            return tekst ? *tekst : std::to_string(std::get<std::int64_t>(w));
        };
        return van_schrijver ? db().schrijf(hier_, werk) : db().lees(hier_, werk);
    }
};
INSTANTIATE_TEST_SUITE_P(Op, Sqlite, testing::Values(Dialect::sqlite), hulp::dialectnaam);

TEST_P(Sqlite, ElkeVerbindingHeeftDeVeiligeInstellingen) {
    for (const bool schrijver : {true, false}) {
        EXPECT_EQ(instelling("journal_mode", schrijver), "wal");
        EXPECT_EQ(instelling("synchronous", schrijver), "2");
        EXPECT_EQ(instelling("foreign_keys", schrijver), "1");
        EXPECT_EQ(instelling("trusted_schema", schrijver), "0");
        EXPECT_EQ(instelling("secure_delete", schrijver), "1");
        EXPECT_EQ(instelling("mmap_size", schrijver), "0");
        EXPECT_EQ(instelling("query_only", schrijver), schrijver ? "0" : "1");
    }
}

TEST_P(Sqlite, AlleenDeEigenGebruikerKanDeBestandenLezen) {
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 1); });
    int bestanden = 0;
    for (const auto& bestand : std::filesystem::directory_iterator(opties().map)) {
        struct stat stand {};
        ASSERT_EQ(::stat(bestand.path().c_str(), &stand), 0);
        EXPECT_EQ(stand.st_mode & 0777, 0600u) << bestand.path();
        ++bestanden;
    }
    EXPECT_GE(bestanden, 3) << "database, -wal and -shm";
}

/// Queued from the writer's own thread, so that they surely share one batch.
TEST_P(Sqlite, InEenStapelMisluktEenOpdrachtAlleen) {
    std::promise<bool> eerste, fout, laatste;
    bool al_gezet = false;
    db().schrijf_later(
        hier_,
        [&](Sessie& s) {
            voeg_toe(s, 1);
            if (std::exchange(al_gezet, true)) return;  // runs again when another one of the pile fails
            db().schrijf_later(
                hier_, [](Sessie& t) { voeg_toe(t, 2), voeg_toe(t, 1); }, [&](bool b) { fout.set_value(b); });
            db().schrijf_later(
                hier_, [](Sessie& t) { voeg_toe(t, 3); }, [&](bool b) { laatste.set_value(b); });
        },
        [&](bool b) { eerste.set_value(b); });
    EXPECT_TRUE(eerste.get_future().get());
    EXPECT_FALSE(fout.get_future().get());
    EXPECT_TRUE(laatste.get_future().get());
    EXPECT_EQ(aantal(), 2);
}

TEST_P(Sqlite, MisluktHetVastleggenDanMisluktDeHeleStapel) {
    std::promise<bool> eerste, wees;
    db().schrijf_later(
        hier_,
        [&](Sessie& s) {
            voeg_toe(s, 1);
            auto maakt_wees = [](Sessie& t) {
                t.vraag("PRAGMA defer_foreign_keys=ON");
                t.doe("INSERT INTO kind (id, proef) VALUES (1, 99)");
            };
            db().schrijf_later(hier_, maakt_wees, [&](bool b) { wees.set_value(b); });
        },
        [&](bool b) { eerste.set_value(b); });
    EXPECT_FALSE(eerste.get_future().get());
    EXPECT_FALSE(wees.get_future().get());
    EXPECT_EQ(aantal(), 0);
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 1); });
    EXPECT_EQ(aantal(), 1) << "and the writer goes on";
}

TEST_P(Sqlite, EenVolleSchijfIsVolEnDaarnaGaatHetWeer) {
    const auto vul = [](Sessie& s) {
        s.vraag("PRAGMA max_page_count=20");
        s.doe("INSERT INTO proef (id, inhoud) VALUES (1, ?1)", Bytes{std::string(1'000'000, 'x')});
    };
    try {
        db().schrijf(hier_, vul);
        FAIL() << "no error";
    } catch (const DbFout& fout) {
        EXPECT_EQ(fout.soort, DbFoutSoort::vol);
    }
    db().schrijf(hier_, [](Sessie& s) {
        s.vraag("PRAGMA max_page_count=100000");
        voeg_toe(s, 2);
    });
    EXPECT_EQ(aantal(), 1);
}

TEST_P(Sqlite, EenAnderProgrammaDatSchrijftMaaktHetBezet) {
    const auto ander = Databank::open(opties());
    ander->schrijf(hier_, [](Sessie& s) { s.vraag("PRAGMA busy_timeout=1"); });
    db().schrijf(hier_, [&](Sessie& s) {
        voeg_toe(s, 1);
        try {
            ander->schrijf(hier_, [](Sessie& t) { voeg_toe(t, 2); });
            ADD_FAILURE() << "no error";
        } catch (const DbFout& fout) {
            EXPECT_EQ(fout.soort, DbFoutSoort::bezet);
        }
    });
    ander->schrijf(hier_, [](Sessie& t) { voeg_toe(t, 2); });
    EXPECT_EQ(aantal(), 2);
}

TEST_P(Sqlite, EenKopieIsEenHeleDatabankVoorDeEigenGebruiker) {
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 7); });
    const auto map = std::filesystem::path(opties().map) / "kopie";
    std::filesystem::create_directory(map);
    const std::string bestand = map / "overlegtafel.db";
    db().kopieer_naar(bestand);
    struct stat stand {};
    ASSERT_EQ(::stat(bestand.c_str(), &stand), 0);
    EXPECT_EQ(stand.st_mode & 0777, 0600u);
    EXPECT_THROW(db().kopieer_naar(bestand), std::runtime_error) << "never over an older copy";

    DatabankOpties van_kopie;
    van_kopie.map = map;
    const auto kopie = Databank::open(van_kopie);
    const auto rij = kopie->lees(hier_, [](Sessie& s) { return *s.een("SELECT id FROM proef"); });
    EXPECT_EQ(rij.getal(0), 7);
}

TEST_P(Sqlite, HetPlanVanEenVraagLaatZienOfErEenIndexIs) {
    db().lees(hier_, [](Sessie& s) {
        EXPECT_NE(hulp::query_plan(s, "SELECT id FROM proef WHERE naam = ?1 AND id > ?2").find("SEARCH"), std::string::npos);
        EXPECT_NE(hulp::query_plan(s, "SELECT id FROM proef WHERE deel = ?1").find("SCAN"), std::string::npos);
        EXPECT_NE(hulp::query_plan(s, "SELECT id FROM proef ORDER BY deel").find("TEMP B-TREE"), std::string::npos);
    });
}

}  // namespace
}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#include "storage/databank.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "hulp/proefbank.hpp"

namespace storage {
namespace {

using Waarden = hulp::Proefbank;
OP_BEIDE(Waarden);

constexpr auto kGrootst = std::numeric_limits<std::int64_t>::max();
constexpr auto kKleinst = std::numeric_limits<std::int64_t>::min();

std::string alle_bytes() {
    std::string bytes;
    for (int k = 0; k < 256; ++k) bytes.push_back(static_cast<char>(k));
    return bytes;
}

TEST_P(Waarden, KomenOngeschondenTerug) {
    db().schrijf(hier_, [&](Sessie& s) {
        const char* sql = "INSERT INTO proef (id, naam, deel, inhoud) VALUES (?1, ?2, ?3, ?4)";
        EXPECT_EQ(s.doe(sql, kGrootst, "Zoë 🦋 'x'", 0.1, Bytes{alle_bytes()}), 1);
        EXPECT_EQ(s.doe(sql, 3, nullptr, nullptr, nullptr), 1);
        EXPECT_EQ(s.doe(sql, kKleinst, "", -1e300, Bytes{}), 1);
    });
    const auto rijen =
        db().lees(hier_, [](Sessie& s) { return s.vraag("SELECT id, naam, deel, inhoud FROM proef ORDER BY id DESC"); });
    ASSERT_EQ(rijen.size(), 3u);
    EXPECT_EQ(rijen[0].getal(0), kGrootst);
    EXPECT_EQ(rijen[0].tekst(1), "Zoë 🦋 'x'");
    EXPECT_EQ(rijen[0].breuk(2), 0.1);
    EXPECT_EQ(rijen[0].bytes(3).data, alle_bytes());
    EXPECT_FALSE(rijen[1].tekst_of_leeg(1) || rijen[1].bytes_of_leeg(3));
    EXPECT_TRUE(rijen[1].leeg(2));
    EXPECT_EQ(rijen[2].getal(0), kKleinst);
    EXPECT_EQ(rijen[2].tekst(1), "");
    EXPECT_EQ(rijen[2].breuk(2), -1e300);
    EXPECT_EQ(rijen[2].bytes(3).data, "");
}

TEST_P(Waarden, HebbenOokZonderTabelHunEigenType) {
    const auto dag = base::datum(2026, 11, 24);
    const Bytes bytes{alle_bytes()};
    const auto rij = db().lees(
        hier_, [&](Sessie& s) { return *s.een("SELECT ?1, ?2, ?3, ?4, ?5, ?1", 5'000'000'000, "tekst", 2.5, bytes, dag); });
    EXPECT_EQ(rij.getal(0), 5'000'000'000);
    EXPECT_EQ(rij.tekst(1), "tekst");
    EXPECT_EQ(rij.breuk(2), 2.5);
    EXPECT_EQ(rij.bytes(3), bytes);
    EXPECT_EQ(rij.datum(4), dag);
    EXPECT_EQ(rij.breedte(), 6u);
}

TEST_P(Waarden, VanEenAnderTypeGeeftDeRijNiet) {
    const auto rij = db().lees(
        hier_, [](Sessie& s) { return *s.een("SELECT ?1, ?2, ?3, CAST(NULL AS BIGINT)", 5'000'000'000, "2026-02-30", 1.0); });
    EXPECT_THROW(rij.klein(0), std::logic_error);
    EXPECT_THROW(rij.tekst(0), std::logic_error);
    EXPECT_THROW(rij.getal(1), std::logic_error);
    EXPECT_THROW(rij.datum(1), std::logic_error);
    EXPECT_THROW(rij.bytes(1), std::logic_error);
    EXPECT_THROW(rij.getal(2), std::logic_error);
    EXPECT_THROW(rij.getal(3), std::logic_error);
    EXPECT_THROW(rij.getal(4), std::out_of_range);
    EXPECT_EQ(rij.getal_of_leeg(3), std::nullopt);
}

TEST_P(Waarden, DieDeDatabankenAndersLezenWordenGeweigerd) {
    const Waarde slecht[] = {std::string("a\0b", 3), std::string("\xc3("), std::string("\xed\xa0\x80"),
                             std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()};
    for (const Waarde& waarde : slecht) {
        auto vraag = [&] { return db().lees(hier_, [&](Sessie& s) { return s.vraag("SELECT ?1", waarde); }); };
        EXPECT_THROW(vraag(), std::invalid_argument);
    }
}

TEST_P(Waarden, DieLeegBegonnenPassenLaterOok) {
    db().schrijf(hier_, [&](Sessie& s) {
        const char* sql = "INSERT INTO proef (id, naam, deel, inhoud) VALUES (?1, ?2, ?3, ?4)";
        s.doe(sql, 1, nullptr, nullptr, nullptr);
        s.doe(sql, 2, "twee", nullptr, Bytes{"\xff"});
        s.doe(sql, 3, nullptr, 3.5, nullptr);
        s.doe(sql, 4, "vier", 4.5, Bytes{"\xfe"});
    });
    const auto rijen = db().lees(hier_, [](Sessie& s) { return s.vraag("SELECT naam, deel FROM proef ORDER BY id"); });
    EXPECT_EQ(rijen.at(1).tekst(0), "twee");
    EXPECT_EQ(rijen.at(2).breuk(1), 3.5);
    EXPECT_EQ(rijen.at(3).tekst(0), "vier");
}

TEST_P(Waarden, MoetenEvenVeelZijnAlsDePlaatsenInDeSql) {
    auto vraag = [&](const char* sql) { return db().lees(hier_, [&](Sessie& s) { return s.vraag(sql, 1, 2); }); };
    EXPECT_EQ(vraag("SELECT ?2, ?1").at(0).getal(0), 2);
    EXPECT_THROW(vraag("SELECT ?1"), std::logic_error);
    EXPECT_THROW(vraag("SELECT ?1, ?2, ?3"), std::logic_error);
}

TEST_P(Waarden, MeerDanEenRijIsEenFoutWaarErEenMag) {
    db().lees(hier_, [](Sessie& s) {
        EXPECT_FALSE(s.een("SELECT id FROM proef"));
        EXPECT_THROW(s.een("SELECT 1 UNION ALL SELECT 2"), std::logic_error);
    });
}

TEST_P(Waarden, TellenAlleenDeRijenDieVeranderden) {
    db().schrijf(hier_, [](Sessie& s) {
        for (int id = 1; id <= 3; ++id) voeg_toe(s, id);
        EXPECT_EQ(s.doe("UPDATE proef SET naam = CAST(id AS TEXT) WHERE id > ?1", 1), 2);
        EXPECT_EQ(s.doe("UPDATE proef SET naam = NULL WHERE id > ?1", 9), 0);
        EXPECT_EQ(s.doe("SELECT id FROM proef"), 0);
        EXPECT_EQ(s.doe("INSERT INTO proef (id) VALUES (?1) ON CONFLICT DO NOTHING", 1), 0);
        EXPECT_EQ(s.een("INSERT INTO proef (id) VALUES (?1) RETURNING id", 4)->getal(0), 4);
        EXPECT_EQ(s.doe("DELETE FROM proef"), 4);
    });
}

TEST_P(Waarden, BlijvenBinnenEenLezingGelijk) {
    db().lees(hier_, [&](Sessie& s) {
        EXPECT_EQ(s.een("SELECT count(*) FROM proef")->getal(0), 0);
        db().schrijf(hier_, [](Sessie& w) { voeg_toe(w, 1); });
        EXPECT_EQ(s.een("SELECT count(*) FROM proef")->getal(0), 0);
    });
    EXPECT_EQ(aantal(), 1) << "the next reading, with the same kept statements, sees it";
}

TEST_P(Waarden, VragenBlijvenWerkenAlsDeTabelVerandert) {
    auto vraag = [&] { return db().lees(hier_, [](Sessie& s) { return s.vraag("SELECT * FROM proef").size(); }); };
    EXPECT_EQ(vraag(), 0u);
    db().schrijf(hier_, [](Sessie& s) { s.doe("ALTER TABLE proef ADD COLUMN extra TEXT"); });
    EXPECT_EQ(vraag(), 0u);
}

}  // namespace
}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#include "storage/databank.hpp"

#include <gtest/gtest.h>

#include "hulp/databanken.hpp"

namespace storage {
namespace {

/// A database with one small table, made as migrations are.
class Databanken : public testing::TestWithParam<Dialect> {
  protected:
    Databanken() {
        static constexpr base::Ingebed kTabellen[] = {
            {"20260101_0000_proef.sql",
             "CREATE TABLE proef (id INTEGER PRIMARY KEY, naam TEXT UNIQUE, deel REAL, inhoud BLOB) /*STRICT*/;"
             "CREATE TABLE kind (id INTEGER PRIMARY KEY, proef INTEGER NOT NULL REFERENCES proef (id)) /*STRICT*/;"}};
        migreer(db(), kTabellen);
    }
    Databank& db() { return databank_.db(); }
    const DatabankOpties& opties() const { return databank_.opties(); }
    std::int64_t aantal() {
        return db().lees(hier_, [](Sessie& s) { return s.een("SELECT count(*) FROM proef")->getal(0); });
    }
    Bereik hier_ = Bereik::installatie();

  private:
    hulp::Testdatabank databank_{GetParam(), hulp::Testdatabank::Inhoud::leeg};
};
OP_BEIDE(Databanken);

TEST_P(Databanken, GeeftElkeWaardeOngeschondenTerug) {
    const std::string alle_bytes = [] {
        std::string b;
        for (int k = 0; k < 256; ++k) b.push_back(static_cast<char>(k));
        return b;
    }();
    const auto groot = std::numeric_limits<std::int64_t>::max();
    const auto klein = std::numeric_limits<std::int64_t>::min();
    db().schrijf(hier_, [&](Sessie& s) {
        const char* sql = "INSERT INTO proef (id, naam, deel, inhoud) VALUES (?1, ?2, ?3, ?4)";
        EXPECT_EQ(s.doe(sql, groot, "Zoë 🦋 'x'", 0.1, Bytes{alle_bytes}), 1);
        EXPECT_EQ(s.doe(sql, klein, "", -1e300, Bytes{}), 1);
        EXPECT_EQ(s.doe(sql, 3, nullptr, nullptr, nullptr), 1);
    });
    const auto rijen = db().lees(
        hier_, [](Sessie& s) { return s.vraag("SELECT id, naam, deel, inhoud FROM proef ORDER BY id DESC"); });
    ASSERT_EQ(rijen.size(), 3u);
    EXPECT_EQ(rijen[0].getal(0), groot);
    EXPECT_EQ(rijen[0].tekst(1), "Zoë 🦋 'x'");
    EXPECT_EQ(rijen[0].breuk(2), 0.1);
    EXPECT_EQ(rijen[0].bytes(3).data, alle_bytes);
    EXPECT_TRUE(rijen[1].leeg(1) && rijen[1].leeg(2) && rijen[1].leeg(3));
    EXPECT_EQ(rijen[2].getal(0), klein);
    EXPECT_EQ(rijen[2].tekst(1), "");
    EXPECT_EQ(rijen[2].breuk(2), -1e300);
    EXPECT_EQ(rijen[2].bytes(3).data, "");
}

}  // namespace
}  // namespace storage

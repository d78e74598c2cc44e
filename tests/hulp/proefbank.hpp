// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "hulp/databanken.hpp"

namespace hulp {

/// A database with two small tables of no meaning, for the tests of storage itself.
class Proefbank : public testing::TestWithParam<storage::Dialect> {
  protected:
    Proefbank() {
        static constexpr base::Ingebed kTabellen[] = {
            {"20260101_0000_proef.sql",
             "CREATE TABLE proef (id INTEGER PRIMARY KEY, naam TEXT UNIQUE, deel REAL, inhoud BLOB) "
             "/*STRICT*/;"
             "CREATE TABLE kind (id INTEGER PRIMARY KEY, proef INTEGER NOT NULL REFERENCES proef (id)) "
             "/*STRICT*/;"}};
        storage::migreer(db(), kTabellen);
    }
    storage::Databank& db() { return databank_.db(); }
    const storage::DatabankOpties& opties() const { return databank_.opties(); }
    bool op_sqlite() const { return GetParam() == storage::Dialect::sqlite; }
    static void voeg_toe(storage::Sessie& s, std::int64_t id) { s.doe("INSERT INTO proef (id) VALUES (?1)", id); }
    std::int64_t aantal() {
        return db().lees(hier_, [](storage::Sessie& s) { return s.een("SELECT count(*) FROM proef")->getal(0); });
    }

    storage::Bereik hier_ = storage::Bereik::installatie();

  private:
    Testdatabank databank_{GetParam(), Testdatabank::Inhoud::leeg};
};

}  // namespace hulp

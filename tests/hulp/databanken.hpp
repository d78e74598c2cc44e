// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "storage/migraties.hpp"

/// Databases for tests. A store test derives from OpBeide, is written once and runs on both:
///
///   using CasusStore = hulp::OpBeide;
///   OP_BEIDE(CasusStore);
///   TEST_P(CasusStore, VindtDeCasusTerug) { db().schrijf(...); }
namespace hulp {

/// An own database, fresh and gone afterwards. The first of a dialect in a process is migrated, the others
/// are copies.
class Testdatabank {
  public:
    /// nergens: an empty folder (SQLite: not opened, so without db()) or an empty database.
    enum class Inhoud { gemigreerd, leeg, nergens };
    explicit Testdatabank(storage::Dialect, Inhoud = Inhoud::gemigreerd);
    ~Testdatabank();
    Testdatabank(const Testdatabank&) = delete;
    Testdatabank& operator=(const Testdatabank&) = delete;

    storage::Databank& db() { return *db_; }
    /// To open it a second time, as another instance does.
    const storage::DatabankOpties& opties() const { return opties_; }
    /// What PostgreSQL does by itself outside tests, for a database that lives long: without it dead rows slow everything down.
    void ruim_op() const;

  private:
    storage::DatabankOpties opties_;
    std::string naam_;  // PostgreSQL: the database's name
    std::unique_ptr<storage::Databank> db_;
};

class OpBeide : public testing::TestWithParam<storage::Dialect> {
  protected:
    storage::Databank& db() { return databank_.db(); }
    const storage::DatabankOpties& opties() const { return databank_.opties(); }

  private:
    Testdatabank databank_{GetParam()};
};

std::string dialectnaam(const testing::TestParamInfo<storage::Dialect>&);

/// How SQLite runs a query, one step on each line; empty on PostgreSQL. A list query of a store has no "SCAN"
/// and no "TEMP B-TREE" in it. The values may be left out.
std::string query_plan(storage::Sessie&, const std::string& sql);

}  // namespace hulp

#define OP_BEIDE(suite) \
    INSTANTIATE_TEST_SUITE_P(Op, suite, testing::Values(storage::Dialect::sqlite, storage::Dialect::postgres), hulp::dialectnaam)

// SPDX-License-Identifier: EUPL-1.2
#include "hulp/databanken.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "hulp/pg_server.hpp"
#include "hulp/proefmap.hpp"

namespace hulp {

namespace {

using storage::DatabankOpties;
using storage::Dialect;
namespace fs = std::filesystem;

/// Unique on a server that several test processes share.
std::string nieuwe_naam() {
    static std::atomic<int> volgnummer = 0;
    return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++volgnummer);
}

DatabankOpties pg_opties(const std::string& naam) {
    DatabankOpties opties;
    opties.url = pg_server() + " dbname=" + naam;
    opties.toon_sql = true;
    return opties;
}

DatabankOpties sqlite_opties(const fs::path& map) {
    DatabankOpties opties;
    opties.map = map;
    opties.toon_sql = true;
    return opties;
}

void migreer(const DatabankOpties& opties) {
    const auto db = storage::Databank::open(opties);
    storage::migreer(*db);
    db->sluit();
}

struct SqliteSjabloon {
    SqliteSjabloon() { migreer(sqlite_opties(map)); }
    ~SqliteSjabloon() { fs::remove_all(map); }
    fs::path map = nieuwe_proefmap();
};

/// Drops a database when the next one goes, or at the end: by then the connections to it are gone. PostgreSQL looks again for
/// those only after a tenth of a second.
class PgOpruimer {
  public:
    ~PgOpruimer() { ruim(); }
    void straks(std::string naam) {
        ruim();
        naam_ = std::move(naam);
    }

  private:
    void ruim() {
        if (!naam_.empty()) pg_doe("DROP DATABASE " + naam_ + " WITH (FORCE)");
        naam_.clear();
    }
    std::string naam_;
};

PgOpruimer& pg_opruimer() {
    pg_server();  // before it, so that it ends after it
    static PgOpruimer opruimer;
    return opruimer;
}

struct PgSjabloon {
    PgSjabloon() {
        pg_doe("CREATE DATABASE " + naam);
        migreer(pg_opties(naam));
    }
    ~PgSjabloon() { pg_doe("DROP DATABASE " + naam + " WITH (FORCE)"); }
    std::string naam = nieuwe_naam();
};

fs::path sqlite_map(Testdatabank::Inhoud inhoud) {
    const fs::path map = nieuwe_proefmap();
    if (inhoud != Testdatabank::Inhoud::gemigreerd) return map;
    static const SqliteSjabloon sjabloon;
    fs::copy_file(sjabloon.map / "overlegtafel.db", map / "overlegtafel.db");
    return map;
}

std::string pg_databank(Testdatabank::Inhoud inhoud) {
    pg_server();  // before the template, so that it ends after it
    const std::string naam = nieuwe_naam();
    if (inhoud != Testdatabank::Inhoud::gemigreerd) {
        pg_doe("CREATE DATABASE " + naam);
        return naam;
    }
    static const PgSjabloon sjabloon;
    // Copying files is several times as fast as the default, which takes each page through the shared buffers.
    pg_doe("CREATE DATABASE " + naam + " TEMPLATE " + sjabloon.naam + " STRATEGY FILE_COPY");
    return naam;
}

}  // namespace

Testdatabank::Testdatabank(Dialect dialect, Inhoud inhoud) {
    if (dialect == Dialect::sqlite) {
        opties_ = sqlite_opties(sqlite_map(inhoud));
    } else {
        naam_ = pg_databank(inhoud);
        opties_ = pg_opties(naam_);
    }
    if (dialect == Dialect::postgres || inhoud != Inhoud::nergens) db_ = storage::Databank::open(opties_);
}

void Testdatabank::ruim_op() const {
    if (!naam_.empty()) pg_doe("VACUUM ANALYZE", opties_.url + " options='-c client_min_messages=error'");
}

Testdatabank::~Testdatabank() {
    db_.reset();
    if (naam_.empty()) {
        fs::remove_all(opties_.map);
    } else {
        pg_opruimer().straks(naam_);
    }
}

std::string dialectnaam(const testing::TestParamInfo<Dialect>& info) {
    return info.param == Dialect::sqlite ? "sqlite" : "postgres";
}

std::string query_plan(storage::Sessie& sessie, const std::string& sql) {
    if (sessie.dialect() == Dialect::postgres) return {};
    std::size_t waarden = 0;
    for (auto plek = sql.find('?'); plek != sql.npos; plek = sql.find('?', plek + 1))
        waarden = std::max(waarden, static_cast<std::size_t>(std::atoll(sql.c_str() + plek + 1)));
    std::string plan;
    for (const auto& stap : sessie.vraag_lijst("EXPLAIN QUERY PLAN " + sql, std::vector<storage::Waarde>(waarden)))
        plan += stap.tekst(3) + "\n";
    return plan;
}

}  // namespace hulp

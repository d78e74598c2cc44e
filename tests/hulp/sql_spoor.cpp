// SPDX-License-Identifier: EUPL-1.2
#include "hulp/sql_spoor.hpp"

#include <sqlite3.h>

#include <mutex>
#include <utility>

namespace hulp {
namespace {

/// SQLite calls back without a place for an object of ours before a connection exists.
struct Gehoord {
    std::mutex slot;
    std::vector<std::string> regels;
};
Gehoord& gehoord() {
    static Gehoord g;
    return g;
}

int hoor(unsigned, void*, void* statement, void*) {
    const std::lock_guard vast(gehoord().slot);
    gehoord().regels.emplace_back(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
    return 0;
}

extern "C" int luister_mee(sqlite3* db, char**, const void*) { return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, hoor, nullptr); }

/// The type that SQLite asks for says nothing of the arguments that it gives.
auto ingang() { return reinterpret_cast<void (*)()>(&luister_mee); }

}  // namespace

SqlSpoor::SqlSpoor() { sqlite3_auto_extension(ingang()); }
SqlSpoor::~SqlSpoor() { sqlite3_cancel_auto_extension(ingang()); }

std::vector<std::string> SqlSpoor::neem() {
    const std::lock_guard vast(gehoord().slot);
    return std::exchange(gehoord().regels, {});
}

}  // namespace hulp

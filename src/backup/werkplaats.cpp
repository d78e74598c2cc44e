// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <filesystem>

#include "backup/backup.hpp"
#include "base/log.hpp"

namespace backup {
namespace {

namespace fs = std::filesystem;
constexpr const char* kMap = ".herstel";
constexpr const char* kSchema = "overlegtafel_herstel";
constexpr const char* kTabellen =
    "SELECT CAST(quote_ident(relname) AS TEXT) FROM pg_class WHERE relkind = 'r' AND relnamespace = ";

bool is_map(const storage::DatabankOpties& o) { return o.url.empty(); }

template <class F>
void op_doel(const storage::DatabankOpties& o, F f) {
    const auto db = storage::Databank::open(o);
    db->schrijf(storage::Bereik::installatie(), f);
    db->sluit();
}

void eis_leeg(const storage::DatabankOpties& o) {
    const Backupfout bezet("Hier staan al gegevens. Herstel alleen in een lege map of een lege database.");
    if (is_map(o)) {
        if (!fs::exists(o.map)) return;
        for (const auto& iets : fs::directory_iterator(o.map))
            if (iets.path().filename() != kMap) throw bezet;
        return;
    }
    op_doel(o, [&](storage::Sessie& s) {
        if (!s.vraag(kTabellen + std::string("CAST(current_schema() AS regnamespace)")).empty()) throw bezet;
    });
}

/// Nothing but the tables may have been made: then the schema is empty, and dropping it without CASCADE proves that.
void verhuis_schema(storage::Sessie& s) {
    const std::string doel = s.een("SELECT CAST(quote_ident(current_schema()) AS TEXT)")->tekst(0);
    for (const auto& r : s.vraag(kTabellen + ("CAST('" + std::string(kSchema) + "' AS regnamespace)")))
        s.doe("ALTER TABLE " + std::string(kSchema) + "." + r.tekst(0) + " SET SCHEMA " + doel);
    s.doe("DROP SCHEMA " + std::string(kSchema));
}

}  // namespace

Werkplaats::Werkplaats(storage::DatabankOpties doel) : doel_(std::move(doel)), hier_(doel_) {
    eis_leeg(doel_);
    ruim_op();
    if (is_map(doel_)) {
        if (fs::create_directories(doel_.map)) fs::permissions(doel_.map, fs::perms::owner_all);
        hier_.map = fs::path(doel_.map) / kMap;
        return;
    }
    hier_.schema = kSchema;
    op_doel(doel_, [](storage::Sessie& s) { s.doe("CREATE SCHEMA " + std::string(kSchema)); });
}

Werkplaats::~Werkplaats() {
    try {
        ruim_op();
    } catch (const std::exception&) {
        base::log::waarschuwing("backup", "werkplaats van herstel is blijven staan; een volgend herstel ruimt haar op");
    }
}

void Werkplaats::ruim_op() {
    if (is_map(doel_)) fs::remove_all(fs::path(doel_.map) / kMap);
    else op_doel(doel_, [](storage::Sessie& s) { s.doe("DROP SCHEMA IF EXISTS " + std::string(kSchema) + " CASCADE"); });
}

void Werkplaats::wordt_doel() {
    if (!is_map(doel_)) return op_doel(doel_, verhuis_schema);
    const std::string klaar = fs::path(hier_.map) / "overlegtafel.db", doel = fs::path(doel_.map) / "overlegtafel.db";
    if (fs::exists(klaar + "-wal")) throw std::logic_error("the database of a restore was not closed");
    // A link, since a rename would replace a database that somebody started in the meantime.
    if (::link(klaar.c_str(), doel.c_str()) != 0)
        throw Backupfout("Tijdens het herstel is hier een database gemaakt. Er is niets hersteld.");
    zet_op_schijf(doel_.map);
}

}  // namespace backup

// SPDX-License-Identifier: EUPL-1.2
#include "storage/migraties.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>

#include "base/crypto.hpp"
#include "base/klok.hpp"
#include "base/log.hpp"
#include "storage/dialect.hpp"
#include "storage/driver.hpp"
#include "storage/regiomuur.hpp"

namespace storage {

namespace {

constexpr const char* kTabel =
    "CREATE TABLE IF NOT EXISTS migratie (naam TEXT PRIMARY KEY, som TEXT NOT NULL, gedaan_op INTEGER NOT "
    "NULL)"
    " /*STRICT*/;";
constexpr std::string_view kVoorBeide = ".sql", kVoorSqlite = ".sqlite.sql", kVoorPostgres = ".postgres.sql";

struct Migratie {
    std::string_view inhoud;
    bool vertalen;
    std::string som;
};
using OpNaam = std::map<std::string, Migratie>;

/// The migrations of one dialect in the order in which they run.
OpNaam kies(Dialect dialect, Migraties alle) {
    const auto eigen = dialect == Dialect::sqlite ? kVoorSqlite : kVoorPostgres;
    const auto andere = dialect == Dialect::sqlite ? kVoorPostgres : kVoorSqlite;
    OpNaam uit;
    for (const auto& [bestand, inhoud] : alle) {
        if (bestand.ends_with(andere)) continue;
        const bool vertalen = !bestand.ends_with(eigen);
        const auto einde = vertalen ? kVoorBeide : eigen;
        const std::string naam(bestand.substr(0, bestand.size() - einde.size()));
        const Migratie migratie{inhoud, vertalen, base::crypto::hex(base::crypto::hash(inhoud))};
        if (!uit.emplace(naam, migratie).second)
            throw SchemaFout("Migratie " + naam + " staat er twee keer in voor dezelfde databank.");
    }
    return uit;
}

bool heeft_tabel(Sessie& s) {
    const char* sql = s.dialect() == Dialect::sqlite ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migratie'"
                                                     : "SELECT 1 WHERE to_regclass('migratie') IS NOT NULL";
    return s.een(sql).has_value();
}

Migratiestand vergelijk(Databank& db, const OpNaam& bekend) {
    const Rijen rijen = db.lees(Bereik::installatie(),
                                [](Sessie& s) { return heeft_tabel(s) ? s.vraag("SELECT naam, som FROM migratie") : Rijen{}; });
    Migratiestand stand;
    for (const Rij& rij : rijen) {
        const auto plek = bekend.find(rij.tekst(0));
        if (plek == bekend.end())
            throw SchemaFout("De databank kent migratie " + rij.tekst(0) +
                             ", maar dit programma niet. Gebruik een nieuwere versie van het programma.");
        if (plek->second.som != rij.tekst(1))
            throw SchemaFout("Migratie " + rij.tekst(0) + " is veranderd nadat zij was uitgevoerd.");
        stand.gedaan.push_back(rij.tekst(0));
    }
    std::ranges::sort(stand.gedaan);  // here and not in SQL, where a collation decides
    for (const auto& [naam, migratie] : bekend)
        if (!std::ranges::binary_search(stand.gedaan, naam)) stand.open.push_back(naam);
    return stand;
}

void voer_uit(Databank& db, const std::string& naam, const Migratie& migratie) {
    const Dialect dialect = db.dialect();
    const std::string sql = migratie.vertalen ? vertaal(dialect, migratie.inhoud) : std::string(migratie.inhoud);
    db.schrijf(Bereik::installatie(), [&](Sessie& s) {
        auto& sessie = dynamic_cast<DriverSessie&>(s);
        sessie.script(vertaal(dialect, kTabel));
        sessie.script(sql);
        if (dialect == Dialect::sqlite) eis_strikte_tabellen(sessie);
        if (dialect == Dialect::postgres) bouw_regiomuren(sessie);
        s.doe("INSERT INTO migratie (naam, som, gedaan_op) VALUES (?1, ?2, ?3)", naam, migratie.som, base::SysteemKlok().nu());
    });
    base::log::info("storage", "migratie uitgevoerd", {{"naam", naam}});
}

}  // namespace

Migratiestand migratiestand(Databank& db, Migraties alle) { return vergelijk(db, kies(db.dialect(), alle)); }

std::vector<std::string> migreer(Databank& db, Migraties alle) {
    const OpNaam bekend = kies(db.dialect(), alle);
    std::vector<std::string> gedaan;
    auto werk = [&] {
        for (const auto& naam : vergelijk(db, bekend).open) {
            voer_uit(db, naam, bekend.at(naam));
            gedaan.push_back(naam);
        }
    };
    while (!db.alleen_ik("migratie", werk)) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return gedaan;
}

}  // namespace storage

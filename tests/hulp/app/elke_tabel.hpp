// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "backup/schema.hpp"

namespace hulp {

/// What a test wants in a column; nothing: something that fits.
using Kolomwaarde = std::function<std::optional<storage::Waarde>(const std::string& tabel, const std::string& kolom)>;

/// "INTEGER", "TEXT", "BLOB" …, or what PostgreSQL calls it. Asked once: its catalogue is slow.
inline const std::string& kolomsoort(storage::Sessie& s, const std::string& tabel, const std::string& kolom) {
    static std::map<std::tuple<storage::Dialect, std::string, std::string>, std::string> bekend;
    std::string& soort = bekend[{s.dialect(), tabel, kolom}];
    if (!soort.empty()) return soort;
    const char* sql = s.dialect() == storage::Dialect::sqlite
                          ? "SELECT type FROM pragma_table_info(?1) WHERE name = ?2"
                          : "SELECT CAST(data_type AS TEXT) FROM information_schema.columns WHERE table_schema = current_schema()"
                            " AND table_name = ?1 AND column_name = ?2";
    return soort = s.een(sql, tabel, kolom)->tekst(0);
}

/// A row in which every number, and every text, is `nummer`: so every reference finds its row.
inline void voeg_rij_toe(storage::Sessie& s, const backup::Tabel& t, int nummer, const Kolomwaarde& gewenst) {
    const auto waarde = [&](const std::string& kolom) -> storage::Waarde {
        if (auto w = gewenst(t.naam, kolom)) return *w;
        if (t.naam == "outbox_bericht" && kolom == "status") return std::string("klaar");
        const std::string soort = kolomsoort(s, t.naam, kolom);
        if (soort == "INTEGER" || soort == "bigint") return std::int64_t{nummer};
        if (soort == "BLOB" || soort == "bytea") return storage::Bytes{"een hash"};
        if (soort == "TEXT" || soort == "text") return std::to_string(nummer);
        ADD_FAILURE() << "a column of a kind that this test does not know: " << t.naam << "." << kolom << " " << soort;
        return {};
    };
    std::string plekken;
    std::vector<storage::Waarde> waarden;
    for (const auto& kolom : t.kolommen) {
        waarden.push_back(waarde(kolom));
        plekken += (plekken.empty() ? "?" : ",?") + std::to_string(waarden.size());
    }
    s.voer_uit("INSERT INTO " + t.naam + " (" + backup::namenlijst(t.kolommen) + ") VALUES (" + plekken + ")", waarden);
}

}  // namespace hulp

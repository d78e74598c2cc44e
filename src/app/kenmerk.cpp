// SPDX-License-Identifier: EUPL-1.2
#include "app/kenmerk.hpp"

bool app::is_demo(storage::Sessie& s) { return s.een("SELECT 1 FROM app_kenmerk WHERE naam = 'demo'").has_value(); }

void app::merk_als_demo(storage::Sessie& s) { s.doe("INSERT INTO app_kenmerk (naam, waarde) VALUES ('demo', 'ja')"); }

bool app::zet_kenmerk(storage::Sessie& s, std::string_view naam, std::string_view waarde) {
    return s.doe("INSERT INTO app_kenmerk (naam, waarde) VALUES (?1, ?2) ON CONFLICT (naam) DO NOTHING", naam, waarde) == 1;
}

std::optional<std::string> app::stand(storage::Sessie& s, std::string_view naam) {
    const auto rij = s.een("SELECT waarde FROM app_stand WHERE naam = ?1", naam);
    return rij ? std::optional(rij->tekst(0)) : std::nullopt;
}

void app::zet_stand(storage::Sessie& s, std::string_view naam, std::string_view waarde) {
    s.doe("INSERT INTO app_stand (naam, waarde) VALUES (?1, ?2) ON CONFLICT (naam) DO UPDATE SET waarde = excluded.waarde", naam,
          waarde);
}

void app::wis_stand(storage::Sessie& s, std::string_view naam) { s.doe("DELETE FROM app_stand WHERE naam = ?1", naam); }

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/poging.hpp"

#include <algorithm>

namespace toegang {
namespace {

constexpr int kVrijePogingen = 5;
constexpr std::chrono::seconds kEersteWacht{30};
constexpr std::chrono::seconds kLangsteWacht{std::chrono::minutes{15}};
constexpr std::chrono::hours kVergeten{24};

std::chrono::seconds wacht_na(std::int64_t mislukt) {
    if (mislukt < kVrijePogingen) return std::chrono::seconds{0};
    const auto verdubbelingen = std::min<std::int64_t>(mislukt - kVrijePogingen, 10);
    return std::min(kEersteWacht * (1 << verdubbelingen), kLangsteWacht);
}

}  // namespace

base::crypto::Bytes poging_sleutel(const base::crypto::Sleutelbos& sleutels, std::string_view soort, std::string_view wat) {
    return sleutels.blinde_index(0, "toegang.poging." + std::string(soort), wat);
}

std::chrono::seconds wachttijd(storage::Sessie& s, const base::crypto::Bytes& wat, std::string_view afzender, base::Moment nu) {
    const auto rij = s.een("SELECT mislukt, laatste FROM toegang_poging WHERE wat = ?1 AND afzender = ?2 AND laatste > ?3", wat,
                           afzender, nu - kVergeten);
    if (!rij) return std::chrono::seconds{0};
    const auto over = rij->moment(1) + wacht_na(rij->getal(0)) - nu;
    return std::max(std::chrono::ceil<std::chrono::seconds>(over), std::chrono::seconds{0});
}

void tel_mislukt(storage::Sessie& s, const base::crypto::Bytes& wat, std::string_view afzender, base::Moment nu) {
    s.doe("INSERT INTO toegang_poging (wat, afzender, mislukt, laatste) VALUES (?1, ?2, 1, ?3) "
          "ON CONFLICT (wat, afzender) DO UPDATE SET laatste = ?3, "
          "mislukt = CASE WHEN toegang_poging.laatste > ?4 THEN toegang_poging.mislukt + 1 ELSE 1 END",
          wat, afzender, nu, nu - kVergeten);
}

void wis_pogingen(storage::Sessie& s, const base::crypto::Bytes& wat, std::string_view afzender) {
    s.doe("DELETE FROM toegang_poging WHERE wat = ?1 AND afzender = ?2", wat, afzender);
}

std::string wachttekst(std::chrono::seconds wacht) {
    const auto minuten = std::max<std::int64_t>(std::chrono::ceil<std::chrono::minutes>(wacht).count(), 1);
    return minuten == 1 ? "1 minuut" : std::to_string(minuten) + " minuten";
}

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "backup/bestand.hpp"
#include "storage/sessie.hpp"

/// What stands inside the stream: one letter per record and per value, numbers as eight bytes, texts with their length before them.
/// The same for both databases.
namespace backup {

enum class Soort : char { kop = 'K', tabel = 'T', rij = 'R', einde = 'E' };

void schrijf_soort(Schrijver&, Soort);
void schrijf_getal(Schrijver&, std::int64_t);
void schrijf_tekst(Schrijver&, std::string_view);
void schrijf_rij(Schrijver&, const storage::Rij&);

Soort lees_soort(Lezer&);
std::int64_t lees_getal(Lezer&);
std::string lees_tekst(Lezer&);
std::vector<storage::Waarde> lees_rij(Lezer&, std::size_t breedte);

}  // namespace backup

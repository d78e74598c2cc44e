// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "domein/audit/audit.hpp"

/// How an event stands in the database and in the chain. Private to this slice.
namespace audit {

/// The columns that `gebeurtenis_uit` reads, for queries on `audit_gebeurtenis g`, starting with the id.
#define AUDIT_KOLOMMEN                                                                                                        \
    "g.id, g.regio_id, g.naam, g.actie, g.uitkomst, g.op, g.account_id, g.rol, g.casus_id, g.object, g.object_id, g.groepen," \
    " g.doel, g.regel, g.afzender, g.kanaal, g.bijzonderheid"
inline constexpr std::size_t kAuditKolommen = 17;
/// Up to this place of the chain the lines are found by audit_wijzer, as a sub-select.
inline constexpr std::string_view kWijzerTot = "(SELECT coalesce(max(volgnummer), 0) FROM audit_wijzer_tot)";
Gebeurtenis gebeurtenis_uit(const storage::Rij&);
std::string_view naam_van(Actie);
std::string_view naam_van(Uitkomst);

/// Counts what this line opened (S16), in its transaction.
void tel_geopend(storage::Sessie&, const Gebeurtenis&);

/// Hash of what the event says, with its id: 32 bytes.
std::string som(std::int64_t id, const Gebeurtenis&);
/// Hash of a line of the chain: what stands before it, its place and what it says.
std::string schakel(std::string_view vorige, std::int64_t volgnummer, std::string_view som);
/// What the first line has before it.
std::string begin_van_keten();
/// What a checkpoint signs, and, with the signature behind it, how it leaves the machine.
std::string zegeltekst(std::int64_t aantal, std::string_view hash, base::Moment op, std::string_view sleutel);

}  // namespace audit

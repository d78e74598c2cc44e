// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// The SQL on the table casus_casus itself; private to this slice.
namespace casus::store {

/// The columns that `casus_uit` reads, for queries on `casus_casus c`.
#define CASUS_KOLOMMEN                                                                                                      \
    "c.id, c.regio_id, c.nummer, c.soort, c.status, c.kwam_uit, c.gemeente, c.onderwerpen, c.urgentie, c.urgentie_redenen," \
    " c.inbrenger_id, c.behandelaar_id, c.ingediend_op, c.status_sinds, c.vooroverleg_op, c.overleg_op, c.uiterlijk,"       \
    " c.getekend, c.te_tekenen, c.compleet, c.spoed, c.deling_gestopt, c.duplicaathint, c.bsn_ontbreekt,"                   \
    " c.invoer_achteraf, c.inbrenger_gecontroleerd, c.aangehouden, c.plicht_grond, c.plicht_uiterlijk, c.plicht_te_laat,"   \
    " c.plicht_reactie, c.plicht_reactie_op, c.versie, c.titel, c.zonder_toestemming,"                                      \
    " c.onbevestigd"
Casus casus_uit(const storage::Rij&);

/// "No date" in the sort key: after every real date.
inline constexpr std::string_view kGeenDatum = "9999-12-31";
std::string uiterlijk_sleutel(const std::optional<base::Datum>&);

std::optional<storage::Rij> rij(storage::Sessie&, toegang::RegioId, CasusId);
std::optional<storage::Rij> rij_met_nummer(storage::Sessie&, toegang::RegioId, std::string_view nummer);
void voeg_in(storage::Sessie&, const Casus&);
/// Writes status, dates, flags and duty, and raises the version; false when the version in the database is another.
bool bewaar(storage::Sessie&, const Casus& na, int versie_voor);
/// Ends what people of vooroverleg and table have by relation, and with `eindig_delen` also maatje, procesregisseur and doorbraakcoach.
void eindig_tafel(storage::Sessie&, CasusId, base::Moment);
void eindig_delen(storage::Sessie&, CasusId, base::Moment);
/// "NYM-2026-7K3F9": year and chance, so that it tells no count and no order.
std::string vrij_nummer(storage::Sessie&, std::string_view regiocode, base::Moment);

}  // namespace casus::store

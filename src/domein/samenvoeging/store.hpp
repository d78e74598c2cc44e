// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/samenvoeging/samenvoeging.hpp"

/// Rows of this slice. Private to it.
namespace samenvoeging::store {

void voeg_in(storage::Sessie&, const Samenvoeging&, base::Moment);
std::optional<Samenvoeging> wachtend_met_ref(storage::Sessie&, toegang::RegioId, std::string_view ref);
std::optional<Samenvoeging> wachtend_van(storage::Sessie&, CasusId);
/// Of the whole region, oldest first.
std::vector<Samenvoeging> wachtend(storage::Sessie&, toegang::RegioId);
void zet_akkoord(storage::Sessie&, const Samenvoeging&, CasusId van, base::Moment);
/// "samen", "geweigerd", "ingetrokken"; false when somebody was first.
bool sluit(storage::Sessie&, const Samenvoeging&, std::string_view stand);
void vernietig(storage::Sessie&, CasusId);

}  // namespace samenvoeging::store

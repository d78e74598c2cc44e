// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/overdracht/overdracht.hpp"

/// The SQL of this slice. Private to it.
namespace overdracht::store {

void voeg_in(storage::Sessie&, const Overdracht&);
std::optional<Overdracht> wachtend_met_ref(storage::Sessie&, regio::RegioId naar, std::string_view ref);
std::vector<Overdracht> wachtend(storage::Sessie&, regio::RegioId naar);
std::optional<Overdracht> wachtend_van(storage::Sessie&, CasusId);
void vernietig(storage::Sessie&, CasusId);
/// False when somebody else decided first.
bool beslis(storage::Sessie&, const Overdracht&, std::string_view stand, toegang::AccountId, base::Moment);

}  // namespace overdracht::store

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/berichten.hpp"
#include "domein/tafel/store.hpp"

/// An agendapunt comes on an overleg, goes off it, or goes to another one. Private to this slice.
namespace tafel::verplaats {

Agendapunt zet_op(storage::Sessie&, const Omgeving&, const Casus&, const Overleg&);
/// Ends invitations, access and planned mails, and tells who was invited.
void haal_af(const berichten::Waarover&, Puntstand, const std::string& wat);
/// To another overleg: question, place, guests and chosen people go along, everyone is told and invited anew. `waarom` reads after
/// "3 december, punt 2". Gives the agendapunt there.
Agendapunt naar(const berichten::Waarover&, const Overleg& nieuw, const std::string& waarom);

}  // namespace tafel::verplaats

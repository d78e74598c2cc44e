// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <utility>

#include "domein/invoer/invoer.hpp"

/// Within the slice: in which states a casus can be entered, and which dates each of them has.
namespace invoer {

struct Datums {
    bool vooroverleg = false, overleg = false, advies = false, sinds = false;
};
/// Eigen regel (domain.md section 2, "Dates"). What waits for the vooroverleg stands on the next one; an agenda is made here and not entered.
inline constexpr std::array<std::pair<casus::Status, Datums>, 6> kStatussen{
    {{casus::Status::in_vooroverleg, {}},
     {casus::Status::geadviseerd, {.vooroverleg = true, .overleg = true, .advies = true}},
     {casus::Status::in_opvolging, {.vooroverleg = true, .overleg = true, .advies = true, .sinds = true}},
     {casus::Status::doorverwezen, {.vooroverleg = true}},
     {casus::Status::geregistreerd, {.vooroverleg = true}},
     {casus::Status::afgesloten, {.vooroverleg = true, .overleg = true, .advies = true, .sinds = true}}}};

/// The referrer of this region with this address.
std::optional<toegang::Account> verwijzer(storage::Sessie&, regio::RegioId, const std::string& email, base::Moment);
/// The next check of the advies that is still to come; nothing when all are past.
std::optional<base::Datum> volgende_controle(base::Datum advies, const regio::Regels&, base::Datum vandaag);

}  // namespace invoer

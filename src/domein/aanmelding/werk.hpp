// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: "over jouw werk". Who answered this year and what was answered stand apart; neither knows of a casus.
namespace aanmelding::werk {

bool gevraagd(storage::Sessie&, const Kijker&, base::Moment);
/// Keeps the answers once a year; a second time changes nothing.
void bewaar(storage::Sessie&, const Omgeving&, const Kijker&, const Antwoorden&, base::Moment);

}  // namespace aanmelding::werk

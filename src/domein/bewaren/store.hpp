// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/bewaren/bewaren.hpp"

/// Proofs, counts and brakes as rows. Private to this slice.
namespace bewaren::store {

/// Adds to the proof of the day; nothing for 0. Region 0: the installation.
void noteer(storage::Sessie&, std::int64_t regio, std::string_view wat, std::string_view regel, std::int64_t aantal,
            base::Moment);

/// Adds a casus that is about to go.
void tel(storage::Sessie&, const casus::Casus&);
/// S27: of a year that is complete no number under five stays: together, or not at all.
void bescherm_tellingen(storage::Sessie&, RegioId);

void voeg_in(storage::Sessie&, base::Ids&, RegioId, base::Moment peil, std::int64_t aantal, std::string_view regel);
void sluit(storage::Sessie&, RemId, base::Moment);

}  // namespace bewaren::store

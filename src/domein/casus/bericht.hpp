// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/casus.hpp"

/// Mails of this slice: none holds a word of the casus. Private to this slice.
namespace casus::bericht {

void inbrenger(storage::Sessie&, const Omgeving&, const Casus&, std::string soort, std::string onderwerp, std::string_view zin,
               base::Moment);
/// To one person.
void aan(storage::Sessie&, const Omgeving&, const Casus&, const toegang::Account&, const std::string& soort,
         const std::string& onderwerp, std::string_view zin, base::Moment);
/// To the one who handles the casus, or to all who are not excluded from it.
void procesondersteuner(storage::Sessie&, const Omgeving&, const Casus&, std::string soort, std::string onderwerp,
                        std::string_view zin, base::Moment);
/// Drops what was written about this casus and did not go yet.
void laat_vallen(storage::Sessie&, const Casus&);

}  // namespace casus::bericht

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/vooroverleg/paginas.hpp"

namespace vooroverleg {

/// Shows what was decided at a punt in section {{#UITKOMST}} with {{>UITKOMSTDEEL}}: facts for everybody, typed text signed and masked;
/// as typed only for who typed it and who may see INHOUD (S2). True when it showed INHOUD, which the caller logs.
bool toon_uitkomst(web::Gegevens&, storage::Sessie&, const toegang::Aanvraag&, const casus::Gevonden&, const Punt&);

}  // namespace vooroverleg

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/tafel/tafel.hpp"

/// Where somebody has to be. Private to this slice.
namespace tafel {

/// The meeting link of this agendapunt when it may be seen now, else empty.
std::string link_nu(storage::Sessie&, const Omgeving&, const Casus&, const Agendapunt&, base::Moment);
/// Location, or how it goes online. `eigen` is the signed or, for who may read it, the typed text of this agendapunt.
std::string waar_tekst(const Overleg&, const std::string& eigen, bool heeft_link);
bool heeft_link(storage::Sessie&, const Omgeving&, const Casus&, const Agendapunt&);

}  // namespace tafel

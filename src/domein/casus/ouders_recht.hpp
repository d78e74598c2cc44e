// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/casus/ouders.hpp"

/// What an account on a family relation may open (S4). Nobody of a family logs in yet; whatever opens something to a family asks here.
namespace casus::ouders {

/// What the jeugdige opened to others; nothing by itself.
struct Geopend {
    bool woorden = false;  // the own words, from 12 on
    bool dossier = false;  // from 16 on: agrees that this person keeps the dossier
};
/// Always of the own record: nothing of another parent is ever part of it.
struct Gezinsrecht {
    bool dossier = false;       // how the casus goes and the part in plain language; without it there is no account
    bool woorden_kind = false;  // what the jeugdige wrote or said
    bool verblijf = false;      // where the jeugdige lives and goes to school
    bool afspraken = false;     // where and when others of the family are
    bool operator==(const Gezinsrecht&) const = default;
};
/// Of whom the birth date is not known nothing opens.
Gezinsrecht gezinsrecht(const Gezinsrelatie&, std::optional<base::Datum> geboren, base::Moment, const Geopend&);

/// Whether the one reads what the other wrote: the own words, and those of the jeugdige as far as `gezinsrecht` says.
bool leest_woorden(const Gezinsrelatie& lezer, const Gezinsrelatie& schrijver, std::optional<base::Datum> geboren, base::Moment,
                   const Geopend&);

}  // namespace casus::ouders

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/aanmelding.hpp"

/// Within the slice: what somebody should know before handing in, though it may be handed in like this.
namespace aanmelding {

struct Waarschuwing {
    std::string veld;  // where it can be mended
    std::string tekst;
};
std::vector<Waarschuwing> waarschuwingen(casus::Soort, const Antwoorden&, base::Datum vandaag);

}  // namespace aanmelding

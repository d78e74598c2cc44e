// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "app/demo/verhalen.hpp"
#include "domein/aanmelding/aanmelding.hpp"

namespace app::demo {

/// What an invented referrer hands in, as the body of the API.
struct Formulier {
    const Kind& kind;
    const Verhaal& verhaal;
    std::string bsn;  // empty: not known yet
    std::vector<std::string> onderwerpen;
    std::string gemeente;
    casus::Soort soort = casus::Soort::vraag;
    std::string naschrift = {};  // the child's last sentence
};
base::Json formulier_json(const Formulier&, const toegang::Account& verwijzer, const std::string& organisatie, base::Datum op);

/// The n-th (from 0) of the fictional numbers 999900006–999999990 that pass the elfproef; empty when there are no more.
std::string verzonnen_bsn(int n);

}  // namespace app::demo
